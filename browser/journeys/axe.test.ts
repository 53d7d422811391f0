import { expect } from 'vitest';
import { seriousProblems, seriousProblemsInBothSchemes } from '../harness/axe';
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

journey(
  'axe finds nothing serious in the chats and contacts of an agent, light and dark',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.agent(team.agents[0]);
    const { page } = agent;
    const found: string[] = [];
    const look = async (place: string) => {
      found.push(...(await seriousProblemsInBothSchemes(page, place)));
    };
    await look('an empty panel, Inactive');
    await agent.goesActive();
    const first = await world.visitor(team, 'Katja Lorenz');
    const second = await world.visitor(team, 'Leo Brandt');
    await first.writes('Good morning! Is the brass lamp back?');
    await second.writes('My parcel arrived broken.');
    await agent.offerOf('Leo Brandt').waitFor();
    await look('the list with waiting chats');
    await agent.opens('Leo Brandt');
    await agent.thread.getByText('My parcel arrived broken.').waitFor();
    await look('a preview');
    await agent.accepts('Katja Lorenz');
    await agent.writes('It is, since yesterday.');
    await agent.thread.getByText('Read', { exact: true }).waitFor();
    await first.types('Then I ');
    await agent.customerIsTyping.waitFor();
    await agent.types('Shall I ');
    await look('a conversation');
    await page.getByRole('button', { name: 'Emoji' }).click();
    await page.getByRole('dialog').waitFor();
    await look('the choice of emoji');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Contact details' }).click();
    await page.getByRole('link', { name: 'Open the contact' }).waitFor();
    await look('the contact beside the conversation');
    await page.getByRole('link', { name: 'Open the contact' }).click();
    await page.getByRole('heading', { level: 1, name: 'Katja Lorenz' }).waitFor();
    await page.getByRole('region', { name: 'Chats with Katja Lorenz' }).getByRole('button').click();
    await page.getByRole('region', { name: 'Messages of this chat' }).getByText('brass').waitFor();
    await look('the page of a contact');
    await page.getByRole('link', { name: 'Contacts' }).first().click();
    await page.getByRole('link', { name: 'Katja Lorenz' }).first().waitFor();
    await look('/contacts');
    await page
      .getByRole('searchbox', { name: 'Search', exact: true })
      .fill('nobody is called this');
    await page.getByText('Nobody found for “nobody').waitFor();
    await look('/contacts with nobody found');
    await page.getByRole('button', { name: 'Open the chats on the whole page' }).click();
    await look('the chats on the whole page');
    await page.getByRole('button', { name: 'Put the chats beside the page' }).click();
    await agent.status.click();
    await page.getByRole('dialog').waitFor();
    await look('the choice of my status');
    await page.keyboard.press('Escape');
    await agent.completes();
    await agent.refusal('There is text you have not sent.').waitFor();
    await look('the question before typed text is lost');
    await page.getByRole('button', { name: 'Fold the chats away' }).click();
    await look('a folded panel');
    expect(found).toEqual([]);
  },
);

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
