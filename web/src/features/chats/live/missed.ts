import type { ServerMessage } from '@/lib/live/messages';
import type { LiveState } from './live-state';
import { hasGap } from './thread';

/** Open conversations to ask for again after `message`, because the server did not send all of their changes. */
export function missed(before: LiveState, after: LiveState, message: ServerMessage): number[] {
  const back = [...after.watched].filter((id) => before.gone.has(id) && !after.gone.has(id));
  if (message.type !== 'chat' || back.includes(message.row.id)) return back;
  const thread = after.threads.get(message.row.id);
  if (!thread?.loaded || !after.watched.has(message.row.id)) return back;
  const gap = hasGap(thread, message.after ?? message.row.changeNo);
  return gap ? [...back, message.row.id] : back;
}
