import { expect } from 'vitest';
import { journey } from '../harness/journey';

journey(
  'CH-3 PN-3 one agent accepts, the other who reads along is told who took the chat',
  async ({ world }) => {
    const team = await world.team('Ines Falk', 'Jonas Berg');
    const ines = await world.activeAgent(team.agents[0]);
    const jonas = await world.activeAgent(team.agents[1]);
    const visitor = await world.visitor(team, 'Vera Lindqvist');
    await visitor.writes('Can somebody help me?');
    await ines.offerOf('Vera Lindqvist').waitFor();
    await jonas.opens('Vera Lindqvist');
    await jonas.thread.getByText('Can somebody help me?').waitFor();

    await ines.accepts('Vera Lindqvist');
    await jonas.conversation().getByText('Ines Falk took this chat.').waitFor();
    expect(await jonas.composer.count()).toBe(0);
    await jonas.goesBackToTheList();
    await jonas.row('Vera Lindqvist').waitFor({ state: 'hidden' });
    await ines.writes('Of course.');
    await visitor.thread.getByText('Of course.').waitFor();
  },
);

journey(
  'CH-3 both accept at the same moment: one has the chat, the other is told who has it',
  async ({ world }) => {
    const team = await world.team('Ines Falk', 'Jonas Berg');
    const both = await Promise.all(team.agents.map((agent) => world.activeAgent(agent)));
    const visitor = await world.visitor(team, 'Wim de Boer');
    await visitor.writes('Who is quicker?');
    await Promise.all(both.map((agent) => agent.offerOf('Wim de Boer').waitFor()));
    await Promise.all(both.map((agent) => agent.offerOf('Wim de Boer').click()));

    const winners = () =>
      Promise.all(both.map((agent) => agent.composerFor('Wim de Boer').count()));
    await expect
      .poll(async () => (await winners()).toSorted(), { timeout: 15_000 })
      .toEqual([0, 1]);
    const [first] = await winners();
    const [winner, loser] = first === 1 ? both : both.toReversed();
    await loser?.refusal(`Wim de Boer: ${winner?.person.name} took this chat.`).waitFor();
    await loser?.offerOf('Wim de Boer').waitFor({ state: 'hidden' });
  },
);
