import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { seriousProblems } from '../harness/axe';
import { journey, PHONE } from '../harness/journey';

journey(
  'PN-1 PN-3 CH-3 CH-4 on a phone an agent reads, accepts, answers and completes, one pane at a time',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0], PHONE);
    const visitor = await world.visitor(team, 'Greta Lund', PHONE);
    await visitor.writes('Does it fit on a shelf of 30 cm?');
    await agent.page.getByRole('button', { name: /Chats$/ }).click();
    await agent.opens('Greta Lund');
    await agent.acceptsTheOpenChat();
    await agent.writes('Yes, it is 24 cm wide.');
    await visitor.thread.getByText('Yes, it is 24 cm wide.').waitFor();
    expect(await widerThanTheScreen(agent.page)).toBe(false);
    expect(await widerThanTheScreen(visitor.page)).toBe(false);
    expect(
      await agent.composer.boundingBox().then((box) => (box?.y ?? 9e9) + (box?.height ?? 0)),
    ).toBeLessThan(844);
    for (const { page } of [agent, visitor]) expect(await seriousProblems(page)).toEqual([]);

    await agent.page.getByRole('button', { name: 'Contact details' }).click();
    await agent.page.getByRole('dialog').getByText('Greta Lund').first().waitFor();
    await agent.page.keyboard.press('Escape');
    await agent.completes();
    await visitor.notice('The conversation has ended.').waitFor();
    expect(await widerThanTheScreen(agent.page)).toBe(false);
  },
);

journey(
  'PN-1 on a phone the chat of the shop covers the page and gives it back',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const visitor = await world.visitor(team, undefined, PHONE);
    const box = await visitor.dialog.boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 390 });
    expect(box?.height).toBeGreaterThan(800);
    await visitor.closesTheChat();
    await visitor.page.getByRole('link', { name: 'Your basket' }).click();
    await visitor.page.getByRole('heading', { name: 'Your basket' }).waitFor();
    expect(await visitor.dialog.isVisible()).toBe(false);
  },
);

function widerThanTheScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
}
