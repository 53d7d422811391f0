import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Person } from '../harness/office';
import { saidIn } from './thread';
import { escaped, words } from './words';

export type Reason = 'Break' | 'Training' | 'Meeting';

/** Somebody who answers customers, on one device. */
export class Agent {
  /** The chat the agent is in: whose writing field `types`, `writes` and `completes` mean. */
  #customer: string | undefined;

  constructor(
    readonly person: Person,
    readonly page: Page,
    readonly device: BrowserContext,
    private readonly address: string,
  ) {}

  async logsIn(): Promise<void> {
    await this.goesTo('/');
    await this.fillsInLogIn();
    await this.isConnected();
  }

  /** The live connection stands, because it brought my status. */
  async isConnected(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^My status: (?!Status unknown)/ })
      .first()
      .waitFor();
  }

  async fillsInLogIn(password = this.person.password): Promise<void> {
    await this.page.getByLabel('E-mail').fill(this.person.email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Log in' }).click();
  }

  async logsOut(): Promise<void> {
    await this.page.getByRole('button', { name: /^Your account: / }).click();
    await this.page.getByRole('menuitem', { name: 'Log out' }).click();
    await this.page.getByRole('heading', { name: 'Log in to Parley' }).waitFor();
  }

  async goesTo(path: string): Promise<void> {
    await this.page.goto(this.address + path);
  }

  async reloads(): Promise<void> {
    await this.page.reload();
    await this.isConnected();
  }

  /** My status, said at the top of the page and of the panel alike. */
  get status(): Locator {
    return this.page.getByRole('button', { name: /^My status: / }).first();
  }

  async statusInWords(): Promise<string> {
    const label = (await this.status.getAttribute('aria-label')) ?? '';
    return label.replace('My status: ', '');
  }

  async goesActive(): Promise<void> {
    await this.#choosesStatus(/^Active/);
  }

  async goesInactive(reason?: Reason): Promise<void> {
    await this.#choosesStatus(reason ?? /^Inactive I finish/);
  }

  async #choosesStatus(name: string | RegExp): Promise<void> {
    await this.status.click();
    const choice = this.page.getByRole('dialog').getByRole('button', { name });
    await choice.click();
    await choice.waitFor({ state: 'hidden' });
  }

  /** The row of a chat in the list. */
  row(customer: string): Locator {
    return this.page.getByRole('group', { name: new RegExp(`^${escaped(customer)}, `) });
  }

  /** The button that takes the waiting chat of this customer. */
  offerOf(customer: string): Locator {
    return this.page.getByRole('button', { name: `Accept the chat with ${customer}` });
  }

  async declines(customer: string): Promise<void> {
    await this.seesTheList();
    await this.page.getByRole('button', { name: `Decline the chat with ${customer}` }).click();
  }

  /** From the conversation to the words about who got the chat. */
  async asksWhy(): Promise<Locator> {
    await this.conversation().getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menuitem', { name: 'Why did I get this?' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Who got this chat, and why' });
    await dialog.getByRole('table').first().waitFor();
    return dialog;
  }

  async accepts(customer: string): Promise<void> {
    await this.seesTheList();
    await this.offerOf(customer).click();
    await this.composerFor(customer).waitFor();
    this.#customer = customer;
  }

  /** Opens the row: a waiting chat to read it, one of mine to go on with it. */
  async opens(customer: string): Promise<void> {
    await this.seesTheList();
    await this.row(customer).getByRole('button').first().click();
    await this.conversation(customer).waitFor();
    this.#customer = customer;
  }

  async acceptsTheOpenChat(): Promise<void> {
    await this.conversation().getByRole('button', { name: 'Accept', exact: true }).click();
    await this.composer.waitFor();
  }

  /** Beside a page there is room for either the list or a conversation. */
  async seesTheList(): Promise<void> {
    const back = this.page.getByRole('button', { name: 'Back to the list' });
    if (await back.isVisible()) await back.click();
  }

  async goesBackToTheList(): Promise<void> {
    await this.page.getByRole('button', { name: 'Back to the list' }).click();
  }

  conversation(customer = this.#present): Locator {
    return this.page.getByRole('region', { name: `Conversation with ${customer}` });
  }

  get thread(): Locator {
    return this.conversation().getByRole('log', { name: 'Messages' });
  }

  get composer(): Locator {
    return this.composerFor(this.#present);
  }

  composerFor(customer: string): Locator {
    return this.page.getByRole('textbox', { name: `Message to ${customer}` });
  }

  /** The quiet line below the messages while the customer types. */
  get customerIsTyping(): Locator {
    return this.thread.getByText(words(`${this.#present} is typing…`));
  }

  reads(texts: readonly string[]): Promise<string[]> {
    return saidIn(this.thread, texts);
  }

  /** Key by key; slowly, where it matters that the other side is told more than once. */
  async types(text: string, pause = 0): Promise<void> {
    await this.composer.click();
    await this.composer.pressSequentially(text, { delay: pause });
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Puts a file beside the text, as by the paper clip; it is sent with the next message. */
  async attaches(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.conversation()
      .getByRole('button', { name: /^Attach files/ })
      .click();
    await this.conversation().locator('input[type=file]').setInputFiles(file);
    await this.conversation()
      .getByRole('button', { name: `Do not send ${file.name}` })
      .waitFor();
  }

  /** From the conversation to the page of the customer. */
  async opensTheContact(): Promise<void> {
    await this.page.getByRole('button', { name: 'Contact details' }).click();
    await this.page.getByRole('link', { name: 'Open the contact' }).click();
    await this.page.getByRole('heading', { level: 1, name: this.#present }).waitFor();
  }

  async completes(): Promise<void> {
    const conversation = this.conversation();
    await conversation.getByRole('button', { name: 'Complete', exact: true }).click();
  }

  async completesFromTheRow(customer: string): Promise<void> {
    await this.seesTheList();
    await this.page.getByRole('button', { name: `Complete the chat with ${customer}` }).click();
  }

  /** What the page says about itself: lost, reconnected, restored. */
  notice(text: string): Locator {
    return this.page
      .getByRole('status')
      .filter({ hasText: words(text) })
      .first();
  }

  /** Why something was refused. */
  refusal(text: string): Locator {
    return this.page
      .getByRole('alert')
      .filter({ hasText: words(text) })
      .first();
  }

  get #present(): string {
    if (this.#customer === undefined) throw new Error('The agent is in no chat.');
    return this.#customer;
  }
}
