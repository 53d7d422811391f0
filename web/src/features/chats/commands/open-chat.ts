import { chatStore } from '../live/store';
import { changeView, view } from '../live/view';

const pointsFinely = () => window.matchMedia?.('(hover: hover)').matches ?? true;

/** Shows a conversation; one of mine is ready to type in, except on a touch screen, where the keyboard would cover it. */
export function openChat(chat: number) {
  const mine = chatStore.state.get().active.includes(chat);
  changeView({ chat, focus: mine && pointsFinely() ? chat : null, listProblem: null });
}

/** Back to the list. */
export function closeChat() {
  const { chat, problems } = view.get();
  const left = new Map(problems);
  if (chat !== null) left.delete(chat);
  changeView({ chat: null, focus: null, returnTo: chat, asking: null, problems: left });
}
