// @ts-check
import { make } from './dom.js';
import { icon } from './icons.js';

/** @type {[string, string][]} */
const OTHERS = [
  ['PHOTO', 'Photo'],
  ['STICKER', 'Sticker'],
  ['VOICE', 'Voice message'],
  ['DOCUMENT', 'Document'],
  ['LOCATION', 'Location'],
  ['CONTACT', 'Contact'],
];

/**
 * @typedef {{ say: (text: string) => Promise<void>, change: (line: string, text: string) => Promise<void>,
 *   send: (kind: string) => Promise<void> }} Deeds
 */

/** Where a customer writes: Enter sends, Shift+Enter breaks the line, Escape ends an edit. */
export class Composer {
  #deeds;
  #text = make('textarea', {
    rows: '1',
    dir: 'auto',
    'aria-label': 'Message',
    placeholder: 'Message',
    maxlength: '4096',
  });
  #more = make('div', { class: 'more', id: 'more', hidden: true });
  #toggle = make(
    'button',
    {
      type: 'button',
      class: 'round',
      'aria-label': 'Send something else',
      'aria-expanded': 'false',
      'aria-controls': 'more',
      onclick: () => this.#open(this.#more.hidden === true),
    },
    icon('plus'),
  );
  #editing = make('p', { class: 'editing', hidden: true });
  #problem = make('p', { class: 'problem', role: 'alert' });
  #element;
  #conversation = '';
  /** @type {Map<string, string>} */
  #drafts = new Map();
  /** @type {string | null} */
  #line = null;

  /**
   * @param {Deeds} deeds
   */
  constructor(deeds) {
    this.#deeds = deeds;
    this.#more.append(...OTHERS.map(([kind, words]) => this.#other(kind, words)));
    this.#text.addEventListener('keydown', (event) => this.#key(event));
    this.#text.addEventListener('input', () => this.#grow());
    this.#element = make(
      'form',
      { class: 'composer', onsubmit: (/** @type {Event} */ event) => this.#submit(event) },
      this.#problem,
      this.#editing,
      this.#more,
      make(
        'div',
        { class: 'row' },
        this.#toggle,
        this.#text,
        make('button', { type: 'submit', class: 'round send', 'aria-label': 'Send' }, icon('send')),
      ),
    );
  }

  get element() {
    return this.#element;
  }

  /**
   * Another conversation has its own unsent text.
   *
   * @param {string} conversation
   */
  show(conversation) {
    if (conversation === this.#conversation) {
      return;
    }
    this.#endEdit();
    this.#drafts.set(this.#conversation, this.#text.value);
    this.#conversation = conversation;
    this.#text.value = this.#drafts.get(conversation) ?? '';
    this.#problem.textContent = '';
    this.#open(false);
    this.#grow();
    if (matchMedia('(min-width: 761px)').matches) {
      this.#text.focus();
    }
  }

  /**
   * @param {import('./api.js').Line} line
   */
  edit(line) {
    this.#line = line.id;
    this.#text.value = line.text;
    this.#editing.textContent = 'Editing. Enter saves, Esc leaves it as it was.';
    this.#editing.hidden = false;
    this.#grow();
    this.#text.focus();
  }

  /**
   * @param {string} kind
   * @param {string} words
   */
  #other(kind, words) {
    const send = async () => {
      this.#open(false);
      this.#text.focus();
      await this.#tries(() => this.#deeds.send(kind));
    };
    return make(
      'button',
      { type: 'button', onclick: send },
      icon(kind.toLowerCase()),
      make('span', {}, words),
    );
  }

  /**
   * @param {KeyboardEvent} event
   */
  #key(event) {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#element.requestSubmit();
    } else if (event.key === 'Escape' && this.#line) {
      this.#endEdit();
    }
  }

  /**
   * @param {Event} event
   */
  async #submit(event) {
    event.preventDefault();
    const text = this.#text.value.trim();
    if (!text) {
      return;
    }
    const line = this.#line;
    this.#endEdit();
    this.#text.value = '';
    this.#grow();
    this.#text.focus();
    const done = await this.#tries(() =>
      line ? this.#deeds.change(line, text) : this.#deeds.say(text),
    );
    if (!done && !this.#text.value) {
      this.#text.value = text;
    }
  }

  /**
   * @param {() => Promise<void>} deed
   */
  async #tries(deed) {
    try {
      await deed();
      this.#problem.textContent = '';
      return true;
    } catch (error) {
      this.#problem.textContent = error instanceof Error ? error.message : String(error);
      return false;
    }
  }

  #endEdit() {
    if (this.#line) {
      this.#line = null;
      this.#text.value = '';
      this.#editing.hidden = true;
      this.#grow();
    }
  }

  /**
   * @param {boolean} open
   */
  #open(open) {
    this.#more.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
  }

  #grow() {
    this.#text.style.height = 'auto';
    this.#text.style.height = `${Math.min(this.#text.scrollHeight, 120)}px`;
  }
}
