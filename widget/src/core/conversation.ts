import type { Api } from './api';
import { Archive } from './archive';
import type { Clock } from './clock';
import { ConnectionNote } from './connection';
import type { Exclusive } from './exclusive';
import { Inbox } from './inbox';
import type { KeptFiles } from './kept-files';
import { Live, type Socket } from './live';
import { Outbox, type Outgoing } from './outbox';
import type { Acknowledgement, Hello, ServerFrame, WidgetMessage } from './protocol';
import { Reading } from './reading';
import { Sender } from './sender';
import type { Store } from './store';
import { Typing } from './typing';
import { linesOf, type View } from './view';
import { VisitorRecord } from './visitor';
import { Writing, type WritingParts } from './writing';

export interface ConversationParts {
  api: Api;
  store: Store;
  clock: Clock;
  exclusive: Exclusive;
  files: KeptFiles;
  openSocket(): Socket;
  online(): boolean;
  source: WritingParts['source'];
  onChange(): void;
  random?: () => number;
}

const SENT = 'sent';
/** After so many failures in a row sockets may be blocked on the way: then the newest messages are asked for. */
const ASK_AFTER_LOSSES = 4;

/** One visitor's conversation: everything but the pixels. */
export class Conversation {
  readonly visitor: VisitorRecord;
  readonly #outbox: Outbox;
  readonly #inbox: Inbox;
  readonly #sender: Sender;
  readonly #live: Live;
  readonly #reading: Reading;
  readonly #note: ConnectionNote;
  readonly #typing: Typing;
  readonly #writing: Writing;
  readonly #archive: Archive;
  #visible = false;
  #token: string | null;

  constructor(private readonly parts: ConversationParts) {
    const { store, clock } = parts;
    this.visitor = new VisitorRecord(store);
    this.#token = this.visitor.token();
    this.#outbox = new Outbox(store, parts.files);
    this.#typing = new Typing(parts.onChange);
    this.#inbox = new Inbox(this.#outbox, this.#typing, clock);
    this.#archive = new Archive(parts.api, this.visitor, this.#inbox);
    this.#writing = new Writing({ ...parts, outbox: this.#outbox, visitor: this.visitor });
    this.#note = new ConnectionNote(parts.online, parts.onChange);
    this.#reading = new Reading(store, (frame) => this.#live.send(frame));
    this.#live = new Live({
      ...parts,
      open: parts.openSocket,
      credentials: () => (this.#token === null ? null : { token: this.#token, after: this.#inbox.after }),
      onFrame: (frame) => this.#receive(frame),
      onLost: (times) => this.#lost(times),
    });
    this.#sender = new Sender({
      ...parts,
      outbox: this.#outbox,
      visitor: this.visitor,
      onAcknowledged: (message, answer) => this.#acknowledged(message, answer),
      onProgress: () => parts.onChange(),
      onChange: () => this.#changed(),
    });
    store.onChange((name, value) => this.#changedElsewhere(name, value));
  }

  start(): void {
    this.#live.start();
    this.parts.files.keepOnly(this.#outbox.all().map(({ id }) => id));
    this.#sender.queued();
  }

  stop(): void {
    this.#live.stop();
    this.#note.settled();
  }

  /** The network or the page came back. */
  wake(): void {
    this.#changed();
    this.#live.wake();
    this.#sender.wake();
  }

  /** False when the text cannot be a message; then nothing happened. */
  write(text: string): boolean {
    const written = this.#writing.write(text);
    this.#queued();
    return written;
  }

  async attach(content: Blob, name: string, voice = false): Promise<void> {
    await this.#writing.attach(content, name, voice);
    this.#queued();
  }

  /** A file that is on its way is not to be sent after all. */
  cancel(id: string): void {
    this.#outbox.remove(id);
    this.#sender.stop(id);
    this.parts.onChange();
  }

  retry(id: string): void {
    this.#writing.retry(id);
    this.#queued();
  }

  takeBack(id: string): string | null {
    const text = this.#writing.takeBack(id);
    this.parts.onChange();
    return text;
  }

  typing(): void {
    this.#typing.tell(this.parts.clock.raw(), () => this.#live.send({ type: 'typing' }));
  }

  /** Whether the thread is before the visitor's eyes. */
  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.#changed();
  }

  async loadEarlier(): Promise<void> {
    await this.#archive.loadEarlier();
    this.#changed();
  }

  /** The file of a message, or a small picture of it; null when it cannot be had now. */
  async file(message: string, small: boolean): Promise<Blob | null> {
    const token = this.visitor.token();
    return token === null ? null : this.parts.api.file(token, message, small);
  }

  view(): View {
    return {
      lines: linesOf({
        thread: this.#inbox.thread,
        outbox: this.#outbox,
        clock: this.parts.clock,
        seen: this.#inbox.seen,
        progress: (id) => this.#sender.progress(id),
      }),
      earlier: this.#inbox.earlier,
      chat: this.#inbox.chat,
      typing: this.#typing.name,
      connection: this.#note.state(this.#sender.failing),
      missed: this.#note.missed,
      unread: this.#reading.unread(this.#inbox.thread.current()),
    };
  }

  #queued(): void {
    this.#sender.queued();
    this.parts.onChange();
  }

  #receive(frame: ServerFrame): void {
    if (frame.type === 'hello') this.#hello(frame);
    else if (frame.type === 'denied') this.visitor.forget(this.#token ?? '');
    else this.#inbox.receive(frame);
    this.#changed();
  }

  #hello(hello: Hello): void {
    this.parts.clock.exactly(hello.now);
    this.#reading.connected(hello.lastRead);
    this.#note.back(this.#inbox.hello(hello));
    this.#sender.wake();
  }

  #acknowledged({ id, text, file }: Outgoing, { position, at }: Acknowledgement): void {
    const message: WidgetMessage = {
      id,
      from: 'VISITOR',
      text,
      at,
      position,
      author: null,
      // Whether there is a small picture of it, the server says.
      ...(file && { file: { ...file, picture: false, kind: file.voice ? 'VOICE' : 'DOCUMENT' } }),
    };
    // First told to the other tabs, then taken out of the outbox: at no moment is it in neither.
    this.parts.store.set(SENT, JSON.stringify(message));
    this.#inbox.acknowledged(message);
    this.#changed();
  }

  #lost(times: number): void {
    this.#note.lost();
    this.#typing.set(null);
    this.parts.onChange();
    if (times >= ASK_AFTER_LOSSES && this.parts.online())
      void this.#archive.loadNewest().then(() => this.#changed());
  }

  #changedElsewhere(name: string | null, value: string | null): void {
    if (name === SENT && value !== null) this.#inbox.acknowledged(JSON.parse(value) as WidgetMessage);
    this.#sender.queued();
    this.#changed();
  }

  #changed(): void {
    this.#followToken();
    this.#reading.update(this.#inbox.newestFromAgent(), this.#visible);
    this.parts.onChange();
  }

  /** Another token than the socket's, from this tab or another: connect with it, or not at all. */
  #followToken(): void {
    const token = this.visitor.token();
    if (token === this.#token) return;
    const hadOne = this.#token !== null;
    this.#token = token;
    if (hadOne) {
      this.#inbox.startOver();
      this.#reading.startOver();
    }
    this.#note.settled();
    this.#live.restart();
  }
}
