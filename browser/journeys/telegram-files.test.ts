import { expect } from 'vitest';
import { seriousProblemsInBothSchemes } from '../harness/axe';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { Sandbox } from '../harness/sandbox';
import { Administrator } from '../people/administrator';

const OFFER = {
  name: 'Angebot – 12.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Two lamps'),
};

journey(
  'IN-13 PN-7 an agent sees the picture of a customer on Telegram and answers with a document, which the customer has',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const admin = await world.agent(ADMINISTRATOR);
    const sandbox = await Sandbox.start();
    try {
      const administrator = new Administrator(admin);
      await administrator.connectsABot(sandbox, `Bot ${team.channelId}`, team.queue);

      const customer = await sandbox.customer('Wanda Kern');
      await customer.sends('PHOTO');
      await agent.accepts('Wanda Kern');
      const picture = agent.thread.getByRole('link').getByRole('img');
      await picture.waitFor();
      await picture.evaluate((image: HTMLImageElement) => image.decode());
      expect(
        await picture.evaluate((image: HTMLImageElement) => image.naturalWidth),
      ).toBeGreaterThan(100);

      await agent.attaches(OFFER);
      expect(await seriousProblemsInBothSchemes(agent.page, 'a file before it is sent')).toEqual(
        [],
      );
      await agent.writes('Here is our offer.');
      await agent.thread.getByRole('link', { name: OFFER.name }).waitFor();
      await agent.thread.getByText('Sent', { exact: true }).waitFor();
      await customer.has(OFFER.name, 'Two lamps', 'Here is our offer.');

      await agent.completes();
      await agent.row('Wanda Kern').waitFor({ state: 'hidden' });
      await administrator.deletesTheChannel();
    } finally {
      await sandbox.close();
    }
  },
);
