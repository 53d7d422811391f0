import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';

journey(
  'AG-3 a wrong password is refused in words, and the right one goes where one wanted to be',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const [person] = team.agents;
    if (person === undefined) throw new Error('The team has nobody.');
    const agent = await world.somebody(person);
    await agent.goesTo('/contacts');
    await agent.fillsInLogIn('not the password');
    await agent.refusal('E-mail and password do not fit together.').waitFor();
    expect(await agent.page.getByLabel('E-mail').inputValue()).toBe(person.email);
    expect(await agent.page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    await agent.page.getByLabel('Password', { exact: true }).fill(person.password);
    await agent.page.keyboard.press('Enter');
    await agent.page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
  },
);

journey(
  'a new user with missing or taken data is told beside each field what to change',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const { page } = await world.agent(ADMINISTRATOR);
    await page.getByRole('link', { name: 'Users' }).first().click();
    await page.getByRole('link', { name: 'Add user' }).click();
    await page.getByRole('switch', { name: /^Set a password now/ }).check();
    const add = page.getByRole('button', { name: 'Add user' });
    await add.click();
    await says(page.getByLabel('Name', { exact: true }), 'Please give a name.');
    await says(page.getByLabel('First password'), 'Use at least 10 characters.');
    await page.getByLabel('Name', { exact: true }).fill('Lea Brandt');
    await page.getByLabel('E-mail').fill('no address');
    await page.getByLabel('First password').fill('short');
    await add.click();
    await says(page.getByLabel('E-mail'), 'This does not look like an e-mail address.');
    await says(page.getByLabel('First password'), 'Use at least 10 characters.');
    await page.getByLabel('E-mail').fill(team.agents[0]?.email ?? '');
    await page.getByLabel('First password').fill('nine tall windows');
    await page.getByRole('checkbox', { name: /^Agent/ }).check();
    await add.click();
    await says(page.getByLabel('E-mail'), 'Another user has this e-mail address.');
    expect(await page.getByLabel('First password').inputValue()).toBe('nine tall windows');
  },
);

journey(
  'AD-8 a channel or queue with a wrong or taken name is told beside its field',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const { page } = await world.agent(ADMINISTRATOR);
    await page.getByRole('link', { name: 'Channels' }).first().click();
    await page.getByRole('link', { name: 'Add channel' }).click();
    await page.getByRole('link', { name: /^Website/ }).click();
    const connect = page.getByRole('button', { name: 'Connect website' });
    await connect.click();
    await says(page.getByLabel('Name', { exact: true }), 'Please give a name.');
    await page.getByLabel('Name', { exact: true }).fill(team.channel);
    await page.getByLabel('Site host name').fill('not a host');
    await choose(page, 'Queue', team.queue);
    await connect.click();
    await says(page.getByLabel('Site host name'), 'Give only the host name, like shop.example.');
    await page.getByLabel('Site host name').fill(`${team.key.toLowerCase().slice(0, 12)}.example`);
    const origins = page.getByRole('combobox', { name: 'Allowed origins' });
    await origins.fill('https://shop.example/path');
    await origins.press('Enter');
    await connect.click();
    await page
      .getByText(/Another channel has this name\.|is not an origin/)
      .first()
      .waitFor();

    await page.getByRole('link', { name: 'Queues' }).first().click();
    await page.getByRole('link', { name: 'Add queue' }).click();
    await page.getByLabel('Name', { exact: true }).fill(team.queue);
    await page.getByRole('button', { name: 'Add queue' }).click();
    await says(page.getByLabel('Name', { exact: true }), 'Another queue has this name.');
  },
);

journey('in a low window, whatever is open and wrong, Send stays in reach', async ({ world }) => {
  const team = await world.team('Ines Falk');
  const low = { viewport: { width: 1280, height: 520 } };
  const visitor = await world.visitor(team, 'Mira Holt', low);
  await visitor.writes('Hello');
  await visitor.notice('Waiting for an agent').waitFor();
  await visitor.dialog.getByText('Mira Holt', { exact: true }).first().click();
  await visitor.dialog.getByLabel('E-mail', { exact: true }).fill('not an address');
  await visitor.dialog.getByRole('button', { name: 'Save' }).click();
  await visitor.composer.fill('much too long '.repeat(300));
  const bottom = async (part: Locator) => {
    const { y = 0, height = 0 } = (await part.boundingBox()) ?? {};
    return y + height;
  };
  const send = visitor.dialog.getByRole('button', { name: 'Send', exact: true });
  expect(await bottom(send)).toBeLessThanOrEqual(await bottom(visitor.dialog));
});

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).click();
  await page.getByRole('option', { name: option }).click();
}

/** What a screen reader says with the field, because it stands beside it. */
async function says(field: Locator, words: string): Promise<void> {
  const described = () =>
    field.evaluate((element) =>
      ['aria-describedby', 'aria-errormessage']
        .flatMap((name) => (element.getAttribute(name) ?? '').split(/\s+/))
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' '),
    );
  await expect.poll(described).toContain(words);
  expect(await field.getAttribute('aria-invalid')).toBe('true');
}
