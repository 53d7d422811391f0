// @ts-check
import { make, renderList } from './dom.js';
import { icon } from './icons.js';
import { day, kindInWords, time } from './words.js';

/**
 * @typedef {{ edit: (line: import('./api.js').Line) => void, press: (line: import('./api.js').Line, data: string) => void,
 *   react: (line: import('./api.js').Line, emoji: string) => void }} Deeds
 */

const REACTIONS = ['👍', '❤', '🔥', '😁', '😢', '🙏'];

/** The lines of a conversation as a messenger shows them, with breaks between days. */
export class Bubbles {
  #deeds;
  #list = make('div', {
    class: 'lines',
    role: 'log',
    'aria-label': 'Conversation',
    tabindex: '0',
  });
  #shown = '';
  #account = '';
  #reacts = false;
  /** @type {import('./api.js').Line[]} */
  #lines = [];
  #atEnd = true;

  /**
   * @param {Deeds} deeds
   */
  constructor(deeds) {
    this.#deeds = deeds;
    // The last line stays in sight while the composer grows.
    new ResizeObserver(() => this.#toEnd()).observe(this.#list);
    // A picture has its height only once it is there.
    this.#list.addEventListener('load', () => this.#toEnd(), true);
    this.#list.addEventListener('scroll', () => {
      const { scrollHeight, scrollTop, clientHeight } = this.#list;
      this.#atEnd = scrollHeight - scrollTop - clientHeight < 80;
    });
  }

  get element() {
    return this.#list;
  }

  /**
   * @param {string} conversation which one it is
   * @param {string} account
   * @param {boolean} reacts whether customers can react there
   * @param {import('./api.js').Line[]} lines
   */
  show(conversation, account, reacts, lines) {
    const list = this.#list;
    this.#account = account;
    this.#reacts = reacts;
    this.#lines = lines;
    this.#atEnd ||= this.#shown !== conversation;
    this.#shown = conversation;
    renderList(list, items(conversation, lines), (item) =>
      item.line ? this.#bubble(item.line, item.follows) : breakOf(item.day),
    );
    this.#toEnd();
  }

  #toEnd() {
    if (this.#atEnd) {
      this.#list.scrollTop = this.#list.scrollHeight;
    }
  }

  /**
   * @param {import('./api.js').Line} line
   * @param {boolean} follows whether the one before is of the same side
   */
  #bubble(line, follows) {
    const who = line.mine ? 'mine' : 'theirs';
    const canChange = line.mine && line.kind === 'text';
    return make(
      'div',
      { class: `line ${who}${follows ? ' follows' : ''}` },
      canChange &&
        make(
          'button',
          {
            type: 'button',
            class: 'edit',
            'aria-label': `Edit “${line.text.slice(0, 40)}”`,
            title: 'Edit',
            onclick: () => this.#deeds.edit(line),
          },
          icon('edit'),
        ),
      make(
        'div',
        { class: 'bubble' },
        make('span', { class: 'hidden' }, line.mine ? 'Customer: ' : 'Business: '),
        line.quotes !== null && this.#quote(line.quotes),
        line.kind !== 'text' && content(line, this.#account),
        line.text && make('span', { class: 'text', dir: 'auto' }, line.text),
        make('span', { class: 'meta' }, line.edited ? `edited ${time(line.at)}` : time(line.at)),
        signs(line),
      ),
      this.#reacts && this.#reactions(line),
      line.buttons.length > 0 && this.#keyboard(line),
    );
  }

  /**
   * @param {string} id
   */
  #quote(id) {
    const quoted = this.#lines.find((line) => line.id === id);
    const words = quoted ? quoted.text || kindInWords(quoted.kind) : 'An earlier message';
    return make('span', { class: 'quote', dir: 'auto' }, words);
  }

  /**
   * What the customer can react with; the one that is there is taken back.
   *
   * @param {import('./api.js').Line} line
   */
  #reactions(line) {
    return make(
      'details',
      { class: 'react' },
      make(
        'summary',
        { 'aria-label': `React to “${line.text.slice(0, 40)}”`, title: 'React' },
        '☺',
      ),
      make(
        'div',
        {},
        ...REACTIONS.map((emoji) =>
          make(
            'button',
            {
              type: 'button',
              'aria-pressed': String(emoji === line.reaction),
              onclick: () => this.#deeds.react(line, emoji === line.reaction ? '' : emoji),
            },
            emoji,
          ),
        ),
      ),
    );
  }

  /**
   * @param {import('./api.js').Line} line
   */
  #keyboard(line) {
    return make(
      'div',
      { class: 'keyboard' },
      ...line.buttons.map((row) =>
        make(
          'div',
          { class: 'keys' },
          ...row.map((button) =>
            make(
              'button',
              { type: 'button', dir: 'auto', onclick: () => this.#deeds.press(line, button.data) },
              button.text,
            ),
          ),
        ),
      ),
    );
  }
}

/**
 * What customer and business reacted with.
 *
 * @param {import('./api.js').Line} line
 */
function signs({ reaction, ofBusiness }) {
  return (
    (reaction !== null || ofBusiness !== null) &&
    make(
      'span',
      { class: 'reactions' },
      reaction &&
        make('span', { role: 'img', 'aria-label': `You reacted with ${reaction}` }, reaction),
      ofBusiness &&
        make(
          'span',
          { role: 'img', 'aria-label': `Business reacted with ${ofBusiness}` },
          ofBusiness,
        ),
    )
  );
}

/**
 * A picture as it is; any other file is a link to it.
 *
 * @param {import('./api.js').Line} line
 * @param {string} account
 */
function content(line, account) {
  const { file, kind } = line;
  if (file === null) {
    return make('span', { class: 'kind' }, icon(kind), kindInWords(kind));
  }
  const address = `/phone/file/${account}/${file.id}`;
  if (['photo', 'sticker', 'animation'].includes(kind)) {
    return make('img', { class: 'picture', src: address, alt: kindInWords(kind) });
  }
  const name = file.name === kind ? kindInWords(kind) : file.name;
  return make('a', { class: 'kind', href: address, download: file.name }, icon(kind), name);
}

/**
 * @param {string} conversation
 * @param {import('./api.js').Line[]} lines
 */
function items(conversation, lines) {
  /** @type {{ key: string, stamp: string, day: string, follows: boolean, line: import('./api.js').Line | null }[]} */
  const found = [];
  let today = '';
  /** @type {import('./api.js').Line | null} */
  let before = null;
  for (const line of lines) {
    const its = day(line.at);
    if (its !== today) {
      today = its;
      before = null;
      found.push({
        key: `${conversation} ${its}`,
        stamp: '',
        day: its,
        follows: false,
        line: null,
      });
    }
    const follows = before?.mine === line.mine && line.at - before.at < 300_000;
    const stamp = JSON.stringify([line, follows]);
    found.push({ key: `${conversation} ${line.id}`, stamp, day: its, follows, line });
    before = line;
  }
  return found;
}

/**
 * @param {string} words
 */
function breakOf(words) {
  return make('div', { class: 'day' }, make('span', {}, words));
}
