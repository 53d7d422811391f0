import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { words } from '../people/words';

journey(
  'AD-5 what an administrator does stands in the audit trail, in words, with before and after',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const { page } = await world.agent(ADMINISTRATOR);
    const name = `${team.queue} at night`;
    await page.getByRole('link', { name: 'Queues' }).first().click();
    await page.getByRole('link', { name: team.queue, exact: true }).click();
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('radio', { name: /^To an available agent/ }).check();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(`The queue “${name}” is saved.`).first().waitFor();

    await page.getByRole('link', { name: 'Audit trail' }).first().click();
    await page.getByRole('combobox', { name: 'What' }).click();
    await page.getByRole('option', { name: 'Queues' }).click();
    await page.getByRole('button', { name: 'Show all' }).waitFor();
    await page.locator('table[aria-busy="false"]').waitFor();
    const row = page.getByRole('row').filter({ hasText: words(`${ADMINISTRATOR.name} changed`) });
    const mine = row.filter({ hasText: words(name) });
    await mine.getByRole('button', { name: 'Details' }).click();
    const rule = page.getByRole('definition').filter({ hasText: 'To an available agent' });
    await rule.filter({ hasText: 'To all agents' }).waitFor();
    await page
      .getByRole('definition')
      .filter({ hasText: team.queue })
      .filter({ hasText: name })
      .waitFor();
    expect(await mine.count()).toBe(1);
  },
);
