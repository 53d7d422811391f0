import type { Page } from 'playwright-core';
import { journey, type World } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { SIZES, shoot } from '../harness/shoot';
import { Administrator } from '../people/administrator';
import type { Agent } from '../people/agent';

const look = (page: Page, name: string) => shoot(page, name, ['desktop', 'phone']);

journey('people, rights and bots, on a desk and on a phone, light and dark', async ({ world }) => {
  const admin = await world.agent(ADMINISTRATOR, { viewport: SIZES.desktop });
  await bots(world, admin);
  await people(world, admin);
  await offers(world);
  for (const [name, path] of [
    ['roles', '/roles'],
    ['role', '/roles/1'],
    ['audit', '/audit'],
    ['settings', '/settings'],
  ] as const) {
    await visit(admin, path);
    await look(admin.page, name);
  }
});

async function visit(who: Agent, path: string): Promise<void> {
  await who.goesTo(path);
  await who.isConnected();
  await who.page.getByRole('heading', { level: 1 }).waitFor();
  await who.page.waitForLoadState('networkidle');
}

async function bots(world: World, admin: Agent): Promise<void> {
  const team = await world.team('Ines Falk');
  const telegram = await world.telegram('like the real one');
  const administrator = new Administrator(admin);
  await visit(admin, '/channels/new');
  await look(admin.page, 'channel-kinds');
  await administrator.connectsABot(telegram, 'Lumen & Leaf on Telegram', team.queue);
  await look(admin.page, 'bot');
  await administrator.switchesTheChannel(false);
  const customer = telegram.customer('Wanda Kern');
  await customer.writes('Is the shop open today?');
  await customer.writes('Hello?');
  await visit(admin, '/channels');
  await look(admin.page, 'channels');
  await visit(admin, '/quarantine');
  await look(admin.page, 'quarantine');
  await admin.page.getByRole('button', { name: 'The channel was not active' }).first().click();
  await admin.page.getByRole('dialog', { name: 'Kept in quarantine' }).waitFor();
  await look(admin.page, 'quarantine-opened');
}

async function people(world: World, admin: Agent): Promise<void> {
  const office = await world.office();
  const page = await world.page('invited', { viewport: SIZES.desktop });
  await page.goto(world.parley + (await office.invites('Lea Brandt')));
  await page.getByRole('button', { name: 'Save password' }).waitFor();
  await look(page, 'welcome');
  await page.goto(`${world.parley}/welcome#used`);
  await page.getByRole('heading', { name: 'This link works no more' }).waitFor();
  await look(page, 'dead-link');
  await visit(admin, '/users/new');
  await look(admin.page, 'invite');
  await visit(admin, '/account');
  await admin.page.getByRole('button', { name: 'Switch on' }).click();
  await admin.page.getByLabel('Your password', { exact: true }).fill(ADMINISTRATOR.password);
  await admin.page.getByRole('button', { name: 'Go on' }).click();
  await admin.page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await look(admin.page, 'second-factor');
}

async function offers(world: World): Promise<void> {
  const team = await world.teamInTurn('Ines Falk', 'Jonas Berg');
  const ines = await world.activeAgent(team.agents[0], { viewport: SIZES.desktop });
  const jonas = await world.activeAgent(team.agents[1], { viewport: SIZES.desktop });
  const visitor = await world.visitor(team, 'Carla Neri');
  await visitor.writes('Do you repair lamps?');
  await ines.offerOf('Carla Neri').waitFor();
  await look(ines.page, 'offer');
  await ines.declines('Carla Neri');
  await jonas.accepts('Carla Neri');
  await jonas.asksWhy();
  await look(jonas.page, 'why');
  await jonas.page.keyboard.press('Escape');
  await jonas.opensTheContact();
  await look(jonas.page, 'contact');
  await jonas.page.getByTitle('Change the name').first().click();
  await jonas.page.getByRole('textbox', { name: 'Name', exact: true }).fill('Carla Neri-Rossi');
  await look(jonas.page, 'contact-editing');
}
