import type { Conversation } from '../core/conversation';
import type { View } from '../core/view';
import type { Words } from '../words/words';
import { Composer } from './composer';
import { DetailsForm } from './details-form';
import { h, icon, setText } from './dom';
import { connectionSentence, stateSentence, typingSentence } from './sentences';
import { ThreadView } from './thread-view';
import type { Times } from './times';

export interface PanelParts {
  conversation: Conversation;
  words: Words;
  times: Times;
  title: string;
  /** Bytes of the largest file. */
  largest: number | undefined;
  draft: string;
  now(): number;
  draftChanged(text: string): void;
  close(): void;
}

/** The dialog: head, state, thread, details and composer. */
export class Panel {
  readonly element: HTMLElement;
  readonly composer: Composer;
  readonly #thread: ThreadView;
  readonly #details: DetailsForm;
  readonly #state = h('p', { class: 'state', role: 'status', dir: 'auto' });
  readonly #connection = h('p', { class: 'connection', role: 'status' });
  readonly #typing = h('p', { class: 'typing', dir: 'auto' });

  constructor(parts: PanelParts) {
    const { conversation, words } = parts;
    this.composer = new Composer({
      words,
      draft: parts.draft,
      send: (text) => conversation.write(text),
      largest: parts.largest,
      attach: (file, name, voice) => void conversation.attach(file, name, voice),
      changed: (text) => {
        parts.draftChanged(text);
        if (text.trim() !== '') conversation.typing();
      },
    });
    this.#thread = new ThreadView({
      ...parts,
      loadEarlier: () => void conversation.loadEarlier(),
      actions: {
        retry: (id) => this.#acted(() => conversation.retry(id)),
        cancel: (id) => this.#acted(() => conversation.cancel(id)),
        remove: (id) => this.#acted(() => conversation.takeBack(id)),
        file: (id, small) => conversation.file(id, small),
        edit: (id) => this.composer.restore(conversation.takeBack(id) ?? ''),
      },
    });
    this.#details = new DetailsForm({
      words,
      details: () => conversation.visitor.details(),
      save: (details) => conversation.visitor.introduce(details),
    });
    const close = { type: 'button', class: 'tool', 'aria-label': words.closeChat, title: words.closeChat };
    this.element = h(
      'section',
      { class: 'panel', id: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true },
      h(
        'header',
        {},
        h('h2', { id: 'title', dir: 'auto' }, parts.title),
        h('button', { ...close, click: parts.close }, icon('close')),
      ),
      this.#state,
      this.#thread.element,
      this.#typing,
      this.#connection,
      this.#details.element,
      this.composer.element,
    );
    this.composer.files.droppedOn(this.element);
  }

  render(view: View, words: Words): void {
    setText(this.#state, stateSentence(view, words));
    setText(this.#connection, connectionSentence(view, words));
    setText(this.#typing, typingSentence(view, words));
    this.#details.refresh();
    this.#thread.render(view);
  }

  /** What can only be measured when it is seen. */
  shown(): void {
    this.composer.shown();
    this.#thread.toEnd();
  }

  /** The button that was pressed goes away; the focus must not fall out of the dialog. */
  #acted(act: () => void): void {
    act();
    this.composer.focus();
  }
}
