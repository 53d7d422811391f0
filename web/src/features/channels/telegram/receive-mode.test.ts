import { describe, expect, it } from 'vitest';
import { likelyReceive } from './receive-mode';

const receiveOn = (address: string) => likelyReceive(new URL(address) as unknown as Location);

describe('how a new bot receives', () => {
  it('is by asking on the own machine and without https', () => {
    const own = [
      'http://localhost:8080',
      'https://localhost',
      'https://127.0.0.1',
      'https://[::1]',
    ];
    for (const address of [...own, 'http://chat.shop.example']) {
      expect(receiveOn(address)).toEqual({ receive: 'POLLING', publicAddress: '' });
    }
  });

  it('is by being called at the address of the page elsewhere', () => {
    const publicAddress = 'https://chat.shop.example:8443';
    expect(receiveOn(`${publicAddress}/channels/new`)).toEqual({
      receive: 'WEBHOOK',
      publicAddress,
    });
  });
});
