import { copyFileSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { journey, PHONE, type World } from '../harness/journey';
import { ADMINISTRATOR, type Person, type Team } from '../harness/office';
import { IMAGES, SCREENSHOTS } from '../harness/places';
import { SIZES, shoot, shootSchemes } from '../harness/shoot';
import type { Agent } from '../people/agent';

const MOST_BYTES = 300_000;

const AGENTS: Person[] = ['Ines Falk', 'Jonas Berg'].map((name) => ({
  name,
  email: `${name.toLowerCase().replace(' ', '.')}@lumen-leaf.example`,
  password: 'seven quiet rivers',
}));

journey('the main screens, in all sizes, light and dark', async ({ world }) => {
  rmSync(SCREENSHOTS, { recursive: true, force: true });
  mkdirSync(SCREENSHOTS, { recursive: true });
  await entrance(world);
  const office = await world.office();
  const team = await office.founds(AGENTS, world.shop.origin, {
    queue: 'Customer care',
    channel: 'Lumen & Leaf',
  });
  const agent = await world.activeAgent(AGENTS[0], { viewport: SIZES.desktop });
  await aDayAtTheShop(world, team, agent);

  await agent.opens('Marta Lindgren');
  await agent.opensTheContact();
  await agent.page.getByText('Completed, answered by Ines Falk').waitFor();
  await shoot(agent.page, 'contact-and-panel');
  await agent.page.getByRole('button', { name: /Completed, answered by/ }).click();
  await agent.page.getByRole('region', { name: 'Messages of this chat' }).waitFor();
  await shoot(agent.page, 'contact-with-an-open-chat');
  await agent.page.getByRole('button', { name: 'Open the chats on the whole page' }).click();
  await shoot(agent.page, 'chats-on-the-whole-page');
  await agent.page.getByRole('button', { name: 'Put the chats beside the page' }).click();
  await agent.seesTheList();
  await agent.goesTo('/contacts');
  await agent.isConnected();
  await agent.seesTheList();
  await agent.page.getByRole('table').getByRole('link').nth(3).waitFor();
  await shoot(agent.page, 'contacts-and-list');
  await agent.status.click();
  await agent.page.getByRole('dialog').waitFor();
  await shoot(agent.page, 'status-menu');

  await administration(world, team);
  await onThePhone(world, team);

  const picture = join(IMAGES, 'panel.png');
  mkdirSync(IMAGES, { recursive: true });
  copyFileSync(join(SCREENSHOTS, 'contact-and-panel-desktop-light.png'), picture);
  expect(statSync(picture).size).toBeLessThan(MOST_BYTES);
});

async function entrance(world: World): Promise<void> {
  const page = await world.page('newcomer', { viewport: SIZES.desktop });
  await page.goto(world.parley);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot(page, 'first-start');
}

/** Enough to look at: a returning customer, one in talk, and some who wait. */
async function aDayAtTheShop(world: World, team: Team, agent: Agent): Promise<void> {
  const marta = await world.visitor(team);
  await marta.introducesThemselves('Marta Lindgren', 'marta.lindgren@post.example');
  await marta.writes('Hello! Does the Aurora floor lamp come with a dimmer?');
  await agent.accepts('Marta Lindgren');
  await agent.writes('Good morning Marta! Yes, the dimmer is in the cable.');
  await marta.thread.getByText('the dimmer is in the cable').waitFor();
  await marta.writes('Lovely, then I order it today.');
  await agent.thread.getByText('Lovely, then').waitFor();
  await agent.completes();
  await marta.notice('The conversation has ended.').waitFor();
  await marta.writes('Me again: the Aurora arrived, but the shade has a dent.');
  await agent.accepts('Marta Lindgren');
  await agent.writes('Oh no, I am sorry. Could you tell me the order number?');
  await marta.thread.getByText('the order number').waitFor();
  await marta.writes('It is 4711-2208. The lamp itself works fine.');
  await agent.thread.getByText('The lamp itself').waitFor();
  await agent.writes('Thank you. A new shade leaves us today and is with you on Thursday.');
  await marta.thread.getByText('A new shade').waitFor();
  await marta.writes('That is quick, thank you! Shall I send the old one back?');
  await agent.thread.getByText('Shall I send').waitFor();

  const theo = await world.visitor(team, 'Théo Garnier');
  await theo.writes('Can I still change the colour of my order?');
  await agent.accepts('Théo Garnier');
  await agent.writes('You can, until it is packed. Which one would you like?');
  await theo.thread.getByText('Which one').waitFor();
  await theo.writes('The dark green, please.');
  await agent.thread.getByText('The dark green').waitFor();

  for (const [name, text] of [
    ['Aylin Demirel', 'Do you deliver to an island?'],
    ['Samuel Okoro', 'Which bulb fits the Koppar table lamp?'],
    ['יעל ברק', 'שלום, יש לכם מנורות קיר?'],
  ] as const) {
    const visitor = await world.visitor(team, name);
    await visitor.writes(text);
    await visitor.notice('Waiting for an agent').waitFor();
  }
  await agent.opens('Marta Lindgren');
  await agent.types('No need to, please keep it. ');
}

async function administration(world: World, team: Team): Promise<void> {
  const admin = await world.agent(ADMINISTRATOR, { viewport: SIZES.desktop });
  for (const [name, path] of [
    ['home', '/'],
    ['channel', `/channels/${team.channelId}`],
    ['queues', '/queues'],
    ['users', '/users'],
    ['new-user', '/users/new'],
  ] as const) {
    await admin.goesTo(path);
    await admin.isConnected();
    await admin.page.getByRole('heading', { level: 1 }).waitFor();
    await admin.page.waitForLoadState('networkidle');
    await shoot(admin.page, name);
  }
  const login = await world.page('login', { viewport: SIZES.desktop });
  await login.goto(`${world.parley}/login`);
  await login.getByRole('heading', { level: 1 }).waitFor();
  await shoot(login, 'login');
}

async function onThePhone(world: World, team: Team): Promise<void> {
  const jonas = await world.activeAgent(AGENTS[1], PHONE);
  await shootSchemes(jonas.page, 'phone-home');
  await jonas.page.getByRole('button', { name: /Chats$/ }).click();
  await jonas.offerOf('Samuel Okoro').waitFor();
  await shootSchemes(jonas.page, 'phone-list');
  await jonas.accepts('Samuel Okoro');
  await jonas.writes('An E14 with up to 40 watts.');
  await jonas.types('We have ');
  await shootSchemes(jonas.page, 'phone-conversation');

  const visitor = await world.visitor(team, 'Petra Wolf', PHONE);
  await visitor.writes('Is the shop open on Saturday?');
  await jonas.accepts('Petra Wolf');
  await jonas.writes('From ten to four. Shall I put something aside for you?');
  await visitor.thread.getByText('From ten to four').waitFor();
  await shootSchemes(visitor.page, 'phone-widget');

  const page = await world.page('try page', { viewport: SIZES.desktop });
  await page.goto(`${world.parley}/widget/try.html?channel=${team.key}`);
  await page.getByRole('button', { name: 'Open chat' }).click();
  await page.getByRole('dialog', { name: team.channel }).waitFor();
  await shoot(page, 'try-page');
}
