import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';

journey(
  'an administrator browses the description of the API and tries an operation, a change too',
  async ({ world }) => {
    const team = await world.team('Pia Kern');
    const admin = await world.agent(ADMINISTRATOR);
    await admin.goesTo('/settings');
    const opened = admin.page.context().waitForEvent('page');
    await admin.page.getByRole('link', { name: 'Description of the API' }).click();
    const page = await opened;
    const blocked: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') blocked.push(message.text());
    });
    await page.reload();
    await page.getByRole('heading', { name: /^Parley/ }).waitFor();
    await page.getByText('a name for programs such as').waitFor();

    const queues = operation(page, ['get', '/api/queues'], 'List the queues with their members');
    await queues.opens();
    await queues.place.getByText('Needs MANAGE_CHATS.').waitFor();
    await queues.executes();
    await queues.answers('200');
    await queues.place.getByText(team.queue).first().waitFor();

    const presence = operation(page, ['put', '/api/me/presence'], 'Become Active or Inactive');
    await presence.opens();
    await presence.executes();
    // Refused for want of the token it would be a 403.
    await presence.answers('200');
    expect(blocked).toEqual([]);
  },
);

/** One operation of the description: unfolded, tried, answered. */
function operation(page: Page, [method, address]: [string, string], summary: string) {
  const place = page
    .locator(`.opblock-${method}`)
    .filter({ has: page.locator(`[data-path="${address}"]`) });
  return {
    place,
    async opens(): Promise<void> {
      await place.getByText(summary).click();
    },
    async executes(): Promise<void> {
      await place.getByRole('button', { name: 'Try it out' }).click();
      await place.getByRole('button', { name: 'Execute' }).click();
    },
    async answers(status: string): Promise<void> {
      await place
        .locator('.live-responses-table td.response-col_status')
        .getByText(status)
        .waitFor();
    },
  };
}
