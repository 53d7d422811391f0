import type { View } from '../core/view';
import type { Words } from '../words/words';
import { h } from './dom';
import { drawRow, type LineActions } from './line-view';
import { type Row, rowsOf } from './rows';
import type { Times } from './times';

const NEAR_PX = 80;

interface Drawn {
  node: HTMLElement;
  look: string;
}

export interface ThreadParts {
  words: Words;
  times: Times;
  now(): number;
  actions: LineActions;
  loadEarlier(): void;
}

/** The scrolling thread. It draws only what changed, and follows the end only while the reader is there. */
export class ThreadView {
  readonly element: HTMLElement;
  readonly #scroller: HTMLElement;
  readonly #log: HTMLElement;
  readonly #earlier: HTMLButtonElement;
  readonly #newest: HTMLButtonElement;
  readonly #welcome: HTMLElement;
  readonly #drawn = new Map<string, Drawn>();
  #lastKey: string | null = null;
  #following = true;

  constructor(private readonly parts: ThreadParts) {
    const { words } = parts;
    this.#earlier = h(
      'button',
      { type: 'button', class: 'small', hidden: true, click: parts.loadEarlier },
      words.earlier,
    );
    this.#welcome = h(
      'div',
      { class: 'welcome' },
      h('p', {}, words.welcome),
      h('p', { class: 'quiet' }, words.welcomeHint),
    );
    this.#log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': words.messages });
    this.#newest = h(
      'button',
      { type: 'button', class: 'small newest', hidden: true, click: () => this.toEnd() },
      `↓ ${words.newest}`,
    );
    this.#scroller = h(
      'div',
      {
        class: 'scroller',
        tabindex: 0,
        role: 'group',
        'aria-label': words.messages,
        scroll: () => this.#scrolled(),
      },
      h('div', { class: 'earlier' }, this.#earlier),
      this.#welcome,
      this.#log,
    );
    // The composer grows, a sentence appears: who was at the end stays there.
    new ResizeObserver(() => this.#following && this.toEnd()).observe(this.#scroller);
    // A picture has its height only once it is there.
    this.#log.addEventListener(
      'load',
      () => this.#following && requestAnimationFrame(() => this.toEnd()),
      true,
    );
    this.element = h('div', { class: 'thread' }, this.#scroller, this.#newest);
  }

  render(view: View): void {
    const rows = rowsOf(view.lines, this.parts.times, this.parts.now());
    const last = view.lines.at(-1) ?? null;
    const appended = last !== null && last.id !== this.#lastKey;
    const first = this.#lastKey === null;
    // What is filled in above, or at first, is no news to be read aloud.
    this.#log.setAttribute('aria-live', appended && !first ? 'polite' : 'off');
    this.#lastKey = last?.id ?? null;
    const fromEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop;
    this.#earlier.hidden = !view.earlier;
    this.#welcome.hidden = view.lines.length > 0;
    this.#draw(rows);
    if (this.#following || (appended && last.status === 'SENDING')) this.toEnd();
    else if (appended) this.#newest.hidden = false;
    // Older ones came in above: what is read stays where it is.
    else this.#scroller.scrollTop = this.#scroller.scrollHeight - fromEnd;
  }

  toEnd(): void {
    this.#following = true;
    this.#newest.hidden = true;
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #scrolled(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.#scroller;
    // A hidden panel reports zeros.
    if (clientHeight === 0) return;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR_PX;
    if (this.#following) this.#newest.hidden = true;
    if (scrollTop < NEAR_PX && !this.#earlier.hidden) this.parts.loadEarlier();
  }

  #draw(rows: readonly Row[]): void {
    const wanted = new Set(rows.map((row) => row.key));
    for (const [key, drawn] of this.#drawn) {
      if (wanted.has(key)) continue;
      drawn.node.remove();
      this.#drawn.delete(key);
    }
    let next: ChildNode | null = this.#log.firstChild;
    for (const row of rows) {
      const node = this.#nodeOf(row);
      if (node === next) next = next.nextSibling;
      else this.#log.insertBefore(node, next);
    }
  }

  /** The same element while the row is the same, so that focus, selection and screen readers stay with it. */
  #nodeOf(row: Row): HTMLElement {
    const look = JSON.stringify(row);
    const drawn = this.#drawn.get(row.key);
    if (drawn?.look === look) return drawn.node;
    const node = drawRow(row, this.parts.words, this.parts.times, this.parts.actions);
    if (drawn === undefined) {
      this.#drawn.set(row.key, { node, look });
      return node;
    }
    drawn.look = look;
    drawn.node.className = node.className;
    replaceChanged(drawn.node, node);
    return drawn.node;
  }
}

function same(a: ChildNode, b: ChildNode): boolean {
  const look = (node: ChildNode) => (node instanceof HTMLElement ? node.dataset.look : undefined);
  return look(a) === undefined ? a.isEqualNode(b) : look(a) === look(b);
}

/** Takes over only the parts that differ: an unchanged bubble is not read aloud a second time. */
function replaceChanged(old: HTMLElement, fresh: HTMLElement): void {
  const present = [...old.childNodes];
  const wanted = [...fresh.childNodes];
  for (const [i, node] of wanted.entries()) {
    const before = present[i];
    if (before === undefined) old.append(node);
    else if (!same(before, node)) before.replaceWith(node);
  }
  for (const extra of present.slice(wanted.length)) extra.remove();
}
