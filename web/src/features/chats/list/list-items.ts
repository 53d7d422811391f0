import type { LiveState } from '../live/live-state';

export type Item =
  | { kind: 'heading'; group: 'active' | 'new'; count: number }
  /** An offer to me alone has a line of its own for what to do with it. */
  | { kind: 'row'; chat: number; index: number; of: number; offer: boolean }
  | { kind: 'empty'; group: 'active' | 'new' }
  | { kind: 'more'; shown: number; count: number }
  | { kind: 'loading' };

type Lists = Pick<LiveState, 'active' | 'waiting' | 'offered' | 'listed'>;

/** The two groups one under the other, as the lines of one list. */
export function itemsOf({ active, waiting, offered, listed }: Lists): Item[] {
  if (!listed) return [{ kind: 'loading' }];
  const offers = new Set(offered);
  const rows = (ids: readonly number[]): Item[] =>
    ids.map((chat, index) => ({
      kind: 'row',
      chat,
      index,
      of: ids.length,
      offer: offers.has(chat),
    }));
  const shown = waiting.ids.length;
  return [
    { kind: 'heading', group: 'active', count: active.length },
    ...(active.length === 0 ? [{ kind: 'empty', group: 'active' } as const] : rows(active)),
    { kind: 'heading', group: 'new', count: waiting.count },
    ...(waiting.count === 0 ? [{ kind: 'empty', group: 'new' } as const] : rows(waiting.ids)),
    ...(waiting.count > shown ? [{ kind: 'more', shown, count: waiting.count } as const] : []),
  ];
}

const HEIGHTS = { heading: 34, row: 66, offer: 100, empty: 52, more: 44, loading: 240 } as const;

export function heightOf(item: Item | undefined): number {
  if (item === undefined) return 0;
  return HEIGHTS[item.kind === 'row' && item.offer ? 'offer' : item.kind];
}

export function keyOf(item: Item | undefined): string | number {
  if (item === undefined) return 'none';
  if (item.kind === 'row') return item.chat;
  return 'group' in item ? `${item.kind} ${item.group}` : item.kind;
}
