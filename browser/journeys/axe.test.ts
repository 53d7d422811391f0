import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';

journey(
  'axe finds nothing serious in the chats and contacts of an agent, light and dark',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.agent(team.agents[0]);
    const { page } = agent;
    const found: string[] = [];
    const look = async (place: string) => {
      found.push(...(await seriousProblemsInBothSchemes(page, place)));
    };
    await look('an empty panel, Inactive');
    await agent.goesActive();
    const first = await world.visitor(team, 'Katja Lorenz');
    const second = await world.visitor(team, 'Leo Brandt');
    await first.writes('Good morning! Is the brass lamp back?');
    await second.writes('My parcel arrived broken.');
    await agent.offerOf('Leo Brandt').waitFor();
    await look('the list with waiting chats');
    await agent.opens('Leo Brandt');
    await agent.thread.getByText('My parcel arrived broken.').waitFor();
    await look('a preview');
    await agent.accepts('Katja Lorenz');
    await agent.writes('It is, since yesterday.');
    await agent.thread.getByText('Read', { exact: true }).waitFor();
    await first.types('Then I ');
    await agent.customerIsTyping.waitFor();
    await agent.types('Shall I ');
    await look('a conversation');
    await page.getByRole('button', { name: 'Emoji' }).click();
    await page.getByRole('dialog').waitFor();
    await look('the choice of emoji');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Contact details' }).click();
    await page.getByRole('link', { name: 'Open the contact' }).waitFor();
    await look('the contact beside the conversation');
    await page.getByRole('link', { name: 'Open the contact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Katja Lorenz' }).waitFor();
    await page.getByRole('region', { name: 'Chats with Katja Lorenz' }).getByRole('button').click();
    await page.getByRole('region', { name: 'Messages of this chat' }).getByText('brass').waitFor();
    await look('the page of a contact');
    await page.getByRole('link', { name: 'Contacts' }).first().click();
    await page.getByRole('link', { name: 'Katja Lorenz' }).first().waitFor();
    await look('/contacts');
    await page
      .getByRole('searchbox', { name: 'Search', exact: true })
      .fill('nobody is called this');
    await page.getByText('Nobody found for “nobody').waitFor();
    await look('/contacts with nobody found');
    await page.getByRole('button', { name: 'Open the chats on the whole page' }).click();
    await look('the chats on the whole page');
    await page.getByRole('button', { name: 'Put the chats beside the page' }).click();
    await agent.status.click();
    await page.getByRole('dialog').waitFor();
    await look('the choice of my status');
    await page.keyboard.press('Escape');
    await agent.completes();
    await agent.refusal('There is text you have not sent.').waitFor();
    await look('the question before typed text is lost');
    await page.getByRole('button', { name: 'Fold the chats away' }).click();
    await look('a folded panel');
    expect(found).toEqual([]);
  },
);
