import { useQuery } from '@tanstack/react-query';
import type { LongestText } from '@/lib/api/types';
import { detailsQuery } from '../api';
import { useLive } from '../live/store';

/** Until it is known; the server refuses in words what is longer than the channel takes. */
const USUAL: LongestText = { most: 4096, unit: 'CHARACTERS' };

/** The longest text that this chat's channel takes in one message. */
export function useLongestText(chat: number): LongestText {
  const row = useLive((state) => state.rows.get(chat));
  return useQuery(detailsQuery(chat, row)).data?.longestText ?? USUAL;
}
