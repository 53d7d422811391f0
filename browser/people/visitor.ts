import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { Team } from '../harness/office';
import type { Shop } from '../harness/shop';
import { saidIn } from './thread';
import { words } from './words';

/** Somebody on another website who uses the chat there. */
export class Visitor {
  constructor(
    readonly page: Page,
    readonly device: BrowserContext,
    private readonly team: Team,
    private readonly shop: Shop,
    private readonly parley: string,
  ) {}

  inTab(page: Page): Visitor {
    return new Visitor(page, this.device, this.team, this.shop, this.parley);
  }

  async goesTo(page: 'lamps' | 'basket'): Promise<void> {
    await this.page.goto(this.shop.page(page, this.team.key, this.parley));
    await this.button.waitFor();
  }

  /** The round button in the corner. */
  get button(): Locator {
    return this.chat.getByRole('button', { name: /^(Open|Close) chat/ }).last();
  }

  get chat(): Locator {
    return this.page.getByRole('region', { name: 'Chat', exact: true });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: this.team.channel });
  }

  get thread(): Locator {
    return this.dialog.getByRole('log', { name: 'Messages' });
  }

  get composer(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Write a message' });
  }

  async opensTheChat(): Promise<void> {
    await this.chat.getByRole('button', { name: /^Open chat/ }).click();
    await this.composer.waitFor();
  }

  async closesTheChat(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Close chat' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  async introducesThemselves(name: string, email?: string): Promise<void> {
    await this.dialog.getByText(/name and e-mail \(optional\)/i).click();
    await this.dialog.getByLabel('Name', { exact: true }).fill(name);
    if (email) await this.dialog.getByLabel('E-mail', { exact: true }).fill(email);
    await this.dialog.getByRole('button', { name: 'Save' }).click();
  }

  async types(text: string): Promise<void> {
    await this.composer.click();
    await this.composer.pressSequentially(text);
  }

  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  reads(texts: readonly string[]): Promise<string[]> {
    return saidIn(this.thread, texts);
  }

  /** That nothing can be sent at the moment. */
  get hasNoConnection(): Locator {
    return this.dialog.getByText(/You are offline|No connection/).first();
  }

  /** What the chat says about itself: waiting, who answers, ended, no connection, who is typing. */
  notice(text: string): Locator {
    return this.dialog.getByText(words(text)).first();
  }
}
