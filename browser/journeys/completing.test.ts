import { expect } from 'vitest';
import { journey } from '../harness/journey';

journey(
  'CH-4 PN-2 a chat is completed from its row and leaves the list at once; the visitor is told',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Zoe Martin');
    await visitor.writes('Thank you, that was all.');
    await agent.accepts('Zoe Martin');
    await agent.goesBackToTheList();
    await agent.completesFromTheRow('Zoe Martin');
    await agent.row('Zoe Martin').waitFor({ state: 'hidden' });
    await visitor.notice('The conversation has ended.').waitFor();
  },
);

journey('CH-4 completing asks before it throws away what was typed', async ({ world }) => {
  const team = await world.team('Ines Falk');
  const agent = await world.activeAgent(team.agents[0]);
  const visitor = await world.visitor(team, 'Anton Weiss');
  await visitor.writes('One moment, please.');
  await agent.accepts('Anton Weiss');
  await agent.types('Take your ti');
  await agent.goesBackToTheList();
  await agent.completesFromTheRow('Anton Weiss');
  await agent.refusal('There is text you have not sent.').waitFor();
  await agent.page.getByRole('button', { name: 'Keep writing' }).click();
  expect(await agent.composer.inputValue()).toBe('Take your ti');
  await agent.types('me.');
  await agent.writes('Take your time.');
  await visitor.thread.getByText('Take your time.').waitFor();
  await agent.completes();
  await visitor.notice('The conversation has ended.').waitFor();
});
