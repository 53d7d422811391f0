import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { TMP } from './places';

/** A Chromium and the folder of libraries it needs beside those of the system, if any. */
export interface ChromiumPlace {
  path: string;
  libraries: string | null;
}

export const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium of CHROMIUM_PATH, or the one that came with the packages, unpacked once. */
export async function findChromium(): Promise<ChromiumPlace> {
  const installed = process.env.CHROMIUM_PATH;
  if (installed) {
    if (!existsSync(installed)) throw new Error(`CHROMIUM_PATH names no file: ${installed}`);
    return { path: installed, libraries: null };
  }
  const folder = await unpacked();
  const path = join(folder, 'chromium');
  const missesLibraries = spawnSync(path, ['--version']).status === 127;
  return { path, libraries: missesLibraries ? join(folder, 'al2023', 'lib') : null };
}

/** Unpacks beside and moves into place, so that an unpacking that was stopped midway leaves nothing behind. */
async function unpacked(): Promise<string> {
  const packed = packedFolder();
  const folder = join(TMP, `chromium-${packed.version}`);
  if (existsSync(folder)) return folder;
  const beside = join(TMP, `unpacking-${process.pid}`);
  mkdirSync(beside, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = beside;
  try {
    await Promise.all(
      ['chromium.br', 'al2023.tar.br'].map((part) => inflate(join(packed.bin, part))),
    );
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  renameSync(beside, folder);
  return folder;
}

function packedFolder() {
  let root = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
  while (!existsSync(join(root, 'package.json'))) root = dirname(root);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { version, bin: join(root, 'bin') };
}
