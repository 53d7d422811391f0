import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { journey } from '../harness/journey';
import type { Visitor } from '../people/visitor';

const MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script><b>bold</b>';
const HEBREW = 'שלום, כמה עולה המנורה הזאת?';
const NAME = '<b>Hanna</b> "O\'Neill"';

journey(
  'PN-4 IN-6 markup in names and messages is shown as the text it is, in the widget, the panel and the contact page',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, NAME);
    const dialogs = [agent.page, visitor.page].map(countDialogs);
    await visitor.writes(MARKUP);
    await visitor.thread.getByText(MARKUP).waitFor();
    await agent.row(NAME).getByText(MARKUP).waitFor();
    await agent.accepts(NAME);
    await agent.thread.getByText(MARKUP).waitFor();
    await agent.writes(`Like this? ${MARKUP}`);
    await visitor.thread.getByText(`Like this? ${MARKUP}`).waitFor();
    await expectNoMarkup(visitor.dialog);
    await expectNoMarkup(agent.conversation());

    await agent.opensTheContact();
    const chats = agent.page.getByRole('region', { name: `Chats with ${NAME}` });
    await chats.getByRole('button').click();
    await chats
      .getByRole('region', { name: 'Messages of this chat' })
      .getByText(MARKUP)
      .first()
      .waitFor();
    await expectNoMarkup(agent.page.getByRole('main'));
    await agent.goesTo(`/contacts?search=${encodeURIComponent('Hanna</b>')}`);
    await agent.page.getByRole('link', { name: NAME }).first().waitFor();
    await expectNoMarkup(agent.page.getByRole('main'));
    expect(await agent.page.title()).toContain('Parley');
    expect(dialogs.map((count) => count())).toEqual([0, 0]);
  },
);

journey(
  'PN-4 a text from right to left stands from right to left on both sides, whatever is around it',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'נועה לוי');
    await visitor.types(HEBREW);
    expect(await direction(visitor.composer)).toBe('rtl');
    await visitor.composer.press('Enter');
    expect(await direction(visitor.thread.getByText(HEBREW))).toBe('rtl');
    await agent.accepts('נועה לוי');
    expect(await direction(agent.thread.getByText(HEBREW))).toBe('rtl');
    await agent.types(HEBREW);
    expect(await direction(agent.composer)).toBe('rtl');
    await agent.composer.press('Enter');
    await agent.writes('120 euros.');
    expect(await direction(visitor.thread.getByText('120 euros.'))).toBe('ltr');
    await expectSameOrder(visitor);
  },
);

async function expectSameOrder(visitor: Visitor): Promise<void> {
  const talk = [HEBREW, HEBREW, '120 euros.'];
  await expect.poll(() => visitor.reads([HEBREW, '120 euros.'])).toEqual(talk);
}

async function expectNoMarkup(place: Locator): Promise<void> {
  for (const tag of ['script', 'b', 'img[src="x"]'])
    expect(await place.locator(tag).count()).toBe(0);
}

function direction(place: Locator): Promise<string> {
  return place.first().evaluate((element) => (element.matches(':dir(rtl)') ? 'rtl' : 'ltr'));
}

function countDialogs(page: Visitor['page']): () => number {
  let count = 0;
  page.on('dialog', (dialog) => {
    count += 1;
    void dialog.dismiss();
  });
  return () => count;
}
