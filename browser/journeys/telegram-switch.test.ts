import { expect } from 'vitest';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';
import { ADMINISTRATOR } from '../harness/office';
import { Administrator } from '../people/administrator';

const TEXTS = Array.from({ length: 20 }, (_, index) => `Message ${index + 1} of twenty.`);

journey(
  'IN-7 IN-8 from asking to webhook and back while a customer writes: each message once, in order',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.activeAgent(team.agents[0]);
    const admin = await world.agent(ADMINISTRATOR);
    const telegram = await world.telegram('like the real one');
    const administrator = new Administrator(admin);
    await administrator.connectsABot(telegram, `Switching bot ${team.channelId}`, team.queue);
    const customer = telegram.customer('Yusuf Amari');
    let written = 0;
    const writesOn = async (count: number) => {
      const texts = TEXTS.slice(written, written + count);
      written += count;
      await Promise.all(texts.map((text) => customer.writes(text)));
    };
    await writesOn(2);
    await agent.accepts('Yusuf Amari');

    const told: string[] = [];
    if (telegram.front) {
      telegram.front.around = async (method) => {
        if (method !== 'setWebhook' && method !== 'deleteWebhook') return;
        told.push(method);
        await writesOn(2);
      };
    }
    await Promise.all([administrator.receives('Telegram calls Parley'), writesOn(2)]);
    await eventually(async () => told, ['setWebhook', 'setWebhook']);
    await writesOn(3);
    await eventually(() => agent.reads(TEXTS), TEXTS.slice(0, 11));
    await Promise.all([administrator.receives('Parley asks Telegram'), writesOn(2)]);
    const thereAndBack = ['setWebhook', 'setWebhook', 'deleteWebhook', 'deleteWebhook'];
    await eventually(async () => told, thereAndBack);
    await writesOn(3);
    expect(written).toBe(TEXTS.length);

    await eventually(() => agent.reads(TEXTS), TEXTS);
    await agent.writes('All twenty are here.');
    await eventually(async () => customer.heard(), ['All twenty are here.']);
    expect(await agent.reads(TEXTS)).toEqual(TEXTS);
    await agent.completes();
    await agent.row('Yusuf Amari').waitFor({ state: 'hidden' });
    await administrator.page.reload();
    await administrator.deletesTheChannel();
  },
);
