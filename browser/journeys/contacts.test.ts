import { expect } from 'vitest';
import { journey } from '../harness/journey';

journey(
  'PN-1 PN-4 IN-2 a contact is found by name and e-mail; their page shows every chat, and the panel stays beside it',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const { page } = agent;
    const visitor = await world.visitor(team);
    await visitor.introducesThemselves('Ilse Vogt', `ilse.vogt.${team.channelId}@post.example`);
    await visitor.writes('The first lamp flickers.');
    await agent.accepts('Ilse Vogt');
    await agent.writes('We send you a new one.');
    await visitor.thread.getByText('We send you a new one.').waitFor();
    await agent.completes();
    await visitor.notice('The conversation has ended.').waitFor();
    await visitor.writes('Now the second one flickers.');
    await agent.accepts('Ilse Vogt');
    await agent.thread.getByText('We send you a new one.').waitFor();
    await agent.types('Both? I will ');

    const search = page.getByRole('searchbox', { name: 'Search contacts' });
    await search.fill(`ilse.vogt.${team.channelId}@`);
    await page.getByRole('option', { name: /Ilse Vogt/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Ilse Vogt' }).waitFor();
    const chats = page.getByRole('region', { name: 'Chats with Ilse Vogt' });
    await chats.getByText('In progress with Ines Falk').waitFor();
    expect(await chats.getByRole('button').count()).toBe(2);
    await chats.getByRole('button', { name: /Completed, answered by Ines Falk/ }).click();
    const messages = chats.getByRole('region', { name: 'Messages of this chat' });
    await messages.getByText('We send you a new one.').waitFor();
    expect(await messages.getByText('Now the second one flickers.').count()).toBe(0);
    await page.getByRole('link', { name: `ilse.vogt.${team.channelId}@post.example` }).waitFor();
    expect(await agent.composer.inputValue()).toBe('Both? I will ');
    await page.reload();
    await messages.getByText('We send you a new one.').waitFor();
  },
);
