import { describe, expect, it } from 'vitest';
import { parseFrame } from './messages';

describe('a frame', () => {
  it('about channels in trouble is read', () => {
    const trouble = { type: 'trouble', channels: [{ id: 4, name: 'Shop bot', sentence: 'Why.' }] };
    expect(parseFrame(JSON.stringify(trouble))).toEqual(trouble);
  });

  it('that a newer server sends, or that is none, is passed over', () => {
    const odd = ['{"type":"weather"}', '{"type":{}}', '[]', 'null', '{', '', new Blob()];
    expect(odd.map(parseFrame)).toEqual(odd.map(() => null));
  });
});
