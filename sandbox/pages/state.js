// @ts-check

/**
 * What is chosen on this page. The rest comes from the sandbox.
 *
 * @typedef {{ account: string, customer: string }} Chosen
 */

export class State {
  /** @type {import('./api.js').Overview} */
  overview = { accounts: [], conversations: [], chaos: {}, activity: 0 };

  /** @type {Chosen | null} */
  chosen = null;

  /** @type {Set<() => void>} */
  #listeners = new Set();

  /**
   * @param {() => void} listener
   */
  onChange(listener) {
    this.#listeners.add(listener);
  }

  changed() {
    for (const listener of this.#listeners) {
      listener();
    }
  }

  /**
   * @param {Chosen | null} chosen
   */
  choose(chosen) {
    this.chosen = chosen;
    this.changed();
  }

  /**
   * @param {import('./api.js').Conversation} one
   * @returns {boolean}
   */
  isChosen(one) {
    return this.chosen?.account === one.account && this.chosen.customer === one.customer;
  }

  /** The conversation that is shown. */
  get conversation() {
    return this.overview.conversations.find((one) => this.isChosen(one)) ?? null;
  }

  /**
   * @param {string} id
   */
  account(id) {
    return this.overview.accounts.find((one) => one.id === id) ?? null;
  }
}
