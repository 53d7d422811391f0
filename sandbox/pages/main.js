// @ts-check
import { listen } from './api.js';
import { Customers } from './customers.js';
import { Phone } from './phone.js';
import { Provider } from './provider.js';
import { State } from './state.js';

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function part(id) {
  const found = document.getElementById(id);
  if (!found) {
    throw new Error(`The page has no ${id}.`);
  }
  return found;
}

const state = new State();
const customers = new Customers(part('customers'), state);
const phone = new Phone(part('stage'), state);
const provider = new Provider(part('provider'), part('show-provider'), state);

state.onChange(() => {
  document.body.dataset.view = state.chosen ? 'phone' : 'customers';
  customers.show();
  phone.show();
  provider.show();
});

let first = true;
listen(
  (overview) => {
    state.overview = overview;
    const latest = overview.conversations[0];
    if (first && latest && matchMedia('(min-width: 761px)').matches) {
      state.chosen = { account: latest.account, customer: latest.customer };
    }
    first = false;
    state.changed();
  },
  (answers) => {
    part('offline').hidden = answers;
  },
);
state.changed();
