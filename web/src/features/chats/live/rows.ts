import type { ChatRow, ChatStatus, Offer } from '@/lib/api/types';

const FINAL: ReadonlySet<ChatStatus> = new Set(['COMPLETED', 'HANDED_OVER', 'COMPLETED_BY_BOT']);

export const isFinal = (row: ChatRow) => FINAL.has(row.status);

export const isMine = (row: ChatRow, me: number) =>
  row.status === 'IN_PROGRESS' && row.owner?.id === me;

/** The offer of this chat to me alone, while it waits. */
export const offerTo = (row: ChatRow | undefined, me: number): Offer | null =>
  row?.status === 'WAITING' && row.offer?.agent.id === me ? row.offer : null;

/** The newer of two copies; the known object when they say the same, so that its row is not drawn again. */
export function newer(known: ChatRow | undefined, row: ChatRow): ChatRow {
  if (known === undefined) return row;
  if (row.changeNo < known.changeNo) return known;
  return JSON.stringify(known) === JSON.stringify(row) ? known : row;
}

/** Longest unanswered first; then the answered ones, the latest talk first. */
export function byWaiting(a: ChatRow, b: ChatRow): number {
  const [wait, otherWait] = [a.waitingSince ?? '~', b.waitingSince ?? '~'];
  if (wait !== otherWait) return wait < otherWait ? -1 : 1;
  const [talk, otherTalk] = [a.lastLine?.at ?? a.createdAt, b.lastLine?.at ?? b.createdAt];
  if (talk !== otherTalk) return talk > otherTalk ? -1 : 1;
  return a.id - b.id;
}

export const sameIds = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((id, index) => id === b[index]);
