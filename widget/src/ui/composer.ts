import { MAX_TEXT } from '../core/protocol';
import { room } from '../core/text';
import type { Words } from '../words/words';
import { h, icon, setText } from './dom';
import { EmojiPicker } from './emoji-picker';
import { Files } from './files';
import { Voice } from './voice';

/** From here on the characters left are said. */
const SAY_LEFT = 300;

export interface ComposerParts {
  words: Words;
  draft: string;
  /** False when it could not be taken. */
  send(text: string): boolean;
  changed(text: string): void;
  largest: number | undefined;
  attach(file: Blob, name: string, voice: boolean): void;
}

export class Composer {
  readonly element: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #limit: HTMLElement;
  readonly #send: HTMLButtonElement;
  readonly #emojiButton: HTMLButtonElement;
  readonly #picker: EmojiPicker;
  readonly #voice: Voice;
  readonly #bar: HTMLElement;
  readonly files: Files;
  /** About a file or the microphone; it goes with the next change. */
  #note = '';

  constructor(private readonly parts: ComposerParts) {
    const { words } = parts;
    this.#field = h('textarea', {
      rows: 1,
      dir: 'auto',
      'aria-label': words.write,
      'aria-describedby': 'limit',
      placeholder: words.write,
      enterkeyhint: 'send',
      input: () => this.#edited(),
      keydown: (event: KeyboardEvent) => this.#key(event),
      paste: (event: ClipboardEvent) => this.files.pasted(event),
    });
    const say = (sentence: string) => this.#say(sentence);
    this.files = new Files({
      words,
      largest: parts.largest,
      say,
      attach: (file) => parts.attach(file, file.name, false),
    });
    this.#voice = new Voice({
      words,
      say,
      send: (spoken, name) => parts.attach(spoken, name, true),
      recording: (on) => {
        this.#bar.hidden = on;
        if (!on) this.focus();
      },
    });
    this.#limit = h('p', { class: 'limit', id: 'limit', role: 'status' });
    this.#send = h(
      'button',
      { type: 'submit', class: 'send', 'aria-label': words.send, title: words.send },
      icon('send'),
    );
    this.#emojiButton = h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': words.emoji,
        title: words.emoji,
        'aria-expanded': 'false',
        click: () => this.#showPicker(!this.#picker.open),
      },
      icon('emoji'),
    );
    this.#picker = new EmojiPicker({
      label: words.emoji,
      pick: (emoji) => this.#insert(emoji),
      dismissed: () => this.#showPicker(false),
    });
    const { button, input } = this.files;
    this.#bar = h(
      'div',
      { class: 'bar' },
      this.#emojiButton,
      button,
      input,
      this.#voice.button,
      this.#field,
      this.#send,
    );
    this.element = h(
      'form',
      { class: 'composer', novalidate: true, submit: (event: Event) => this.#submit(event) },
      this.#picker.element,
      this.#limit,
      this.#bar,
      this.#voice.bar,
    );
    this.#field.value = parts.draft;
    this.#look();
  }

  focus(): void {
    this.#field.focus();
  }

  /** The height can only be measured when it is shown. */
  shown(): void {
    this.#grow();
  }

  /** What is only there while the chat is open ends. */
  hidden(): void {
    this.#voice.cancel();
  }

  /** Puts a text before what is being written. */
  restore(text: string): void {
    const draft = this.#field.value;
    this.#field.value = draft.trim() === '' ? text : `${text}\n${draft}`;
    this.#edited();
    this.focus();
  }

  #key(event: KeyboardEvent): void {
    // Enter also ends the choice of a character in Japanese or Chinese; 229 is how Safari says so.
    const choosing = event.isComposing || event.keyCode === 229;
    if (event.key !== 'Enter' || event.shiftKey || choosing) return;
    this.#submit(event);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#showPicker(false);
    if (!this.parts.send(this.#field.value)) return;
    this.#field.value = '';
    this.#edited();
  }

  #say(sentence: string): void {
    this.#note = sentence;
    this.#look();
  }

  #edited(): void {
    this.#note = '';
    this.parts.changed(this.#field.value);
    this.#look();
  }

  #look(): void {
    const { words } = this.parts;
    const left = room(this.#field.value);
    const length = left > SAY_LEFT ? '' : words.length(MAX_TEXT - left, MAX_TEXT);
    const said = left < 0 ? `${length}. ${words.tooLong}` : length;
    setText(this.#limit, this.#note || said);
    this.#limit.classList.toggle('over', left < 0 || this.#note !== '');
    this.#field.setAttribute('aria-invalid', String(left < 0));
    // Not `disabled`: that would take the focus away from under the finger.
    this.#send.setAttribute('aria-disabled', String(left < 0 || this.#field.value.trim() === ''));
    this.#grow();
  }

  #grow(): void {
    this.#field.style.height = 'auto';
    if (this.#field.scrollHeight > 0) this.#field.style.height = `${this.#field.scrollHeight + 2}px`;
  }

  #showPicker(open: boolean): void {
    const wasOpen = this.#picker.open;
    this.#picker.open = open;
    this.#emojiButton.setAttribute('aria-expanded', String(open));
    if (wasOpen && !open) this.focus();
  }

  #insert(emoji: string): void {
    const { selectionStart, selectionEnd } = this.#field;
    this.#field.setRangeText(emoji, selectionStart, selectionEnd, 'end');
    this.#showPicker(false);
    this.#edited();
  }
}
