import { createHmac } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const STEP = 30_000;

/** What an authenticator app shows for a key, now or so many steps of 30 s later (RFC 6238). */
export function codeOf(key: string, later = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / STEP) + later));
  const hash = createHmac('sha1', decoded(key)).update(counter).digest();
  const from = (hash.at(-1) ?? 0) & 0xf;
  const number = (hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

/** Base32, as keys are written for people (RFC 4648). */
function decoded(key: string): Buffer {
  const bits = [...key.replaceAll(/[\s=]/g, '').toUpperCase()]
    .map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
