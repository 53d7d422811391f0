import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';

journey(
  'axe finds nothing serious around offers, their explanation, and the changes of a contact',
  async ({ world }) => {
    const team = await world.teamInTurn('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const { page } = agent;
    const found: string[] = [];
    const look = async (place: string) => {
      found.push(...(await seriousProblemsInBothSchemes(page, place)));
    };
    const visitor = await world.visitor(team, 'Greta Blom');
    await visitor.writes('Is the lamp still there?');
    await agent.offerOf('Greta Blom').waitFor();
    await look('an offer in the list');
    await agent.opens('Greta Blom');
    await agent.thread.getByText('Is the lamp still there?').waitFor();
    await look('an offer opened');
    await agent.accepts('Greta Blom');
    await agent.asksWhy();
    await look('why I got a chat');
    await page.keyboard.press('Escape');
    await agent.opensTheContact();
    await page.getByTitle('Change the name').first().click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: 'Name', exact: true }).getAttribute('aria-invalid'),
      )
      .toBe('true');
    await look('a contact with a field that is wrong');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Greta Blom-Lind');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Greta Blom-Lind' }).waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('list', { name: 'History' }).getByRole('listitem').first().waitFor();
    await look('the history of a contact');

    const office = await world.office();
    const supervisor = await world.agent(await office.employs('Sanna Holm', 'Supervisor'));
    const second = await world.visitor(team, `Hedda Wik ${team.channelId}`);
    await agent.goesInactive();
    await second.writes('Nobody there?');
    await second.notice('Waiting for an agent').waitFor();
    const search = supervisor.page.getByRole('searchbox', { name: 'Search contacts' });
    await search.fill(`Hedda Wik ${team.channelId}`);
    await supervisor.page.getByRole('option', { name: /Hedda Wik/ }).click();
    await supervisor.page.getByRole('button', { name: /Waiting for an agent/ }).click();
    await supervisor.page.getByRole('button', { name: 'Offer to…' }).click();
    await supervisor.page.getByRole('combobox', { name: 'Colleague' }).click();
    await supervisor.page.getByRole('option').first().waitFor();
    found.push(...(await seriousProblemsInBothSchemes(supervisor.page, 'to whom to offer')));
    expect(found).toEqual([]);
  },
);
