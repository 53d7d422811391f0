import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';

const MOST_STEPS = 80;

journey(
  'CH-3 CH-4 PN-3 with the keyboard alone an agent accepts, answers and completes',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const { keyboard } = agent.page;
    const visitor = await world.visitor(team, 'Filip Novak');
    await visitor.writes('Is this lamp in stock?');
    await agent.offerOf('Filip Novak').waitFor();

    await tabTo(agent.page, agent.offerOf('Filip Novak'));
    await keyboard.press('Enter');
    const composer = agent.composerFor('Filip Novak');
    await expect.poll(() => hasFocus(composer)).toBe(true);
    await keyboard.type('Three of them.');
    await keyboard.press('Enter');
    await visitor.thread.getByText('Three of them.').waitFor();
    expect(await hasFocus(composer)).toBe(true);

    await keyboard.press('Escape');
    const row = agent.row('Filip Novak').getByRole('button').first();
    await expect.poll(() => hasFocus(row)).toBe(true);
    await keyboard.press('Enter');
    await expect.poll(() => hasFocus(composer)).toBe(true);
    const complete = agent
      .conversation('Filip Novak')
      .getByRole('button', { name: 'Complete', exact: true });
    await tabTo(agent.page, complete, 'Shift+Tab');
    await keyboard.press('Enter');
    await visitor.notice('The conversation has ended.').waitFor();
  },
);

journey(
  'PN-1 with the keyboard alone a visitor opens the chat, writes and closes it',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.passerBy(team);
    await visitor.goesTo('lamps');
    const { keyboard } = visitor.page;
    await tabTo(visitor.page, visitor.button);
    await keyboard.press('Enter');
    await expect.poll(() => hasFocus(visitor.composer)).toBe(true);
    await keyboard.type('Written by keyboard.');
    await keyboard.press('Enter');
    await visitor.notice('Waiting for an agent').waitFor();
    await agent.page.getByText('Written by keyboard.').first().waitFor();
    await keyboard.press('Escape');
    await visitor.dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => hasFocus(visitor.button)).toBe(true);
  },
);

async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${MOST_STEPS} times ${key} did not lead to ${target}.`);
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => {
    const root = element.getRootNode() as Document | ShadowRoot;
    return root.activeElement === element;
  });
}
