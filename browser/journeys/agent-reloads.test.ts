import { expect } from 'vitest';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';

const SEND = '**/api/chats/*/messages';

journey(
  'PN-8 PN-12 a reload keeps what was typed, and sends what had not got through, once',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Xenia Petrou');
    await visitor.writes('Which bulb does it take?');
    await agent.accepts('Xenia Petrou');

    await agent.page.route(SEND, (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await agent.writes('A small one.');
    await agent.writes('The thread is E14.');
    await agent.thread.getByText('Sending…').first().waitFor();
    await agent.types('It comes with ');
    await agent.page.unroute(SEND);
    await agent.reloads();

    const all = ['Which bulb does it take?', 'A small one.', 'The thread is E14.'];
    await eventually(() => visitor.reads(all), all);
    await agent.conversation().waitFor();
    await eventually(() => agent.reads(all), all);
    expect(await agent.composer.inputValue()).toBe('It comes with ');
  },
);

journey(
  'PN-8 an answer whose acknowledgement was lost is sent again and stands there once',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Yara Haddad');
    await visitor.writes('Is it made of glass?');
    await agent.accepts('Yara Haddad');
    let lost = 0;
    await agent.page.route(SEND, async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await agent.writes('Of thick glass.');
    await agent.writes('It will not break.');
    const all = ['Is it made of glass?', 'Of thick glass.', 'It will not break.'];
    await eventually(() => visitor.reads(all), all);
    await eventually(() => agent.reads(all), all);
    expect(lost).toBe(1);
    await expect.poll(() => agent.thread.getByText('Sending…').count()).toBe(0);
  },
);
