import { h } from './dom';

const EMOJI =
  '🙂 😀 😂 😊 😉 😍 😎 🤗 🤔 😐 😕 😟 😢 😭 😡 😱 👍 👎 👌 👏 🙏 💪 👋 🤝 ❤️ 🎉 🎁 🌹 ☀️ ⭐ 🔥 ✅ ❌ ❓ 📷 📦 🚚 💶 ⏰ 📞'.split(
    ' ',
  );
const COLUMNS = 8;

export interface EmojiParts {
  label: string;
  pick(emoji: string): void;
  /** It was closed with Esc. */
  dismissed(): void;
}

/** A small set, reached with the arrow keys; screen readers know the names of emoji themselves. */
export class EmojiPicker {
  readonly element: HTMLElement;
  readonly #buttons: HTMLButtonElement[];

  constructor(private readonly parts: EmojiParts) {
    this.#buttons = EMOJI.map((emoji, i) =>
      h('button', { type: 'button', tabindex: i === 0 ? 0 : -1, click: () => parts.pick(emoji) }, emoji),
    );
    this.element = h(
      'div',
      {
        class: 'emoji',
        role: 'group',
        'aria-label': parts.label,
        hidden: true,
        keydown: (event: KeyboardEvent) => this.#key(event),
      },
      ...this.#buttons,
    );
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  set open(open: boolean) {
    this.element.hidden = !open;
    if (open) this.#focus(0);
  }

  #key(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      ArrowDown: COLUMNS,
      ArrowUp: -COLUMNS,
    };
    const step = steps[event.key];
    if (event.key === 'Escape') this.parts.dismissed();
    else if (step !== undefined)
      this.#focus(this.#buttons.findIndex((button) => button.tabIndex === 0) + step);
    else if (event.key === 'Home') this.#focus(0);
    else if (event.key === 'End') this.#focus(this.#buttons.length - 1);
    else return;
    event.preventDefault();
    // Esc here closes only the picker.
    event.stopPropagation();
  }

  #focus(index: number): void {
    const chosen = this.#buttons[index];
    if (chosen === undefined) return;
    for (const button of this.#buttons) button.tabIndex = button === chosen ? 0 : -1;
    chosen.focus();
  }
}
