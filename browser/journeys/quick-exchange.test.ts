import { expect } from 'vitest';
import { eventually } from '../harness/eventually';
import { journey } from '../harness/journey';

const CLOCKS = [
  { clock: 'right', minutes: 0 },
  { clock: 'three minutes slow', minutes: -3 },
  { clock: 'an hour fast', minutes: 60 },
];

for (const { clock, minutes } of CLOCKS) {
  journey(
    `IN-2 PN-8 in a quick exchange each answer stands below what it answers, on both sides; the visitor's clock is ${clock}`,
    async ({ world }) => {
      const team = await world.team('Ines Falk');
      const agent = await world.activeAgent(team.agents[0]);
      const visitor = await world.passerBy(team);
      await visitor.device.addInitScript(shiftTheClock, minutes);
      await visitor.goesTo('lamps');
      await visitor.opensTheChat();
      await visitor.introducesThemselves('Nils Ekholm');
      const talk: string[] = [];
      for (let turn = 1; turn <= 5; turn++) {
        const question = `Question ${turn}?`;
        const answer = `Answer ${turn}.`;
        talk.push(question, answer);
        await visitor.writes(question);
        if (turn === 1) await agent.accepts('Nils Ekholm');
        await agent.thread.getByText(question).waitFor();
        await agent.writes(answer);
        await visitor.thread.getByText(answer).waitFor();
      }
      await eventually(() => agent.reads(talk), talk);
      expect(await visitor.reads(talk)).toEqual(talk);
      await visitor.page.reload();
      await eventually(() => visitor.reads(talk), talk);
      await agent.reloads();
      await eventually(() => agent.reads(talk), talk);
    },
  );
}

/** In the page: what a computer with a wrong clock tells. */
function shiftTheClock(minutes: number): void {
  const off = minutes * 60_000;
  const RealDate = Date;
  class ShiftedDate extends RealDate {
    constructor(...given: number[]) {
      super(...((given.length === 0 ? [RealDate.now() + off] : given) as [number]));
    }
    static override now() {
      return RealDate.now() + off;
    }
  }
  window.Date = ShiftedDate as DateConstructor;
}
