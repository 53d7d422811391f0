// @ts-check
import { does } from './api.js';
import { Bubbles } from './bubbles.js';
import { Composer } from './composer.js';
import { make } from './dom.js';
import { icon } from './icons.js';
import { initials, time } from './words.js';

/** The phone of the chosen customer, with the conversation as the messenger shows it. */
export class Phone {
  #state;
  #clock = make('span', {}, time(Date.now()));
  #face = make('span', { class: 'face business', 'aria-hidden': 'true' });
  #title = make('h2', { dir: 'auto' });
  #under = make('p', { class: 'under', 'aria-live': 'polite' });
  #block = make('button', { type: 'button', class: 'quiet small', onclick: () => this.#toggle() });
  #owner = make('p', { class: 'owner' });
  #frame;
  #nobody = make(
    'p',
    { class: 'nobody' },
    make('strong', {}, 'Whose phone is it?'),
    'Choose a customer in the list, or add one.',
  );
  #hint = make('p', { class: 'hint' }, 'Write the first message. It arrives in Parley at once.');
  #blocked = make(
    'div',
    { class: 'blocked' },
    make('p', {}, 'You have blocked this account. What it writes does not reach you.'),
    make('button', { type: 'button', class: 'strong', onclick: () => this.#toggle() }, 'Unblock'),
  );
  #bubbles = new Bubbles({
    edit: (line) => this.#composer.edit(line),
    press: (line, data) => this.#does('press', { line: line.id, data }),
    react: (line, emoji) => this.#does('react', { line: line.id, emoji }),
  });
  #composer = new Composer({
    say: (text) => this.#does('say', { text }),
    change: (line, text) => this.#does('edit', { line, text }),
    send: (kind) => this.#does('send', { kind }),
  });
  #shown = '';

  /**
   * @param {HTMLElement} root
   * @param {import('./state.js').State} state
   */
  constructor(root, state) {
    this.#state = state;
    const back = () => state.choose(null);
    this.#frame = make(
      'div',
      { class: 'frame' },
      make('div', { class: 'status', 'aria-hidden': 'true' }, this.#clock, signs()),
      make(
        'header',
        { class: 'bar' },
        make(
          'button',
          { type: 'button', class: 'round back', 'aria-label': 'Back', onclick: back },
          icon('back'),
        ),
        this.#face,
        make('div', { class: 'who' }, this.#title, this.#under),
        this.#block,
      ),
      this.#bubbles.element,
      this.#hint,
      this.#blocked,
      this.#composer.element,
    );
    root.append(this.#owner, this.#frame, this.#nobody);
    setInterval(() => {
      this.#clock.textContent = time(Date.now());
    }, 10_000);
  }

  show() {
    const one = this.#state.conversation;
    const account = one && this.#state.account(one.account);
    const any = one !== null && account !== null;
    this.#frame.hidden = !any;
    this.#owner.hidden = !any;
    this.#nobody.hidden = any;
    if (!one || !account) {
      this.#shown = '';
      return;
    }
    this.#owner.replaceChildren(make('bdi', {}, one.name || 'Nameless'), '’s phone');
    this.#face.textContent = initials(account.name);
    this.#title.textContent = account.name;
    this.#under.textContent = one.typing
      ? 'is typing …'
      : `${account.address} on ${account.provider}`;
    this.#under.classList.toggle('typing', one.typing);
    this.#frame.dataset.provider = account.provider.toLowerCase();
    this.#block.textContent = one.blocked ? 'Unblock' : 'Block';
    this.#blocked.hidden = !one.blocked;
    this.#composer.element.hidden = one.blocked;
    const which = `${one.account} ${one.customer}`;
    this.#composer.show(which);
    this.#hint.hidden = one.last !== undefined || one.blocked;
    if (this.#shown !== `${which} ${one.version}`) {
      this.#shown = `${which} ${one.version}`;
      this.#load(which);
    }
    if (one.unread > 0 && document.visibilityState === 'visible') {
      this.#does('seen', {});
    }
  }

  /**
   * @param {string} which
   */
  async #load(which) {
    const chosen = this.#state.chosen;
    if (chosen) {
      const { lines } = await does('conversation', chosen);
      if (`${this.#state.chosen?.account} ${this.#state.chosen?.customer}` === which) {
        const reacts = this.#state.account(chosen.account)?.reacts ?? false;
        this.#bubbles.show(which, chosen.account, reacts, lines);
      }
    }
  }

  #toggle() {
    const one = this.#state.conversation;
    if (one) {
      this.#does('block', { blocked: !one.blocked });
    }
  }

  /**
   * @param {string} what
   * @param {Record<string, unknown>} more
   * @returns {Promise<void>}
   */
  async #does(what, more) {
    await does(what, { ...this.#state.chosen, ...more });
  }
}

/** Signal, network and battery, as in the corner of any phone. */
function signs() {
  return make(
    'span',
    { class: 'signs' },
    make('span', { class: 'signal' }, make('i'), make('i'), make('i'), make('i')),
    make('span', { class: 'battery' }, make('i')),
  );
}
