import { expect } from 'vitest';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { Administrator } from '../people/administrator';

journey(
  'IN-1 IN-2 IN-5 IN-14 AD-4 AD-6 a bot is connected with its token, a customer writes, is answered, edits, and comes back',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const admin = await world.agent(ADMINISTRATOR);
    const telegram = await world.telegram('bare');
    const administrator = new Administrator(admin);
    await administrator.connectsABot(telegram, `Bot ${team.channelId}`, team.queue);
    await admin.page.getByText(/^Open the bot in Telegram and write something to it/).waitFor();

    const customer = telegram.customer('Wanda Kern');
    await customer.writes('Is the shop open today?');
    await admin.page.getByText('Received: the first message is here.').waitFor();
    await agent.accepts('Wanda Kern');
    await agent.writes('Until six.');
    await agent.thread.getByText('Sent', { exact: true }).waitFor();
    await eventually(async () => customer.heard(), ['Until six.']);

    await customer.edits('Is the shop open today?', 'Is the shop open tomorrow?');
    await agent.thread.getByText('Is the shop open tomorrow?').waitFor();
    await agent.thread.getByRole('button', { name: 'edited' }).click();
    await agent.page.getByText('Is the shop open today?').waitFor();
    await agent.page.keyboard.press('Escape');
    await agent.writes('Tomorrow too.');
    await eventually(async () => customer.heard(), ['Until six.', 'Tomorrow too.']);

    await agent.completes();
    await agent.row('Wanda Kern').waitFor({ state: 'hidden' });
    await customer.writes('One more thing.');
    await agent.accepts('Wanda Kern');
    await agent.opensTheContact();
    const chats = agent.page.getByRole('region', { name: 'Chats with Wanda Kern' });
    await chats.getByText('Completed, answered by Ines Falk').waitFor();
    expect(await chats.getByRole('button').count()).toBe(2);
    await agent.completes();
    await agent.row('Wanda Kern').waitFor({ state: 'hidden' });

    await admin.page.getByText('Well', { exact: true }).waitFor();
    await administrator.deletesTheChannel();
  },
);
