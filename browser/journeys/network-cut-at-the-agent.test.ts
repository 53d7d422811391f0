import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import { CUT, CUTS, NOTICED_WITHIN } from '../harness/cuts';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';

const DRAFT = 'About the dimmer: it ';
const BEFORE = ['Is the lamp dimmable?', 'Let me look it up.'];
const MEANWHILE = ['It is the green one.', 'With the long cable.', 'I saw it last week.'];
const UNSENT = ['Yes, it is dimmable.', 'And it comes in green.'];

describe.concurrent('the network of an agent is cut for 30 s', () => {
  for (const { how, cut, mend } of CUTS) {
    journey(
      `PN-8 PN-12 IN-2 ${how}: what was missed arrives once and in order, and what was typed is kept`,
      async ({ world }) => {
        const team = await world.team('Ines Falk');
        const network = await world.network();
        const agent = await world.activeAgent(team.agents[0], { network });
        const visitor = await world.visitor(team, 'Odile Marchand');
        await visitor.writes('Is the lamp dimmable?');
        await agent.accepts('Odile Marchand');
        await agent.writes('Let me look it up.');
        await visitor.thread.getByText('Let me look it up.').waitFor();

        await cut(network, agent.device);
        const begun = Date.now();
        for (const text of MEANWHILE) await visitor.writes(text);
        await visitor.types('Also, ');
        for (const text of UNSENT) await agent.writes(text);
        await agent.types(DRAFT);
        await agent.notice('The connection is lost.').waitFor({ timeout: NOTICED_WITHIN });
        expect(await agent.reads([...BEFORE, ...MEANWHILE])).toEqual(BEFORE);
        await wait(Math.max(0, CUT - (Date.now() - begun)));
        await mend(network, agent.device);

        await agent
          .notice('Reconnected. 3 messages came in meanwhile.')
          .waitFor({ timeout: NOTICED_WITHIN });
        const all = [...BEFORE, ...MEANWHILE, ...UNSENT];
        await eventually(() => agent.reads(all), all, NOTICED_WITHIN);
        await eventually(() => visitor.reads(all), all, NOTICED_WITHIN);
        await eventually(() => agent.thread.getByText('Sending…').count(), 0);
        expect(await agent.composer.inputValue()).toBe(DRAFT);
        expect(await visitor.composer.inputValue()).toBe('Also, ');
      },
    );
  }
});
