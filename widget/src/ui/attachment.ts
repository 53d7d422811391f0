import type { MessageFile } from '../core/protocol';
import type { Line } from '../core/view';
import type { Words } from '../words/words';
import { h, setText } from './dom';
import type { LineActions } from './line-view';

const KEPT_MS = 60_000;
const SOUNDS = new Set(['VOICE', 'AUDIO']);

/** A file: a picture as it is, small, a player for a sound, and a button that saves it; or how far it has come. */
export function attachment(line: Line, file: MessageFile, words: Words, actions: LineActions): HTMLElement {
  const { id } = line;
  const voice = file.kind === 'VOICE';
  const name = voice ? words.voice : file.name;
  if (line.status === 'SENDING' || line.status === 'FAILED') return coming(line, name, file, words, actions);
  const problem = h('span', { class: 'size', role: 'status' }, sizeInWords(file.size));
  const button = h(
    'button',
    { type: 'button', class: 'file', 'aria-label': words.download(name), click: () => void save() },
    h('span', { dir: 'auto' }, name),
  );

  async function fetched(pressed: HTMLButtonElement): Promise<string | null> {
    pressed.disabled = true;
    const content = await actions.file(id, false);
    pressed.disabled = false;
    setText(problem, content === null ? words.noFile : sizeInWords(file.size));
    return content && URL.createObjectURL(content);
  }

  async function save(): Promise<void> {
    const href = await fetched(button);
    if (href === null) return;
    h('a', { href, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
  }

  async function play(pressed: HTMLButtonElement): Promise<void> {
    const src = await fetched(pressed);
    if (src === null) return;
    // Where the site forbids it or the browser cannot play it, it can still be saved.
    const player = h('audio', { src, controls: true, error: () => player.remove() });
    pressed.replaceWith(player);
    player.focus();
    void player.play().catch(() => {});
  }

  const sound = SOUNDS.has(file.kind ?? '');
  return h(
    'div',
    {},
    file.picture ? picture(id, file, actions) : null,
    sound ? playButton(words.play(name), play) : null,
    button,
    problem,
  );
}

function playButton(label: string, play: (pressed: HTMLButtonElement) => Promise<void>): HTMLButtonElement {
  const button: HTMLButtonElement = h(
    'button',
    { type: 'button', class: 'small', 'aria-label': label, click: () => void play(button) },
    '▶',
  );
  return button;
}

/** A file that is not there yet. */
function coming(
  line: Line,
  name: string,
  file: MessageFile,
  words: Words,
  actions: LineActions,
): HTMLElement {
  const { id, status, progress } = line;
  return h(
    'div',
    {},
    h('span', { dir: 'auto' }, name, ' '),
    h('span', { class: 'size' }, sizeInWords(file.size)),
    status !== 'SENDING'
      ? null
      : h(
          'div',
          { class: 'coming' },
          h('progress', { max: 1, value: progress ?? 0, 'aria-label': words.sendingFile(name) }),
          h(
            'button',
            {
              type: 'button',
              class: 'small',
              'aria-label': words.cancelFile(name),
              click: () => actions.cancel(id),
            },
            words.cancel,
          ),
        ),
  );
}

/** Where it cannot be had, or the site forbids it, the button is enough. */
function picture(id: string, file: MessageFile, actions: LineActions): HTMLImageElement {
  const image = h('img', { class: 'picture', alt: file.name, hidden: true });
  void actions.file(id, true).then((content) => {
    if (content === null) return;
    const src = URL.createObjectURL(content);
    image.onload = () => {
      image.hidden = false;
      URL.revokeObjectURL(src);
    };
    image.onerror = () => URL.revokeObjectURL(src);
    image.src = src;
  });
  return image;
}

export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
