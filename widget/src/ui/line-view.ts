import type { Line } from '../core/view';
import type { Words } from '../words/words';
import { attachment } from './attachment';
import { h } from './dom';
import { splitLinks } from './links';
import type { Row } from './rows';
import type { Times } from './times';

export interface LineActions {
  retry(id: string): void;
  edit(id: string): void;
  remove(id: string): void;
  cancel(id: string): void;
  file(id: string, small: boolean): Promise<Blob | null>;
}

export function drawRow(row: Row, words: Words, times: Times, actions: LineActions): HTMLElement {
  if (row.kind === 'DAY') return h('div', { class: 'day' }, h('span', {}, row.text));
  const { line } = row;
  const own = line.from === 'VISITOR';
  return h(
    'div',
    { class: `line ${own ? 'own' : 'agent'}${line.status === 'FAILED' ? ' failed' : ''}` },
    row.author ? h('div', { class: 'author', dir: 'auto' }, line.author ?? words.agent) : null,
    // Who wrote is seen from the side; a screen reader is told.
    row.author ? null : h('span', { class: 'hidden' }, `${own ? words.you : (line.author ?? words.agent)}: `),
    bubble(line, words, actions),
    foot(row, words, times),
    line.status === 'FAILED' ? failure(line, words, actions) : null,
  );
}

/** Drawn anew only when it says something else: a sound that plays goes on. */
function bubble(line: Line, words: Words, actions: LineActions): HTMLElement {
  const sent = line.status !== 'SENDING' && line.status !== 'FAILED';
  const look = JSON.stringify([line.text, line.file, line.quoted ?? null, sent || line]);
  return h(
    'div',
    { class: 'bubble', dir: 'auto', 'data-look': look },
    line.quoted ? h('span', { class: 'quoted', dir: 'auto' }, line.quoted) : null,
    line.file ? attachment(line, line.file, words, actions) : null,
    ...(line.from === 'VISITOR' ? [line.text] : linked(line.text)),
  );
}

/** Only agents' texts: a visitor's own address needs no link. */
function linked(text: string): (string | HTMLElement)[] {
  return splitLinks(text).map((part) =>
    part.href === null
      ? part.text
      : h('a', { href: part.href, target: '_blank', rel: 'noopener noreferrer nofollow' }, part.text),
  );
}

function foot(row: Row & { kind: 'LINE' }, words: Words, times: Times): HTMLElement | null {
  const { line } = row;
  if (!row.time && !row.status) return null;
  const status = line.status === 'SENDING' ? words.sending : line.status === 'SEEN' ? words.seen : words.sent;
  return h(
    'div',
    { class: 'foot' },
    h('time', { datetime: new Date(line.at).toISOString() }, times.time(line.at)),
    row.status ? ` · ${status}` : null,
  );
}

function failure({ id, reason, file }: Line, words: Words, actions: LineActions): HTMLElement {
  const gone = reason === '' && words.fileGone;
  const button = (label: string, act: (id: string) => void) =>
    h('button', { type: 'button', class: 'small', click: () => act(id) }, label);
  return h(
    'div',
    { class: 'failure' },
    h('p', { dir: 'auto' }, `${words.notSent} ${gone || (reason ?? words.refused)}`),
    h(
      'div',
      { class: 'actions' },
      gone ? null : button(words.retry, actions.retry),
      file ? null : button(words.edit, actions.edit),
      button(words.remove, actions.remove),
    ),
  );
}
