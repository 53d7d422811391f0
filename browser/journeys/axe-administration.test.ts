import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';

journey(
  'axe finds nothing serious on the pages of the administrator, light and dark',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const admin = await world.agent(ADMINISTRATOR);
    const { page } = admin;
    const found: string[] = [];
    const look = async (place: string) => {
      found.push(...(await seriousProblemsInBothSchemes(page, place)));
    };
    for (const [path, heading] of [
      ['/', /^Hello/],
      ['/channels', 'Channels'],
      ['/channels/new', 'New channel'],
      ['/channels/new?kind=WEBSITE', 'New channel'],
      ['/channels/new?kind=TELEGRAM', 'New channel'],
      ['/channels/first', 'Connect your first channel'],
      [`/channels/${team.channelId}`, team.channel],
      ['/queues', 'Queues'],
      ['/queues/new', 'New queue'],
      ['/users', 'Users'],
      ['/users/new', 'New user'],
      ['/users/1', ADMINISTRATOR.name],
      ['/roles', 'Roles'],
      ['/roles/new', 'New role'],
      ['/audit', 'Audit trail'],
      ['/quarantine', 'Quarantine'],
      ['/account', 'My account'],
      ['/settings', 'System settings'],
      ['/nowhere', 'There is no such page'],
    ] as const) {
      await admin.goesTo(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      await look(path);
    }
    await admin.goesTo('/users/new');
    await page.getByRole('switch', { name: /^Set a password now/ }).check();
    await page.getByRole('button', { name: 'Add user' }).click();
    await look('/users/new with everything wrong');
    await admin.goesTo(`/channels/${team.channelId}`);
    await page.getByRole('button', { name: 'Delete channel' }).click();
    await page.getByRole('dialog').waitFor();
    await look('the question before a deletion');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Your account: / }).click();
    await page.getByRole('menuitem', { name: 'Log out' }).waitFor();
    await look('the menu of the account');
    await page.getByRole('menuitem', { name: 'Log out' }).click();
    await page.getByRole('heading', { name: 'Log in to Parley' }).waitFor();
    await look('/login');
    expect(found).toEqual([]);
  },
);
