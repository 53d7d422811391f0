import type { Page } from 'playwright-core';
import type { Person } from '../harness/office';

/** The one who starts Parley for the first time and sets it up. */
export class Newcomer {
  constructor(
    private readonly page: Page,
    private readonly parley: string,
  ) {}

  async opensParley(): Promise<void> {
    await this.page.goto(this.parley);
    await this.page.getByRole('heading', { name: 'Welcome to Parley' }).waitFor();
  }

  async becomesAdministrator({ name, email, password }: Person): Promise<void> {
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Create administrator' }).click();
    await this.page.getByRole('heading', { name: 'Connect your first channel' }).waitFor();
  }

  /** Returns the line to paste into the pages of the site. */
  async connectsAWebsite(name: string, host: string, origin: string): Promise<string> {
    await this.page.getByLabel('Name', { exact: true }).fill(name);
    await this.page.getByLabel('Site host name').fill(host);
    const origins = this.page.getByRole('combobox', { name: 'Allowed origins' });
    await origins.fill(origin);
    await origins.press('Enter');
    await this.page.getByRole('button', { name: 'Connect website' }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
    const line = this.page.getByLabel('The line to paste').last();
    return (await line.textContent()) ?? '';
  }
}
