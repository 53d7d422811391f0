import { chatStore } from '../live/store';
import { changeView, type View, view } from '../live/view';

const pointsFinely = () => window.matchMedia?.('(hover: hover)').matches ?? true;

/** How long the list has to show the row that was left; later the focus stays where the agent put it. */
const BACK_WITHIN = 500;

/** Shows a conversation; one of mine is ready to type in, except on a touch screen, where the keyboard would cover it. */
export function openChat(chat: number) {
  const mine = chatStore.state.get().active.includes(chat);
  const on = mine && pointsFinely() ? 'composer' : 'name';
  changeView({ chat, focus: { chat, on }, returnTo: null, listProblem: null });
}

/** Back to the list. */
export function closeChat() {
  const { chat, problems } = view.get();
  const left = new Map(problems);
  if (chat !== null) left.delete(chat);
  changeView({ chat: null, focus: null, asking: null, explaining: null, problems: left });
  focusInList(chat);
}

/** The focus goes to a row of the list, or to the list itself, if it is shown soon enough. */
export function focusInList(returnTo: View['returnTo']) {
  changeView({ returnTo });
  setTimeout(() => {
    if (view.get().returnTo === returnTo) view.set({ ...view.get(), returnTo: null });
  }, BACK_WITHIN);
}
