import type { Line } from '../core/view';
import type { Times } from './times';

/** A line as it is drawn: what belongs together stands together. */
export type Row =
  | { key: string; kind: 'DAY'; text: string }
  | { key: string; kind: 'LINE'; line: Line; author: boolean; time: boolean; status: boolean };

export function rowsOf(lines: readonly Line[], times: Times, now: number): Row[] {
  const rows: Row[] = [];
  const lastSent = lines.findLast((line) => line.status === 'SENT' || line.status === 'SEEN');
  let day = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    const after = lines[i + 1];
    const today = times.day(line.at, now);
    const newDay = today !== day;
    if (newDay) rows.push({ key: `day-${line.id}`, kind: 'DAY', text: today });
    day = today;
    rows.push({
      key: line.id,
      kind: 'LINE',
      line,
      author: line.from === 'AGENT' && (newDay || before?.from !== 'AGENT' || before.author !== line.author),
      time: after === undefined || !together(line, after) || line.status === 'SEEN',
      // "Sent" under every message would be noise; what is not sent is always said.
      status: line.status === 'SENDING' || line.status === 'SEEN' || line === lastSent,
    });
  }
  return rows;
}

/** The same side within the same minute. */
function together(a: Line, b: Line): boolean {
  return (
    a.from === b.from &&
    a.author === b.author &&
    a.status !== 'FAILED' &&
    Math.floor(a.at / 60_000) === Math.floor(b.at / 60_000)
  );
}
