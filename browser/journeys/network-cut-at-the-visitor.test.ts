import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { CUT, CUTS, NOTICED_WITHIN } from '../harness/cuts';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';

const DRAFT = 'By the way, ';
const BEFORE = ['Where is my parcel?', 'I am looking for it.'];
const MEANWHILE = ['It left us on Monday.', 'It is in Lyon now.', 'Expect it tomorrow.'];
const UNSENT = ['Hello, are you there?', 'My connection is weak.'];

describe.concurrent('the network of a visitor is cut for 30 s', () => {
  for (const { how, cut, mend } of CUTS) {
    journey(
      `PN-8 PN-12 IN-2 ${how}: what was missed arrives once and in order, and what was typed is kept`,
      async ({ world }) => {
        const team = await world.team('Jonas Berg');
        const network = await world.network();
        const agent = await world.activeAgent(team.agents[0]);
        const visitor = await world.visitor(team, 'Pavel Horak', { network });
        await visitor.writes('Where is my parcel?');
        await agent.accepts('Pavel Horak');
        await agent.writes('I am looking for it.');
        await visitor.thread.getByText('I am looking for it.').waitFor();

        await cut(network, visitor.device);
        const begun = Date.now();
        for (const text of MEANWHILE) await agent.writes(text);
        await agent.types('If not, ');
        for (const text of UNSENT) await visitor.writes(text);
        await visitor.types(DRAFT);
        await visitor.hasNoConnection.waitFor({ timeout: NOTICED_WITHIN });
        expect(await visitor.reads([...BEFORE, ...MEANWHILE])).toEqual(BEFORE);
        await wait(Math.max(0, CUT - (Date.now() - begun)));
        await mend(network, visitor.device);

        const all = [...BEFORE, ...MEANWHILE, ...UNSENT];
        await eventually(async () => (await agent.reads(all)).length, all.length, NOTICED_WITHIN);
        await eventually(async () => (await visitor.reads(all)).length, all.length, NOTICED_WITHIN);
        // Both see one order; where the sides cross, it is the server's.
        const order = await agent.reads(all);
        expect(await visitor.reads(all)).toEqual(order);
        expect(order.filter((text) => !UNSENT.includes(text))).toEqual([...BEFORE, ...MEANWHILE]);
        expect(order.filter((text) => UNSENT.includes(text))).toEqual(UNSENT);
        await eventually(() => visitor.notice('Sending…').count(), 0);
        expect(await visitor.composer.inputValue()).toBe(DRAFT);
        expect(await agent.composer.inputValue()).toBe('If not, ');
      },
    );
  }
});
