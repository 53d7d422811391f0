import { useQuery } from '@tanstack/react-query';
import { detailsQuery } from '../api';
import { useLive } from '../live/store';

/** Which files this chat's channel takes; undefined until it is known. */
export function useFilesTaken(chat: number) {
  const row = useLive((state) => state.rows.get(chat));
  return useQuery(detailsQuery(chat, row)).data?.files;
}
