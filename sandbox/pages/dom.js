// @ts-check

/**
 * @typedef {string | Node | null | false | undefined} Child
 */

/**
 * Makes an element. All text becomes text nodes, so nothing a customer or a business writes is ever read as markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [traits] listeners as onclick; class, dir, aria-… as attributes; value, checked as properties
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, traits = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    } else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'hidden') {
      Reflect.set(element, name, value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(name, String(value));
    }
  }
  element.append(
    ...children.filter((child) => child !== null && child !== false && child !== undefined),
  );
  return element;
}

/**
 * Shows the children in the parent, keeping an element whose key and stamp have not changed, so that focus and scroll stay.
 *
 * @template {{ key: string, stamp: string }} Item
 * @param {HTMLElement} parent
 * @param {Item[]} items
 * @param {(item: Item) => HTMLElement} render
 */
export function renderList(parent, items, render) {
  const before = new Map(
    [...parent.children].map((child) => [child.getAttribute('data-key'), child]),
  );
  /** @type {Element | null} */
  let place = parent.firstElementChild;
  for (const item of items) {
    const known = before.get(item.key);
    before.delete(item.key);
    let element = known;
    if (!known || known.getAttribute('data-stamp') !== item.stamp) {
      element = render(item);
      element.setAttribute('data-key', item.key);
      element.setAttribute('data-stamp', item.stamp);
      const focused = known?.contains(document.activeElement);
      if (known === place) {
        place = known?.nextElementSibling ?? null;
      }
      known?.remove();
      parent.insertBefore(element, place);
      if (focused) {
        (element.matches('button') ? element : element.querySelector('button'))?.focus();
      }
    } else if (known === place) {
      place = known.nextElementSibling;
    } else {
      parent.insertBefore(known, place);
    }
  }
  for (const gone of before.values()) {
    gone.remove();
  }
}
