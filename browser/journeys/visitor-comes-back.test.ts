import { expect } from 'vitest';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';

const TALK = ['Do you have candles, too?', 'Yes, in three sizes.'];

journey(
  'IN-1 IN-2 IN-6 a visitor reloads, goes to the next page and opens a second tab: the same talk goes on, and what was typed stays',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Runa Solberg');
    await visitor.writes('Do you have candles, too?');
    await agent.accepts('Runa Solberg');
    await agent.writes('Yes, in three sizes.');
    await visitor.thread.getByText('Yes, in three sizes.').waitFor();

    await visitor.types('How much is the ');
    await visitor.page.reload();
    await eventually(() => visitor.reads(TALK), TALK);
    expect(await visitor.composer.inputValue()).toBe('How much is the ');

    await visitor.page.getByRole('link', { name: 'Your basket' }).click();
    await visitor.page.getByRole('heading', { name: 'Your basket' }).waitFor();
    await eventually(() => visitor.reads(TALK), TALK);
    await visitor.writes('How much is the large one?');

    const secondTab = await world.secondTab(visitor);
    await secondTab.goesTo('lamps');
    await secondTab.opensTheChat();
    const more = [...TALK, 'How much is the large one?'];
    await eventually(() => secondTab.reads(more), more);
    await secondTab.writes('And is it red?');
    await visitor.thread.getByText('And is it red?').waitFor();
    const all = [...more, 'And is it red?'];
    await eventually(() => agent.reads(all), all);
    await eventually(() => visitor.reads(all), all);

    await agent.opensTheContact();
    const chats = agent.page.getByRole('region', { name: 'Chats with Runa Solberg' });
    await chats.getByText('4 messages').waitFor();
    expect(await chats.getByRole('button').count()).toBe(1);
  },
);

journey(
  'IN-1 PN-16 an answer that comes while the chat is closed is counted on its button, and read when it is opened',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Sita Rao');
    await visitor.writes('Is the shop open on Sunday?');
    await visitor.closesTheChat();
    await agent.accepts('Sita Rao');
    await agent.writes('From ten to four.');

    await visitor.chat.getByRole('button', { name: 'Open chat, 1 unread message' }).waitFor();
    await agent.thread.getByText('Delivered').waitFor();
    await visitor.opensTheChat();
    await visitor.thread.getByText('From ten to four.').waitFor();
    await agent.thread.getByText('Read', { exact: true }).waitFor();
    await visitor.closesTheChat();
    await visitor.chat.getByRole('button', { name: 'Open chat', exact: true }).waitFor();
  },
);

journey('IN-1 two visitors are two contacts with chats of their own', async ({ world }) => {
  const team = await world.team('Ines Falk');
  const agent = await world.activeAgent(team.agents[0]);
  const first = await world.visitor(team, 'Tamar Levi');
  const second = await world.visitor(team, 'Ugo Conti');
  await first.writes('I am the first.');
  await second.writes('I am the second.');
  await agent.accepts('Tamar Levi');
  await agent.writes('Hello Tamar.');
  await first.thread.getByText('Hello Tamar.').waitFor();
  await agent.accepts('Ugo Conti');
  await agent.writes('Hello Ugo.');
  await second.thread.getByText('Hello Ugo.').waitFor();
  expect(await first.reads(['I am the second.', 'Hello Ugo.'])).toEqual([]);
  expect(await second.reads(['I am the first.', 'Hello Tamar.'])).toEqual([]);
});
