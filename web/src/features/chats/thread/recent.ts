import type { Entry } from '@/lib/api/types';
import type { Thread } from '../live/thread';

const NONE: readonly Entry[] = [];

/** The system's lines that belong to the loaded part; older ones come with their page. */
export function recent(history: readonly Entry[] | undefined, thread: Thread): readonly Entry[] {
  if (history === undefined || !thread.loaded) return NONE;
  const first = thread.messages[0];
  if (thread.start === '' || first === undefined) return history;
  return history.filter(({ at }) => Date.parse(at) >= Date.parse(first.at));
}
