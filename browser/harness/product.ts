import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import { LAUNCHER, TMP } from './places';

/** Building from nothing takes minutes on a small machine. */
const READY_WITHIN = 10 * 60_000;
const STOPPED_WITHIN = 30_000;

export interface Product {
  address: string;
  stop(): Promise<void>;
}

/** The running Parley of PARLEY_URL, or one started for the journeys, as a user starts it. */
export async function startProduct(): Promise<Product> {
  const running = process.env.PARLEY_URL;
  if (running) return { address: new URL(running).origin, stop: async () => undefined };
  const port = await freePort();
  const home = mkdtempSync(join(TMP, 'home-'));
  const child = spawn(LAUNCHER, ['run', '--port', String(port), '--home', home], {
    env: {
      ...process.env,
      // A journey begins with nobody there.
      PARLEY_ADMIN_EMAIL: undefined,
      PARLEY_ADMIN_PASSWORD: undefined,
      // All visitors come from one address here.
      PARLEY_WIDGET_VISITORS_PER_MINUTE: '1000',
      PARLEY_LOGIN_ATTEMPTS_PER_MINUTE_AND_ADDRESS: '1000',
      PARLEY_WIDGET_MESSAGES_PER_MINUTE: '1000',
      PARLEY_WIDGET_MESSAGES_PER_MINUTE_AND_ADDRESS: '1000',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    await ready(child);
  } catch (failure) {
    await stop(child, home);
    throw failure;
  }
  return { address: `http://127.0.0.1:${port}`, stop: () => stop(child, home) };
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((done, failed) => {
    let said = '';
    const tooLong = setTimeout(
      () => failed(new Error(`Parley did not start:\n${said}`)),
      READY_WITHIN,
    );
    const listen = (words: Buffer) => {
      said = (said + words).slice(-20_000);
      if (!said.includes('Parley is ready')) return;
      clearTimeout(tooLong);
      done();
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      failed(new Error(`Parley stopped with code ${code} before it was ready:\n${said}`));
    });
  });
}

async function stop(child: ChildProcess, home: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    const tooLong = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN);
    await gone;
    clearTimeout(tooLong);
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
}
