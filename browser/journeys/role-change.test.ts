import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';

journey(
  'AD-2 a role loses the right to answer chats: its people log in again, and answer no more',
  async ({ world }) => {
    const office = await world.office();
    const role = await office.role('Trainee', ['PROCESS_CHATS', 'READ_RECORDS']);
    const trainee = await world.activeAgent(await office.employs('Tom Winter', role));
    const { page } = await world.agent(ADMINISTRATOR);
    await page.getByRole('link', { name: 'Roles' }).first().click();
    await page.getByRole('link', { name: role, exact: true }).click();
    await page.getByRole('checkbox', { name: 'Answer chats' }).uncheck();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`The role “${role}” is saved. It holds from now on.`).first().waitFor();

    const dialog = trainee.page.getByRole('dialog', { name: 'Your session has ended' });
    await dialog.getByLabel('Password', { exact: true }).fill(trainee.person.password);
    await dialog.getByRole('button', { name: 'Log in' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await trainee.page.getByText('Choose a section on the left to begin.').waitFor();
    await trainee.status.waitFor({ state: 'hidden' });
    await trainee.goesTo('/contacts');
    await trainee.page.getByRole('heading', { level: 1, name: 'Contacts' }).waitFor();
  },
);
