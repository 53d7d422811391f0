import { live } from '@/lib/live/live';
import type { ServerMessage } from '@/lib/live/messages';
import type { LiveListener, LiveSocket } from '@/lib/live/socket';
import { emptyState, type LiveAction, type LiveState } from './live-state';
import { missed } from './missed';
import { Signal, useSignal } from './signal';
import { reduce } from './state';

const NOBODY = 0;

/** Holds the live state outside React, and asks the server for what open conversations need. */
export class LiveStore implements LiveListener {
  readonly state = new Signal<LiveState>(emptyState(NOBODY));
  private typingEnd: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly socket: Pick<LiveSocket, 'send'>) {}

  onStart(userId: number) {
    const { me, watched } = this.state.get();
    if (me === userId) return;
    this.state.set(emptyState(userId));
    // A conversation kept over a reload is on the page before the connection begins.
    for (const chat of watched) this.dispatch({ type: 'watched', chat });
  }

  onConnection(connection: LiveState['connection']) {
    this.dispatch({ type: 'connection', connection });
  }

  onMessage(message: ServerMessage) {
    const before = this.state.get();
    this.dispatch({ type: 'received', message, now: Date.now() });
    const after = this.state.get();
    const again = message.type === 'hello' ? [...after.watched] : missed(before, after, message);
    for (const chat of again) this.ask(chat);
    if (message.type === 'typing') this.expireTyping();
  }

  dispatch(action: LiveAction) {
    this.state.set(reduce(this.state.get(), action));
  }

  watch(chat: number) {
    this.dispatch({ type: 'watched', chat });
    this.ask(chat);
  }

  unwatch(chat: number) {
    this.dispatch({ type: 'unwatched', chat });
    this.socket.send({ type: 'unwatch', chat });
  }

  private ask(chat: number) {
    const after = this.state.get().threads.get(chat)?.mark ?? 0;
    this.socket.send({ type: 'watch', chat, after });
  }

  private expireTyping() {
    clearTimeout(this.typingEnd);
    const ends = [...this.state.get().typing.values()].map(({ until }) => until);
    if (ends.length === 0) return;
    const expire = () => {
      this.dispatch({ type: 'expired', now: Date.now() });
      this.expireTyping();
    };
    this.typingEnd = setTimeout(expire, Math.max(0, Math.min(...ends) - Date.now()));
  }
}

export const chatStore = new LiveStore(live);
live.listen(chatStore);

/** Follows one part of the live state. */
export const useLive = <Part>(select: (state: LiveState) => Part): Part =>
  useSignal(chatStore.state, select);
