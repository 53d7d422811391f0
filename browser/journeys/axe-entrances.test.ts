import { expect } from 'vitest';
import { codeOf } from '../harness/authenticator';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';

journey(
  'axe finds nothing serious where people come in: links, second factor, codes, a lost session',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const office = await world.office();
    const agent = await world.somebody(
      team.agents[0] ?? (await office.employs('Ines Falk', 'Agent')),
    );
    const { page } = agent;
    const found: string[] = [];
    const look = async (place: string) => {
      found.push(...(await seriousProblemsInBothSchemes(page, place)));
    };
    await agent.goesTo(await office.invites('Lea Brandt'));
    await page.getByRole('heading', { name: 'Welcome, Lea Brandt' }).waitFor();
    await page.getByRole('button', { name: 'Save password' }).click();
    await look('/welcome with everything missing');
    await agent.goesTo('/new-password#nobody-knows-this');
    await page.getByRole('heading', { name: 'This link works no more' }).waitFor();
    await look('a dead link');
    await agent.logsIn();
    await agent.goesTo('/account');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByLabel('Your password', { exact: true }).fill(agent.person.password);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    await look('/account with a QR code');
    const key = (await page.getByLabel('Key', { exact: true }).textContent()) ?? '';
    await page.getByLabel('Code from the app').fill(codeOf(key));
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByRole('button', { name: 'I have kept them' }).waitFor();
    await look('/account with recovery codes');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await agent.logsOut();
    await agent.fillsInLogIn();
    await page.getByLabel('Code from your app').waitFor();
    await look('/login asking for a code');
    await page.getByLabel('Code from your app').fill(codeOf(key, 1));
    await page.getByRole('button', { name: 'Log in' }).click();
    await agent.isConnected();
    await agent.device.clearCookies();
    await page.getByRole('link', { name: 'Contacts' }).first().click();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    await look('the question after a lost session');
    expect(found).toEqual([]);
  },
);
