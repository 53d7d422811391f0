// @ts-check
import { does } from './api.js';
import { make, renderList } from './dom.js';
import { hue, initials, kindInWords, shortWhen } from './words.js';

/** The list of customers, and a line to add one. */
export class Customers {
  #state;
  #name = make('input', {
    type: 'text',
    id: 'new-name',
    maxlength: '60',
    autocomplete: 'off',
    dir: 'auto',
    placeholder: 'Name, such as Ada',
  });
  #account = make('select', { 'aria-label': 'Which account they write to' });
  #list = make('ul', { class: 'people' });
  #empty = make(
    'p',
    { class: 'empty' },
    'Nobody has written yet. Add a customer, or let invented ones write by themselves.',
  );
  #problem = make('p', { class: 'problem', role: 'alert' });

  /**
   * @param {HTMLElement} root
   * @param {import('./state.js').State} state
   */
  constructor(root, state) {
    this.#state = state;
    const form = make(
      'form',
      { class: 'add', onsubmit: (/** @type {Event} */ event) => this.#add(event) },
      make('label', { for: 'new-name' }, 'New customer'),
      make(
        'div',
        { class: 'row' },
        this.#name,
        make('button', { type: 'submit', class: 'strong' }, 'Add'),
      ),
      this.#account,
      this.#problem,
    );
    root.append(form, this.#list, this.#empty);
  }

  show() {
    const { accounts, conversations } = this.#state.overview;
    this.#account.hidden = accounts.length < 2;
    this.#empty.hidden = conversations.length > 0;
    renderList(
      this.#account,
      accounts.map((one) => ({ key: one.id, stamp: one.address, one })),
      ({ one }) => make('option', { value: one.id }, `${one.provider} ${one.address}`),
    );
    renderList(
      this.#list,
      conversations.map((one) => ({
        key: `${one.account} ${one.customer}`,
        stamp: JSON.stringify([one, this.#state.isChosen(one), shortWhen(one.at)]),
        one,
      })),
      ({ one }) => this.#person(one),
    );
  }

  /**
   * @param {import('./api.js').Conversation} one
   */
  #person(one) {
    const chosen = this.#state.isChosen(one);
    const unread = chosen ? 0 : one.unread;
    const provider = this.#state.account(one.account)?.provider ?? '';
    return make(
      'li',
      {},
      make(
        'button',
        {
          type: 'button',
          class: unread ? 'person unread' : 'person',
          'aria-current': chosen ? 'true' : undefined,
          onclick: () => this.#state.choose({ account: one.account, customer: one.customer }),
        },
        make(
          'span',
          { class: `face hue-${hue(one.customer)}`, 'aria-hidden': 'true' },
          initials(one.name),
        ),
        make('bdi', { class: 'name' }, one.name || 'Nameless'),
        make('span', { class: 'when' }, one.last ? shortWhen(one.at) : ''),
        make('span', { class: 'last', dir: 'auto' }, lastLine(one)),
        unread > 0 &&
          make('span', { class: 'badge', 'aria-label': `${unread} unread` }, String(unread)),
        make('span', { class: 'hidden' }, `, on ${provider}`),
      ),
    );
  }

  /**
   * @param {Event} event
   */
  async #add(event) {
    event.preventDefault();
    const name = this.#name.value.trim();
    const account = this.#account.value || this.#state.overview.accounts[0]?.id;
    if (!name || !account) {
      this.#problem.textContent = name
        ? 'There is no account to write to yet.'
        : 'Please give the customer a name.';
      this.#name.focus();
      return;
    }
    try {
      const { customer } = await does('customer', { account, name });
      this.#problem.textContent = '';
      this.#name.value = '';
      this.#state.choose({ account, customer });
    } catch (error) {
      this.#problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}

/**
 * @param {import('./api.js').Conversation} one
 * @returns {string}
 */
function lastLine(one) {
  if (one.typing) {
    return 'is typing …';
  }
  if (!one.last) {
    return 'has not written yet';
  }
  const said = one.last.kind === 'text' ? one.last.text : kindInWords(one.last.kind);
  return one.last.mine ? said : `↩ ${said}`;
}
