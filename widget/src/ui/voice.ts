import type { Words } from '../words/words';
import { h, icon, setText } from './dom';

/** What every browser can play comes first. */
const FORMS = ['audio/mp4;codecs=mp4a.40.2', 'audio/webm;codecs=opus', 'audio/ogg;codecs=opus', 'audio/mp4'];
const LONGEST_MS = 5 * 60_000;

export interface VoiceParts {
  words: Words;
  send(spoken: Blob, name: string): void;
  say(sentence: string): void;
  /** Whether the bar takes the place of the text field. */
  recording(on: boolean): void;
}

export const canRecord = () =>
  typeof MediaRecorder === 'function' && typeof navigator.mediaDevices?.getUserMedia === 'function';

/** A voice message: press to speak, press to send, or take it back. */
export class Voice {
  readonly button: HTMLElement;
  readonly bar: HTMLElement;
  readonly #time = h('span', { class: 'time', role: 'timer' });
  readonly #send: HTMLButtonElement;
  #recorder: MediaRecorder | null = null;
  #keep = false;
  #asking = false;
  #ticking: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly parts: VoiceParts) {
    const { words } = parts;
    this.button = h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': words.speak,
        title: words.speak,
        hidden: !canRecord(),
        click: () => void this.#begin(),
      },
      icon('speak'),
    );
    this.#send = h(
      'button',
      {
        type: 'button',
        class: 'send',
        'aria-label': words.sendVoice,
        title: words.sendVoice,
        click: () => this.#end(true),
      },
      icon('send'),
    );
    this.bar = h(
      'div',
      {
        class: 'bar speaking',
        role: 'group',
        'aria-label': words.voice,
        hidden: true,
        keydown: (event: KeyboardEvent) => this.#key(event),
      },
      h('button', { type: 'button', class: 'small', click: () => this.#end(false) }, words.cancel),
      h('span', { class: 'now' }, words.recording, ' ', this.#time),
      this.#send,
    );
  }

  /** The chat is closed or the page left: the microphone must not stay open. */
  cancel(): void {
    this.#end(false);
  }

  async #begin(): Promise<void> {
    const { words } = this.parts;
    if (this.#recorder !== null || this.#asking) return;
    this.parts.say('');
    this.#asking = true;
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      this.#record(stream);
    } catch (problem) {
      const name = problem instanceof DOMException ? problem.name : '';
      this.parts.say(name === 'NotFoundError' ? words.noMicrophone : words.microphoneRefused);
    } finally {
      this.#asking = false;
    }
  }

  #record(stream: MediaStream): void {
    const mimeType = FORMS.find((form) => MediaRecorder.isTypeSupported(form));
    const recorder = new MediaRecorder(stream, mimeType === undefined ? {} : { mimeType });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => {
      if (data.size > 0) pieces.push(data);
    };
    recorder.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      const spoken = new Blob(pieces, { type: recorder.mimeType });
      this.#recorder = null;
      if (this.#keep && spoken.size > 0) this.parts.send(spoken, `voice.${ending(recorder.mimeType)}`);
    };
    this.#recorder = recorder;
    this.#keep = false;
    recorder.start(1_000);
    this.#show();
  }

  #show(): void {
    const since = Date.now();
    const tick = () => {
      const passed = Date.now() - since;
      const seconds = Math.floor(passed / 1000);
      setText(this.#time, `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`);
      // The microphone goes off; what was said waits to be sent or taken back.
      if (passed >= LONGEST_MS && this.#recorder?.state === 'recording') this.#recorder.pause();
    };
    tick();
    this.#ticking = setInterval(tick, 500);
    this.bar.hidden = false;
    this.parts.recording(true);
    this.#send.focus();
  }

  #end(keep: boolean): void {
    const recorder = this.#recorder;
    if (recorder === null || recorder.state === 'inactive') return;
    this.#keep = keep;
    clearInterval(this.#ticking);
    this.bar.hidden = true;
    this.parts.recording(false);
    recorder.stop();
  }

  #key(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // Esc here ends only the recording.
    event.stopPropagation();
    this.#end(false);
  }
}

function ending(type: string): string {
  if (type.includes('mp4')) return 'm4a';
  return type.includes('ogg') ? 'ogg' : 'webm';
}
