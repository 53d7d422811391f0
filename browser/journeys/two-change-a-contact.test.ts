import type { Page } from 'playwright-core';
import { journey } from '../harness/journey';
import type { Agent } from '../people/agent';
import { words } from '../people/words';

journey(
  'IN-5 AN-2 two agents change the name of a contact at once: the second is told, and decides; both stand in the history',
  async ({ world }) => {
    const team = await world.team('Ines Falk', 'Jonas Berg');
    const ines = await world.activeAgent(team.agents[0]);
    const jonas = await world.agent(team.agents[1]);
    const visitor = await world.visitor(team, 'Elif Kaya');
    await visitor.writes('My order is missing a shade.');
    await ines.accepts('Elif Kaya');
    await ines.opensTheContact();
    await jonas.goesTo(new URL(ines.page.url()).pathname);
    await begins(ines.page, 'Elif Kaya-Demir');
    await begins(jonas.page, 'Elif Kaya (Berlin)');

    await ines.page.getByRole('button', { name: 'Save', exact: true }).click();
    await headed(ines.page, 'Elif Kaya-Demir');
    await ines.row('Elif Kaya-Demir').or(ines.conversation('Elif Kaya-Demir')).first().waitFor();
    await jonas.page.getByRole('button', { name: 'Save', exact: true }).click();
    await meanwhile(jonas).waitFor();
    await jonas.page.getByRole('button', { name: 'Save mine' }).click();
    await headed(jonas.page, 'Elif Kaya (Berlin)');

    await jonas.page.getByRole('tab', { name: 'History' }).click();
    const history = jonas.page.getByRole('list', { name: 'History' });
    await history.getByText(words('Name: Elif Kaya-Demir → Elif Kaya (Berlin)')).waitFor();
    await history.getByText(words('Name: Elif Kaya → Elif Kaya-Demir')).waitFor();
    await ines.page.reload();
    await headed(ines.page, 'Elif Kaya (Berlin)');
  },
);

async function begins(page: Page, name: string): Promise<void> {
  await page.getByTitle('Change the name').first().click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
}

const headed = (page: Page, name: string) =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor();

const meanwhile = (agent: Agent) =>
  agent.page.getByRole('alert').filter({ hasText: 'Somebody changed this meanwhile.' });
