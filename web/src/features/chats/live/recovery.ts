import type { ChatRow } from '@/lib/api/types';

/** Counts what came in during a loss, until everything that was asked again has been answered. */
export interface Recovery {
  /** My chats and their unread messages before the loss. */
  unread: ReadonlyMap<number, number>;
  listMissing: boolean;
  /** Open conversations whose answer to `watch` is missing. */
  chats: ReadonlySet<number>;
  came: number;
}

export function recoveryFrom(
  rows: readonly ChatRow[],
  watched: ReadonlySet<number>,
  earlier: Recovery | null,
): Recovery {
  const unread = earlier?.unread ?? new Map(rows.map((row) => [row.id, row.unread]));
  return { unread, listMissing: true, chats: new Set(watched), came: earlier?.came ?? 0 };
}

/** My list after the loss; open conversations count by their own answer, which is exact. */
export function withList(recovery: Recovery, rows: readonly ChatRow[]): Recovery {
  if (!recovery.listMissing) return recovery;
  const came = rows
    .filter(({ id }) => !recovery.chats.has(id))
    .reduce((sum, row) => sum + Math.max(0, row.unread - (recovery.unread.get(row.id) ?? 0)), 0);
  return { ...recovery, listMissing: false, came: recovery.came + came };
}

export function withChat(recovery: Recovery, chat: number, came: number): Recovery {
  if (!recovery.chats.has(chat)) return recovery;
  const chats = new Set(recovery.chats);
  chats.delete(chat);
  return { ...recovery, chats, came: recovery.came + came };
}

export const isOver = (recovery: Recovery) => !recovery.listMissing && recovery.chats.size === 0;
