import type { Instant } from '@/lib/api/types';
import { Signal, useSignal } from './signal';

/** What the agent looks at; not known to the server. */
export interface View {
  /** The open conversation. */
  chat: number | null;
  /** What takes the focus as soon as it is there, because of something the agent did. */
  focus: { chat: number; on: 'composer' | 'name' } | null;
  /** The row, or the list, that takes the focus when the list is back. */
  returnTo: number | 'list' | null;
  /** Refusals, shown where they belong: at their chat. */
  problems: ReadonlyMap<number, unknown>;
  /** A refused command of a row whose chat is not open: who it was about, and why. */
  listProblem: { name: string; failure: unknown } | null;
  /** Why agents got a chat or not is being read, beginning with the entry of that instant. */
  explaining: { chat: number; at: Instant | null } | null;
  /** An own message whose text is being changed. */
  editing: { chat: number; message: number } | null;
  /** Completing waits for a yes, because there is text that was not sent. */
  asking: number | null;
}

const KEY = 'parley.chats.open';

export const view = new Signal<View>({
  chat: Number(sessionStorage.getItem(KEY)) || null,
  focus: null,
  returnTo: null,
  problems: new Map(),
  listProblem: null,
  explaining: null,
  editing: null,
  asking: null,
});

export const useView = <Part>(select: (value: View) => Part): Part => useSignal(view, select);

export function changeView(change: Partial<View>) {
  view.set({ ...view.get(), ...change });
  const { chat } = view.get();
  if (chat === null) sessionStorage.removeItem(KEY);
  else sessionStorage.setItem(KEY, String(chat));
}

export function showProblem(chat: number, failure: unknown) {
  changeView({ problems: new Map(view.get().problems).set(chat, failure) });
}

export function clearProblem(chat: number) {
  if (!view.get().problems.has(chat)) return;
  const problems = new Map(view.get().problems);
  problems.delete(chat);
  changeView({ problems });
}
