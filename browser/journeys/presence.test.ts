import { expect } from 'vitest';
import { journey } from '../harness/journey';

journey(
  'AG-1 AG-2 an Inactive agent keeps and answers their own chats and sees no new ones',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.agent(team.agents[0]);
    expect(await agent.statusInWords()).toBe('Inactive');
    await agent.goesActive();
    const first = await world.visitor(team, 'Bruno Keller');
    await first.writes('Am I first?');
    await agent.accepts('Bruno Keller');

    await agent.goesInactive('Break');
    await expect.poll(() => agent.statusInWords()).toBe('Inactive: Break');
    const second = await world.visitor(team, 'Clara Moser');
    await second.writes('Is anybody there?');
    await second.notice('Waiting for an agent').waitFor();
    await agent.writes('You are.');
    await first.thread.getByText('You are.').waitFor();
    await agent.goesBackToTheList();
    await agent.page.getByText('You are Inactive: new chats go to your colleagues.').waitFor();
    expect(await agent.row('Clara Moser').count()).toBe(0);
    expect(await agent.row('Bruno Keller').count()).toBe(1);

    await agent.goesActive();
    await agent.accepts('Clara Moser');
  },
);

journey(
  'AG-3 logging out on one of two devices changes nothing; after the last one the status comes back with the next log-in',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const desk = await world.activeAgent(team.agents[0]);
    const tablet = await world.agent(team.agents[0]);
    await expect.poll(() => tablet.statusInWords()).toBe('Active');
    await tablet.logsOut();
    const visitor = await world.visitor(team, 'Dario Fontana');
    await visitor.writes('Are you still open?');
    await desk.offerOf('Dario Fontana').waitFor();
    expect(await desk.statusInWords()).toBe('Active');

    await desk.logsOut();
    await desk.fillsInLogIn();
    await desk.notice('Your status is Active again, as before.').waitFor();
    await desk.offerOf('Dario Fontana').waitFor();
  },
);

journey(
  'AG-1 PN-16 two devices show the same status and the same unread messages',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const desk = await world.activeAgent(team.agents[0]);
    const tablet = await world.agent(team.agents[0]);
    const visitor = await world.visitor(team, 'Elin Strand');
    await visitor.writes('A first question.');
    await desk.accepts('Elin Strand');
    await tablet.row('Elin Strand').getByText('A first question.').waitFor();
    const unread = tablet.row('Elin Strand').getByText('1 unread message');
    await unread.waitFor({ state: 'hidden' });
    await desk.goesBackToTheList();
    await visitor.writes('A second question.');
    await unread.waitFor();
    await desk.opens('Elin Strand');
    await unread.waitFor({ state: 'hidden' });
    await desk.goesInactive('Training');
    await expect.poll(() => tablet.statusInWords()).toBe('Inactive: Training');
  },
);
