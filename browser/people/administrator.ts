import type { Page } from 'playwright-core';
import type { Agent } from './agent';

/** A bot to be connected: its token, and where its API is. */
interface Bot {
  token: string;
  address: string;
}

/** Somebody who sets Parley up for the others. */
export class Administrator {
  readonly page: Page;

  constructor(private readonly self: Agent) {
    this.page = self.page;
  }

  async connectsABot(bot: Bot, name: string, queue: string): Promise<void> {
    const { page } = this;
    await this.self.goesTo('/channels');
    await page.getByRole('link', { name: 'Add channel' }).click();
    await page.getByRole('link', { name: /^Telegram/ }).click();
    await page.getByLabel('Bot token', { exact: true }).fill(bot.token);
    await page.getByRole('button', { name: 'Advanced' }).click();
    await page.getByLabel('Address of the Bot API').fill(bot.address);
    await page.getByRole('button', { name: 'Test the token' }).click();
    await page.getByText(/^This is @\w+Bot \(.+\)\.$/).waitFor();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await this.chooses('Queue', queue);
    await page.getByRole('button', { name: 'Connect bot' }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** On the page of the bot's channel. */
  async receives(how: 'Parley asks Telegram' | 'Telegram calls Parley'): Promise<void> {
    const { page } = this;
    await page.getByRole('radio', { name: how }).check();
    if (how === 'Telegram calls Parley') {
      await page.getByLabel('Public address of Parley').fill('https://parley.example');
    }
    await this.saves();
  }

  async switchesTheChannel(active: boolean): Promise<void> {
    await this.page.getByRole('switch', { name: /^Active/ }).setChecked(active);
    await this.saves();
  }

  async saves(): Promise<void> {
    const { page } = this;
    const saved = page.waitForResponse((it) => it.request().method() === 'PUT');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await saved;
    await page
      .getByText(/^The channel “.+” is saved\.$/)
      .first()
      .waitFor();
  }

  async deletesTheChannel(): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'Delete channel' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Delete/ })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Channels', exact: true }).waitFor();
  }

  async chooses(field: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: field, exact: true }).click();
    await this.page.getByRole('option', { name: option }).click();
  }
}
