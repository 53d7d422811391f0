import { type Details, looksLikeEmail } from '../core/visitor';
import type { Words } from '../words/words';
import { h, setText } from './dom';

export interface DetailsParts {
  words: Words;
  details(): Details;
  save(details: Details): void;
}

/** Name and e-mail, folded away and never asked for. */
export class DetailsForm {
  readonly element: HTMLDetailsElement;
  readonly #summary: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #email: HTMLInputElement;
  readonly #problem: HTMLElement;

  constructor(private readonly parts: DetailsParts) {
    const { words } = parts;
    this.#summary = h('summary', {}, h('span', { dir: 'auto' }));
    this.#name = h('input', { id: 'name', type: 'text', autocomplete: 'name', dir: 'auto' });
    this.#email = h('input', {
      id: 'email',
      type: 'email',
      autocomplete: 'email',
      'aria-describedby': 'email-problem',
    });
    this.#problem = h('p', { id: 'email-problem', class: 'problem', role: 'status' });
    const form = h(
      'form',
      { novalidate: true, submit: (event: Event) => this.#submit(event), change: () => this.#save() },
      h('p', { class: 'quiet' }, words.detailsHint),
      h('label', { for: 'name' }, words.name),
      this.#name,
      h('label', { for: 'email' }, words.email),
      this.#email,
      this.#problem,
      h('button', { type: 'submit', class: 'small' }, words.save),
    );
    this.element = h('details', { class: 'details' }, this.#summary, form);
    this.refresh();
  }

  /** Shows what is known, also when the page or another tab set it. */
  refresh(): void {
    const { name, email } = this.parts.details();
    const known = [name, email].filter((value) => value !== undefined).join(' · ');
    setText(
      this.#summary.firstElementChild ?? this.#summary,
      known === '' ? this.parts.words.details : known,
    );
    if (this.element.open) return;
    this.#name.value = name ?? '';
    this.#email.value = email ?? '';
  }

  #submit(event: Event): void {
    event.preventDefault();
    const right = this.#save();
    setText(this.#problem, right ? '' : this.parts.words.emailWrong);
    this.#email.setAttribute('aria-invalid', String(!right));
    if (!right) return void this.#email.focus();
    this.element.open = false;
    this.#summary.focus();
    this.refresh();
  }

  /**
   * Also on leaving a field: what was typed in is meant to be sent, whether or not the button was pressed. Nothing
   * moves then, or the click that left the field would miss its button.
   */
  #save(): boolean {
    const email = this.#email.value.trim();
    this.parts.save({ name: this.#name.value, email });
    return email === '' || looksLikeEmail(email);
  }
}
