import type { Words } from '../words/words';
import { sizeInWords } from './attachment';
import { h, icon } from './dom';

/** Where the server said nothing of it. */
const USUAL_LIMIT = 20 << 20;

export interface FilesParts {
  words: Words;
  largest: number | undefined;
  attach(file: File): void;
  /** What is to be said about files that are not sent. */
  say(sentence: string): void;
}

/** The ways for files to come in: a button, drag and drop, and what is pasted. */
export class Files {
  readonly button: HTMLElement;
  /** Out of sight: the button opens its choice. */
  readonly input: HTMLInputElement;

  constructor(private readonly parts: FilesParts) {
    const { words } = parts;
    this.input = h('input', {
      type: 'file',
      multiple: true,
      hidden: true,
      tabindex: -1,
      change: () => {
        this.add(this.input.files);
        this.input.value = '';
      },
    });
    this.button = h(
      'button',
      {
        type: 'button',
        class: 'tool',
        'aria-label': words.attach,
        title: words.attach,
        click: () => this.input.click(),
      },
      icon('attach'),
    );
  }

  add(files: FileList | null | undefined): void {
    const largest = this.parts.largest ?? USUAL_LIMIT;
    const refused: string[] = [];
    for (const file of files ?? []) {
      if (file.size > largest) refused.push(file.name);
      else this.parts.attach(file);
    }
    const { words } = this.parts;
    this.parts.say(refused.length === 0 ? '' : words.tooLarge(refused.join(', '), sizeInWords(largest)));
  }

  /** Files may be dropped anywhere on it. */
  droppedOn(element: HTMLElement): void {
    const mark = (over: boolean) => element.classList.toggle('drop', over);
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    element.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      mark(true);
    });
    element.addEventListener('dragleave', (event) => {
      if (!element.contains(event.relatedTarget as Node | null)) mark(false);
    });
    element.addEventListener('drop', (event) => {
      mark(false);
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.add(event.dataTransfer?.files);
    });
  }

  /** A picture from the clipboard; a pasted text stays one. */
  pasted(event: ClipboardEvent): void {
    const files = event.clipboardData?.files;
    if (!files || files.length === 0 || event.clipboardData?.types.includes('text/plain')) return;
    event.preventDefault();
    this.add(files);
  }
}
