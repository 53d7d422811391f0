import type { Words } from '../words/words';
import { h, icon, setAttribute, setText } from './dom';

/** The round button in the corner. */
export class Launcher {
  readonly element: HTMLButtonElement;
  readonly #badge = h('span', { class: 'badge', 'aria-hidden': 'true' });
  readonly #open = icon('chat');
  readonly #close = icon('close');

  constructor(
    private readonly words: Words,
    toggle: () => void,
  ) {
    this.element = h(
      'button',
      {
        type: 'button',
        class: 'launcher',
        'aria-controls': 'panel',
        'aria-haspopup': 'dialog',
        click: toggle,
      },
      this.#open,
      this.#close,
      this.#badge,
    );
  }

  render(open: boolean, unread: number): void {
    const { words } = this;
    const label = unread === 0 ? words.openChat : `${words.openChat}, ${words.unread(unread)}`;
    setAttribute(this.element, 'aria-label', open ? words.closeChat : label);
    setAttribute(this.element, 'aria-expanded', String(open));
    this.#open.classList.toggle('gone', open);
    this.#close.classList.toggle('gone', !open);
    setText(this.#badge, unread > 99 ? '99+' : String(unread));
    this.#badge.hidden = open || unread === 0;
  }
}
