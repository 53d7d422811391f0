import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';
import { ADMINISTRATOR, Office, type Team } from '../harness/office';
import { Agent } from '../people/agent';
import { Newcomer } from '../people/newcomer';

const A_SECOND = 1_000;
const CHANNEL = 'Lumen & Leaf';

journey(
  'IN-1 IN-2 CH-3 CH-4 PN-3 PN-4 AG-1 from the first start to the second chat: set up, a visitor writes on another page, both talk',
  async ({ world, skip }) => {
    if (!(await Office.isNew(world.parley))) {
      skip('Skipped: this Parley is set up already, so its first start cannot be tried.');
    }
    const page = await world.page('administrator');
    const newcomer = new Newcomer(page, world.parley);
    await newcomer.opensParley();
    expect(await seriousProblemsInBothSchemes(page, 'the first page')).toEqual([]);
    await newcomer.becomesAdministrator(ADMINISTRATOR);
    const line = await newcomer.connectsAWebsite(CHANNEL, 'lumen-leaf.example', world.shop.origin);

    const [, address = '', key = ''] =
      /src="([^"]*)\/widget\/parley\.js" data-channel="([^"]+)"/.exec(line) ?? [];
    expect(address).toBe(world.parley);
    const agent = new Agent(ADMINISTRATOR, page, page.context(), world.parley);
    expect(await agent.statusInWords()).toBe('Inactive');
    await agent.goesActive();

    const team: Team = { channel: CHANNEL, channelId: 0, key, queue: '', agents: [ADMINISTRATOR] };
    const visitor = await world.visitor(team, 'Nora Quist');
    const written = performance.now();
    await visitor.writes('Do you ship floor lamps to Norway?');
    await agent.offerOf('Nora Quist').waitFor();
    expect(performance.now() - written).toBeLessThan(A_SECOND);
    await visitor.notice('Waiting for an agent').waitFor();

    await agent.opens('Nora Quist');
    await agent.thread.getByText('Do you ship floor lamps to Norway?').waitFor();
    expect(await agent.composer.count()).toBe(0);
    await agent.acceptsTheOpenChat();
    await visitor.notice('You talk with Ruth Adler').waitFor();

    await visitor.types('It is for a ');
    await agent.customerIsTyping.waitFor();
    await agent.types('We do, ');
    await visitor.notice('Ruth Adler is typing…').waitFor();
    const answered = performance.now();
    await agent.writes('We do, within a week.');
    await visitor.thread.getByText('We do, within a week.').waitFor();
    expect(performance.now() - answered).toBeLessThan(A_SECOND);
    const thanked = performance.now();
    await visitor.writes('It is for a cabin. Thank you!');
    await agent.thread.getByText('It is for a cabin. Thank you!').waitFor();
    expect(performance.now() - thanked).toBeLessThan(A_SECOND);
    const talk = [
      'Do you ship floor lamps to Norway?',
      'We do, within a week.',
      'It is for a cabin. Thank you!',
    ];
    expect(await agent.reads(talk)).toEqual(talk);
    expect(await visitor.reads(talk)).toEqual(talk);

    await agent.completes();
    await visitor.notice('The conversation has ended. Write to start a new one.').waitFor();
    await agent.row('Nora Quist').waitFor({ state: 'hidden' });
    await visitor.writes('One more thing: which bulb?');
    await agent.accepts('Nora Quist');
    await agent.thread.getByText('One more thing: which bulb?').waitFor();
    await visitor.notice('You talk with Ruth Adler').waitFor();

    await agent.goesTo('/contacts');
    await page.getByRole('link', { name: 'Nora Quist' }).click();
    const chats = page.getByRole('region', { name: 'Chats with Nora Quist' });
    await chats.getByText('Completed, answered by Ruth Adler').waitFor();
    await chats.getByText('In progress with Ruth Adler').waitFor();
    expect(await chats.getByRole('button').count()).toBe(2);
  },
);
