import type { MessageFile } from '../core/protocol';
import type { Words } from '../words/words';
import { h, setText } from './dom';
import type { LineActions } from './line-view';

const KEPT_MS = 60_000;

/** A file of an agent: a picture as it is, small, and a button that saves it. */
export function attachment(id: string, file: MessageFile, words: Words, actions: LineActions): HTMLElement {
  const problem = h('span', { class: 'size', role: 'status' }, sizeInWords(file.size));
  const button = h(
    'button',
    { type: 'button', class: 'file', 'aria-label': words.download(file.name), click: () => void save() },
    h('span', { dir: 'auto' }, file.name),
    problem,
  );

  async function save(): Promise<void> {
    button.disabled = true;
    const content = await actions.file(id, false);
    button.disabled = false;
    setText(problem, content === null ? words.noFile : sizeInWords(file.size));
    if (content === null) return;
    const href = URL.createObjectURL(content);
    h('a', { href, download: file.name }).click();
    setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
  }

  return h('div', {}, file.picture ? picture(id, file, actions) : null, button);
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

function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toFixed(1)} MB`;
}
