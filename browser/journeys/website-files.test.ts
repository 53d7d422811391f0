import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';

const PHOTO = {
  name: 'door.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};
const PLAN = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('Two doors') };
const PROGRAM = { name: 'setup.bat', mimeType: 'text/plain', buffer: Buffer.from('echo 1') };

journey(
  'IN-13 PN-7 PN-16 a visitor sends a picture and a document, which the agent has, is told what is refused, and sees what was read',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const visitor = await world.visitor(team, 'Mara Lind');
    await visitor.writes('This is my door.');
    const files = visitor.dialog.locator('input[type=file]');
    await files.setInputFiles([PHOTO, PLAN]);
    await visitor.thread.getByRole('img', { name: PHOTO.name }).waitFor();
    await visitor.thread.getByRole('button', { name: `Download ${PLAN.name}` }).waitFor();

    await agent.accepts('Mara Lind');
    const picture = agent.thread.getByRole('link').getByRole('img');
    await picture.waitFor();
    await picture.evaluate((image: HTMLImageElement) => image.decode());
    await agent.thread.getByRole('link', { name: PLAN.name }).waitFor();
    await visitor.thread.getByText(/· Seen/).waitFor();

    await files.setInputFiles(PROGRAM);
    await visitor.thread.getByText(/Programs, scripts and web pages are not taken here/).waitFor();
    expect(await seriousProblemsInBothSchemes(visitor.page, 'files of a visitor')).toEqual([]);
    await visitor.thread.getByRole('button', { name: 'Remove' }).click();

    await visitor.page.reload();
    await visitor.thread.getByRole('img', { name: PHOTO.name }).waitFor();
    expect(await visitor.thread.getByText(PROGRAM.name).count()).toBe(0);
  },
);
