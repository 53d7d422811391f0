import { expect } from 'vitest';
import { codeOf } from '../harness/authenticator';
import { journey } from '../harness/journey';

journey(
  'AD-6 a second factor is switched on with an app; then logging in takes its code, or a recovery code once',
  async ({ world }) => {
    const team = await world.team('Ines Falk');
    const agent = await world.agent(team.agents[0]);
    const { page } = agent;
    await agent.goesTo('/account');
    await page.getByRole('button', { name: 'Switch on' }).click();
    await page.getByLabel('Your password', { exact: true }).fill(agent.person.password);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
    const key = (await page.getByLabel('Key', { exact: true }).textContent()) ?? '';
    await page.getByLabel('Code from the app').fill(codeOf(key));
    await page.getByRole('button', { name: 'Switch on' }).click();
    const codes = page.getByLabel('Recovery codes', { exact: true });
    const [recovery = '', ...more] = ((await codes.textContent()) ?? '').split('\n');
    expect(more).toHaveLength(9);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('button', { name: 'Switch off' }).waitFor();

    await agent.logsOut();
    await agent.fillsInLogIn();
    const code = page.getByLabel('Code from your app');
    await code.fill(codeOf(key, -20));
    await page.getByRole('button', { name: 'Log in' }).click();
    await expect.poll(() => code.getAttribute('aria-invalid')).toBe('true');
    // The one that switched it on is used up.
    await code.fill(codeOf(key, 1));
    await page.getByRole('button', { name: 'Log in' }).click();
    await agent.isConnected();

    await agent.logsOut();
    await agent.fillsInLogIn();
    await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
    await page.getByLabel('Recovery code', { exact: true }).fill(recovery);
    await page.getByRole('button', { name: 'Log in' }).click();
    await agent.isConnected();
  },
);
