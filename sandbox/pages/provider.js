// @ts-check
import { does } from './api.js';
import { make, renderList } from './dom.js';
import { time } from './words.js';

/** @type {[string, string, string][]} */
const SWITCHES = [
  ['DUPLICATE', 'Deliver twice', 'A message that was taken comes once more.'],
  ['REORDER', 'Swap the order', 'A message is overtaken by later ones.'],
  ['DELAY', 'Be slow', 'Messages and answers come up to 1.5 s late.'],
  ['DROP_THEN_RESEND', 'Lose, send again', 'A delivery or its answer is lost, and comes again.'],
  ['TOO_MANY', 'Too many (429)', 'A call is refused: wait one or two seconds.'],
  ['SERVER_ERROR', 'Fault (500)', 'A call is refused and not carried out.'],
  ['LOST_ANSWER', 'Lose the answer', 'A call is carried out, and its caller never hears of it.'],
];

/** @type {[number, string][]} */
const ACTIVITY = [
  [0, 'Nobody'],
  [6, 'A few'],
  [40, 'Many'],
];

/** What the provider sees and does: deliveries, refusals, what goes wrong, and invented customers. */
export class Provider {
  #state;
  #accounts = make('div', { class: 'accounts' });
  #activity = make('div', {
    class: 'choice',
    role: 'radiogroup',
    'aria-label': 'Invented customers who write',
  });
  #rate = make('p', { class: 'rate' });
  #refused = make('ul', { class: 'refused' });
  #none = make('p', { class: 'empty' }, 'Nothing was refused.');
  #revoked = make('input', {
    type: 'checkbox',
    id: 'revoked',
    onchange: () => this.#set('REVOKED_TOKEN', this.#revoked.checked ? 100 : 0),
  });
  #calm = make(
    'button',
    { type: 'button', class: 'quiet small', onclick: () => does('calm') },
    'Calm',
  );
  /** @type {Map<string, { slider: HTMLInputElement, figure: HTMLOutputElement }>} */
  #sliders = new Map();

  /**
   * @param {HTMLElement} root
   * @param {HTMLElement} toggle
   * @param {import('./state.js').State} state
   */
  constructor(root, toggle, state) {
    this.#state = state;
    root.append(
      make(
        'section',
        {},
        make('h2', {}, 'Customers who write by themselves'),
        this.#activity,
        this.#rate,
      ),
      make('section', {}, make('h2', {}, 'Accounts'), this.#accounts),
      make(
        'section',
        {},
        make('div', { class: 'heading' }, make('h2', {}, 'Chaos'), this.#calm),
        ...SWITCHES.map(([name, words, why]) => this.#slider(name, words, why)),
        make(
          'label',
          { class: 'revoked', for: 'revoked' },
          this.#revoked,
          make('span', {}, 'Token withdrawn (401)'),
        ),
      ),
      make('section', {}, make('h2', {}, 'Refused calls'), this.#none, this.#refused),
    );
    const narrow = matchMedia('(max-width: 1180px)');
    const open = (/** @type {boolean} */ shown) => {
      root.hidden = !shown;
      toggle.setAttribute('aria-expanded', String(shown));
    };
    open(!narrow.matches);
    toggle.addEventListener('click', () => open(root.hidden === true));
  }

  show() {
    const { accounts, chaos, activity } = this.#state.overview;
    renderList(
      this.#accounts,
      accounts.map((one) => ({ key: one.id, stamp: JSON.stringify({ ...one, refused: 0 }), one })),
      ({ one }) => account(one),
    );
    renderList(
      this.#activity,
      ACTIVITY.map(([number, words]) => ({
        key: words,
        stamp: String(nearest(activity) === number),
        number,
        words,
      })),
      (item) => choice(item.number, item.words, nearest(activity) === item.number),
    );
    for (const [name, { slider, figure }] of this.#sliders) {
      const percent = chaos[name] ?? 0;
      figure.value = percent ? `${percent} %` : 'off';
      if (document.activeElement !== slider) {
        slider.value = String(percent);
      }
    }
    this.#rate.textContent = activity
      ? `${activity} new ones a minute. Each goes on once somebody answers.`
      : 'Only those whose phone you hold.';
    this.#revoked.checked = chaos.REVOKED_TOKEN === 100;
    this.#calm.disabled = Object.values(chaos).every((percent) => percent === 0);
    this.#showRefused(accounts);
  }

  /**
   * @param {import('./api.js').Account[]} accounts
   */
  #showRefused(accounts) {
    const all = accounts
      .flatMap((one) => one.refused.map((refused, i) => ({ ...refused, i, id: one.id })))
      .sort((a, b) => b.at - a.at)
      .slice(0, 12);
    this.#none.hidden = all.length > 0;
    renderList(
      this.#refused,
      all.map((one) => ({ key: `${one.id} ${one.at} ${one.call} ${one.reason}`, stamp: '', one })),
      ({ one }) =>
        make(
          'li',
          {},
          make('span', { class: 'code' }, String(one.status)),
          make('span', { class: 'call' }, one.call),
          make('span', { class: 'when' }, time(one.at)),
          make('span', { class: 'why' }, one.reason),
        ),
    );
  }

  /**
   * @param {string} name
   * @param {string} words
   * @param {string} why
   */
  #slider(name, words, why) {
    const id = `chaos-${name.toLowerCase()}`;
    const slider = make('input', {
      type: 'range',
      id,
      min: '0',
      max: '100',
      step: '5',
      'aria-describedby': `${id}-why`,
      onchange: () => this.#set(name, Number(slider.value)),
      oninput: () => {
        figure.value = slider.value === '0' ? 'off' : `${slider.value} %`;
      },
    });
    slider.value = '0';
    const figure = make('output', { for: id }, 'off');
    this.#sliders.set(name, { slider, figure });
    return make(
      'div',
      { class: 'switch' },
      make('label', { for: id }, words),
      figure,
      slider,
      make('p', { class: 'why', id: `${id}-why` }, why),
    );
  }

  /**
   * @param {string} name
   * @param {number} percent
   */
  #set(name, percent) {
    does('chaos', { switch: name, percent });
  }
}

/**
 * @param {number} perMinute
 */
function nearest(perMinute) {
  if (perMinute === 0) {
    return 0;
  }
  return perMinute < 20 ? 6 : 40;
}

/**
 * @param {number} number
 * @param {string} words
 * @param {boolean} chosen
 */
function choice(number, words, chosen) {
  return make(
    'button',
    {
      type: 'button',
      role: 'radio',
      'aria-checked': String(chosen),
      onclick: () => does('activity', { perMinute: number }),
    },
    words,
  );
}

/**
 * @param {import('./api.js').Account} one
 */
function account(one) {
  const waits = one.pending === 1 ? '1 update waits' : `${one.pending} updates wait`;
  return make(
    'article',
    {},
    make('h3', {}, make('bdi', {}, one.name), make('span', { class: 'address' }, one.address)),
    make('p', { class: 'connection' }, one.connection),
    make(
      'p',
      { class: one.pending ? 'pending waits' : 'pending' },
      one.pending ? `${waits}.` : 'Nothing waits.',
    ),
  );
}
