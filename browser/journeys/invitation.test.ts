import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';

const PASSWORD = 'nine tall windows';

journey(
  'AD-6 somebody is invited by a link, chooses a password, logs in with it; the link works once',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const email = `lea.brandt.${team.channelId}.${Date.now()}@parley.example`;
    const { page } = await world.agent(ADMINISTRATOR);
    await page.getByRole('link', { name: 'Users' }).first().click();
    await page.getByRole('link', { name: 'Add user' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Lea Brandt');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Lea Brandt is invited' }).waitFor();
    const link = (await page.getByLabel('Invite link').textContent()) ?? '';
    expect(link).toMatch(new RegExp(`^${world.parley}/welcome#.{20,}$`));

    const lea = await world.somebody({ name: 'Lea Brandt', email, password: PASSWORD });
    await lea.page.goto(link);
    await lea.page.getByRole('heading', { name: 'Welcome, Lea Brandt' }).waitFor();
    expect(await lea.page.getByLabel('E-mail').inputValue()).toBe(email);
    await lea.page.getByLabel('New password', { exact: true }).fill(PASSWORD);
    await lea.page.getByLabel('The new password again').fill('nine tall doors');
    await lea.page.getByRole('button', { name: 'Save password' }).click();
    expect(await lea.page.getByLabel('The new password again').getAttribute('aria-invalid')).toBe(
      'true',
    );
    await lea.page.getByLabel('The new password again').fill(PASSWORD);
    await lea.page.getByRole('button', { name: 'Save password' }).click();
    await lea.page.getByRole('heading', { name: 'Log in to Parley' }).waitFor();
    expect(await lea.page.getByLabel('E-mail').inputValue()).toBe(email);
    await lea.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await lea.page.keyboard.press('Enter');
    await lea.isConnected();
    await lea.page.getByRole('heading', { level: 1, name: 'Hello, Lea Brandt' }).waitFor();

    const late = await world.page('somebody who finds the link later');
    await late.goto(link);
    await late.getByRole('heading', { name: 'This link works no more' }).waitFor();
  },
);
