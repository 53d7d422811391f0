import type { Page } from 'playwright-core';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { Administrator } from '../people/administrator';

journey(
  'IN-9 IN-11 AD-4 what is written to an inactive channel is kept, and becomes a chat when it is replayed',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const admin = await world.agent(ADMINISTRATOR);
    const telegram = await world.telegram('like the real one');
    const administrator = new Administrator(admin);
    const { page } = administrator;
    const name = `Sleeping bot ${team.channelId}`;
    await administrator.connectsABot(telegram, name, team.queue);
    await administrator.switchesTheChannel(false);

    const customer = telegram.customer('Noor Haddad');
    await customer.writes('Are you there?');
    await eventually(async () => telegram.everythingIsTaken, true);
    await seesWhatIsKept(page, name);
    const kept = page.getByRole('list', { name: 'Quarantine' }).getByRole('listitem');
    await kept.getByRole('button', { name: 'The channel was not active' }).click();
    const opened = page.getByRole('dialog', { name: 'Kept in quarantine' });
    await opened.getByText(/Are you there\?/).waitFor();
    await opened.getByRole('button', { name: 'Replay' }).click();
    await opened
      .getByRole('status')
      .getByText(/not active|inactive/i)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('link', { name: 'Channels' }).first().click();
    await page.getByRole('link', { name }).click();
    await administrator.switchesTheChannel(true);
    await seesWhatIsKept(page, name);
    await page.getByRole('checkbox', { name: 'Select all' }).check();
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('1 replayed.', { exact: true }).first().waitFor();

    await agent.accepts('Noor Haddad');
    await agent.thread.getByText('Are you there?').waitFor();
    await agent.writes('Awake again.');
    await eventually(async () => customer.heard(), ['Awake again.']);
    await agent.completes();
    await agent.row('Noor Haddad').waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Channels' }).first().click();
    await page.getByRole('link', { name }).click();
    await administrator.deletesTheChannel();
  },
);

/** From the list of channels, where it is counted, to what is kept of one of them. */
async function seesWhatIsKept(page: Page, channel: string): Promise<void> {
  await page.getByRole('link', { name: 'Channels' }).first().click();
  const row = page.getByRole('listitem').filter({ hasText: channel });
  await row.getByRole('link', { name: '1 in quarantine' }).click();
  await page.getByRole('heading', { level: 1, name: 'Quarantine' }).waitFor();
}
