import { useRef } from 'react';
import { serverTime } from '@/lib/time/server-clock';
import { offerTo } from '../live/rows';
import { useLive } from '../live/store';

/** A second on the way counts for the agent. */
const ON_THE_WAY = 1_000;

interface Known {
  chat: number;
  /** When the offer of that chat to me runs out; null when there is none. */
  until: string | null;
  lost: 'expired' | 'withdrawn' | null;
}

/** What became of an offer to me while I read its chat; null as long as it stands, or when there was none. */
export function useLostOffer(chat: number): Known['lost'] {
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const gone = useLive((state) => state.gone.has(chat));
  const known = useRef<Known>({ chat, until: null, lost: null });
  if (known.current.chat !== chat) known.current = { chat, until: null, lost: null };
  const before = known.current;
  const until = (!gone && offerTo(row, me)?.until) || null;
  let { lost } = before;
  if (until !== null || row?.owner?.id === me) lost = null;
  else if (before.until !== null) {
    lost = Date.parse(before.until) - serverTime() < ON_THE_WAY ? 'expired' : 'withdrawn';
  }
  known.current = { chat, until, lost };
  return lost;
}
