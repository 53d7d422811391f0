import type { ChatRow } from '@/lib/api/types';
import type { LiveState, NewList } from './live-state';
import { byWaiting, isMine, offerTo, sameIds } from './rows';

/** Works out both groups from the rows and forgets rows that no list and no open conversation needs. */
export function settled(state: LiveState): LiveState {
  const rows = needed(state);
  const active = activeOf({ ...state, rows });
  const waiting = waitingOf({ ...state, rows });
  const offered = waiting.ids.filter((id) => offerTo(rows.get(id), state.me));
  return {
    ...state,
    rows,
    active: sameIds(active, state.active) ? state.active : active,
    waiting: sameList(waiting, state.waiting) ? state.waiting : waiting,
    offered: sameIds(offered, state.offered) ? state.offered : offered,
  };
}

function needed({ rows, me, gone, listedNew, watched }: LiveState): ReadonlyMap<number, ChatRow> {
  const listed = new Set(listedNew.ids);
  const kept = [...rows].filter(
    ([id, row]) => watched.has(id) || (!gone.has(id) && (listed.has(id) || isMine(row, me))),
  );
  return kept.length === rows.size ? rows : new Map(kept);
}

function activeOf({ rows, me, gone, leaving }: LiveState): readonly number[] {
  return [...rows.values()]
    .filter((row) => isMine(row, me) && !gone.has(row.id) && !leaving.has(row.id))
    .sort(byWaiting)
    .map(({ id }) => id);
}

function waitingOf({ rows, me, gone, declined, listedNew }: LiveState): NewList {
  const ends = (id: number) => offerTo(rows.get(id), me)?.until;
  const shown = (id: number) =>
    rows.get(id)?.status === 'WAITING' &&
    !gone.has(id) &&
    (!declined.has(id) || declined.get(id) !== ends(id));
  const ids = listedNew.ids.filter(shown).sort((a, b) => order(ends(a), ends(b)));
  return {
    ids,
    count: Math.max(ids.length, listedNew.count - (listedNew.ids.length - ids.length)),
  };
}

/** Offers that run out before everything that does not; the rest stays as the server listed it. */
const order = (end = '~', otherEnd = '~') => (end === otherEnd ? 0 : end < otherEnd ? -1 : 1);

const sameList = (a: NewList, b: NewList) => a.count === b.count && sameIds(a.ids, b.ids);
