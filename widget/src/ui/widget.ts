import type { Conversation } from '../core/conversation';
import type { ChannelConfig } from '../core/protocol';
import type { Store } from '../core/store';
import { knownLanguage, wordsIn } from '../words/words';
import { h, setText } from './dom';
import { followKeyboard, isFullScreen, keepFocusIn } from './full-screen';
import { Launcher } from './launcher';
import { Panel } from './panel';
import { addStyle } from './style';
import { Times } from './times';

export interface WidgetParts {
  conversation: Conversation;
  config: ChannelConfig;
  /** Shared by the tabs. */
  store: Store;
  /** Of this tab. */
  tab: Store;
  now(): number;
}

const DRAFT = 'draft';
const OPEN = 'open';

/** What the visitor sees, in a shadow root: nothing of the page leaks in, nothing of ours leaks out. */
export class Widget {
  readonly #host = document.createElement('parley-chat');
  readonly #launcher: Launcher;
  readonly #panel: Panel;
  readonly #news: HTMLElement;
  readonly #words;
  #unread = 0;

  constructor(private readonly parts: WidgetParts) {
    const { conversation, config, store } = parts;
    const language = knownLanguage(config.language);
    const words = wordsIn(language);
    this.#words = words;
    this.#launcher = new Launcher(words, () => (this.#isOpen ? this.close() : this.open()));
    this.#panel = new Panel({
      conversation,
      words,
      times: new Times(words, navigator.language),
      title: config.name,
      largest: config.largestFile,
      draft: store.get(DRAFT) ?? '',
      now: parts.now,
      draftChanged: (text) => (text === '' ? store.remove(DRAFT) : store.set(DRAFT, text)),
      close: () => this.close(),
    });
    this.#news = h('p', { class: 'hidden', role: 'status' });
    const root = h(
      'div',
      { class: 'root', lang: language, dir: 'ltr', role: 'region', 'aria-label': words.chat },
      this.#panel.element,
      this.#news,
      this.#launcher.element,
    );
    const shadow = this.#host.attachShadow({ mode: 'open' });
    addStyle(shadow);
    shadow.append(root);
    this.#keepKeys(root);
    followKeyboard(this.#panel.element);
    document.addEventListener('visibilitychange', () => this.#tellVisible());
    document.body.append(this.#host);
    // Going on to the next page of the site the chat stays open, but must not cover a phone or take the focus.
    if (parts.tab.get(OPEN) !== null && !isFullScreen()) this.#show();
    this.render();
  }

  open(): void {
    this.#show();
    this.#panel.composer.focus();
  }

  close(): void {
    if (!this.#isOpen) return;
    const hadFocus = this.#panel.element.matches(':focus-within');
    this.#panel.composer.hidden();
    this.#panel.element.hidden = true;
    this.parts.tab.remove(OPEN);
    this.#tellVisible();
    this.render();
    if (hadFocus) this.#launcher.element.focus();
  }

  render(): void {
    const view = this.parts.conversation.view();
    this.#panel.render(view, this.#words);
    this.#launcher.render(this.#isOpen, view.unread);
    // A closed panel is not read aloud, so what comes in is announced here, once.
    if (!this.#isOpen && view.unread > this.#unread) setText(this.#news, this.#words.unread(view.unread));
    else if (view.unread === 0) setText(this.#news, '');
    this.#unread = view.unread;
  }

  get #isOpen(): boolean {
    return !this.#panel.element.hidden;
  }

  #show(): void {
    // Pages that replace their whole body take us with them.
    if (!this.#host.isConnected) document.body.append(this.#host);
    this.#panel.element.hidden = false;
    this.#panel.element.setAttribute('aria-modal', String(isFullScreen()));
    this.parts.tab.set(OPEN, '1');
    this.#tellVisible();
    this.render();
    this.#panel.shown();
  }

  #tellVisible(): void {
    this.parts.conversation.setVisible(this.#isOpen && document.visibilityState === 'visible');
  }

  #keepKeys(root: HTMLElement): void {
    root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && !event.isComposing && this.#isOpen) this.close();
      else keepFocusIn(this.#panel.element, event);
    });
    // To the page our fields are one unknown element: its single-letter shortcuts and focus traps would act on them.
    for (const type of [
      'keydown',
      'keypress',
      'keyup',
      'beforeinput',
      'input',
      'paste',
      'cut',
      'copy',
      'dragover',
      'drop',
      'focusin',
    ]) {
      root.addEventListener(type, (event) => event.stopPropagation());
    }
  }
}
