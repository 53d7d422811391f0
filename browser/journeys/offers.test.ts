import { randomInt } from 'node:crypto';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { words } from '../people/words';

journey(
  'RT-3 RT-7 CH-6 a chat is offered to one agent with the time that is left, passed on, taken, and explained',
  async ({ world }) => {
    const team = await world.teamInTurn('Ines Falk', 'Jonas Berg');
    const ines = await world.activeAgent(team.agents[0]);
    const jonas = await world.activeAgent(team.agents[1]);
    const visitor = await world.visitor(team, 'Carla Neri');
    await visitor.writes('Do you repair lamps?');

    await ines
      .row('Carla Neri')
      .getByText(/^\d:\d\d to accept$/)
      .waitFor();
    expect(await jonas.row('Carla Neri').count()).toBe(0);
    await ines.opens('Carla Neri');
    await ines.thread.getByText('Do you repair lamps?').waitFor();
    await ines.declines('Carla Neri');
    await jonas
      .row('Carla Neri')
      .getByText(/^\d:\d\d to accept$/)
      .waitFor();
    await ines.row('Carla Neri').waitFor({ state: 'hidden' });
    expect(await ines.statusInWords()).toBe('Active');
    await jonas.accepts('Carla Neri');
    await jonas.writes('Most of them.');
    await visitor.thread.getByText('Most of them.').waitFor();

    const why = await jonas.asksWhy();
    await why.getByRole('heading', { name: words('Offered to Jonas Berg') }).waitFor();
    const rows = why.getByRole('table').first().getByRole('row');
    await rows.filter({ hasText: 'Jonas Berg' }).getByText('Chosen').waitFor();
    await rows.filter({ hasText: 'Ines Falk' }).getByText('Had declined it').waitFor();
    await why.getByRole('heading', { name: words('Offered to Ines Falk') }).waitFor();
    await why
      .getByText(/Rule: To an available agent\./)
      .first()
      .waitFor();
  },
);

journey(
  'RT-5 AN-4 a supervisor offers a waiting chat to one agent, and nobody else is offered it',
  async ({ world }) => {
    // Everybody can be chosen from, and other journeys have their Jonas, too.
    const chosen = `Jonas Berg ${randomInt(1_000_000)}`;
    const team = await world.team('Ines Falk', chosen);
    const ines = await world.activeAgent(team.agents[0]);
    const jonas = await world.activeAgent(team.agents[1]);
    const office = await world.office();
    const supervisor = await world.agent(await office.employs('Sanna Holm', 'Supervisor'));
    const visitor = await world.visitor(team, 'Dario Fonti');
    await visitor.writes('I spoke with Jonas last week.');
    await ines.offerOf('Dario Fonti').waitFor();
    await jonas.offerOf('Dario Fonti').waitFor();

    const { page } = supervisor;
    await page.getByRole('searchbox', { name: 'Search contacts' }).fill('Dario Fonti');
    await page
      .getByRole('option', { name: /Dario Fonti/ })
      .first()
      .click();
    const chats = page.getByRole('region', { name: 'Chats with Dario Fonti' });
    await chats.getByRole('button', { name: /Waiting for an agent/ }).click();
    await chats.getByRole('button', { name: 'Offer to…' }).click();
    const dialog = page.getByRole('dialog', { name: /Offer the chat with/ });
    await dialog.getByRole('combobox', { name: 'Colleague' }).fill(chosen);
    await page.getByRole('option', { name: chosen }).click();
    await dialog.getByRole('button', { name: 'Offer', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });

    await ines.row('Dario Fonti').waitFor({ state: 'hidden' });
    await jonas.row('Dario Fonti').getByText('Only for you').waitFor();
    await jonas.accepts('Dario Fonti');
    await jonas.writes('Here I am.');
    await visitor.thread.getByText('Here I am.').waitFor();
  },
);
