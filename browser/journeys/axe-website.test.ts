import { expect } from 'vitest';
import { seriousProblems, seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';

journey('axe finds nothing serious in the chat of a website, light and dark', async ({ world }) => {
  const team = await world.team('Ines Falk');
  const agent = await world.activeAgent(team.agents[0]);
  const visitor = await world.passerBy(team);
  const { page } = visitor;
  const found: string[] = [];
  const look = async (place: string) => {
    found.push(...(await seriousProblemsInBothSchemes(page, place)));
  };
  await visitor.goesTo('lamps');
  await look('the button');
  await visitor.opensTheChat();
  await look('an empty chat');
  await visitor.introducesThemselves('Mira Holt');
  await visitor.writes('Which of your lamps is the brightest?');
  await agent.accepts('Mira Holt');
  await agent.writes('The floor lamp Aurora: https://shop.example/aurora');
  await visitor.thread.getByText('The floor lamp Aurora').waitFor();
  await agent.types('It has three steps', 200);
  await visitor.notice('Ines Falk is typing…').waitFor();
  await look('a conversation');
  await visitor.dialog.getByRole('button', { name: 'Emoji' }).click();
  await look('the choice of emoji');
  await page.keyboard.press('Escape');
  if (!(await visitor.dialog.isVisible())) await visitor.opensTheChat();
  await visitor.dialog.getByText('Mira Holt', { exact: true }).first().click();
  await visitor.dialog.getByLabel('E-mail', { exact: true }).fill('not an address');
  await visitor.dialog.getByRole('button', { name: 'Save' }).click();
  await look('the details with a wrong address');
  await agent.composer.fill('');
  await agent.completes();
  await visitor.notice('The conversation has ended.').waitFor();
  await look('an ended conversation');
  await visitor.composer.fill('much too long '.repeat(300));
  await look('a text that is too long');
  expect(found).toEqual([]);
});

journey('axe finds nothing serious on the page to try the chat', async ({ world }) => {
  const team = await world.team('Ines Falk');
  const page = await world.page('somebody who tries it');
  await page.goto(`${world.parley}/widget/try.html?channel=${team.key}`);
  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('dialog', { name: team.channel }).waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});
