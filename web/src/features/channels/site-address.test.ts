import { describe, expect, it } from 'vitest';
import { hostOf, isHost, isOrigin, originOf } from './site-address';

describe('the address of a site', () => {
  it('is taken from whatever was pasted', () => {
    expect(hostOf('https://Shop.example/cart?x=1')).toBe('shop.example');
    expect(hostOf(' shop.example ')).toBe('shop.example');
    expect(hostOf('shop.example:8443')).toBe('shop.example');
  });

  it('is a host name, nothing else', () => {
    expect(['shop.example', 'localhost', 'a-b.shop.example'].every(isHost)).toBe(true);
    expect(['', 'shop example', 'shop..example', '-shop.example'].some(isHost)).toBe(false);
  });

  it('as an origin has a scheme and no path', () => {
    expect(['https://shop.example', 'http://localhost:3000'].every(isOrigin)).toBe(true);
    expect(['shop.example', 'https://shop.example/', 'ftp://shop.example'].some(isOrigin)).toBe(
      false,
    );
  });

  it('as an origin forgives a slash and capitals, but no path', () => {
    expect(originOf('https://Shop.example/')).toBe('https://shop.example');
    expect(isOrigin(originOf('https://shop.example/cart'))).toBe(false);
  });
});
