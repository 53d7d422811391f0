import { describe, expect, it } from 'vitest';
import { aTemplate } from '../live/testing/examples';
import { chosenTemplates, filledText, mistakeOf, mistakesOf } from './fill-template';

const order = aTemplate({
  content: {
    headerFormat: 'TEXT',
    headerText: 'Order {{1}}',
    bodyText: 'Hello {{1}}, it arrives on {{2}}.',
    footerText: 'The shop',
    buttons: [
      { type: 'URL', text: 'Follow', value: 'https://shop.example/{{1}}' },
      { type: 'QUICK_REPLY', text: 'Thanks', value: null },
    ],
    examples: {},
  },
});

describe('a template', () => {
  it('ST-3 shows its words as the customer reads them', () => {
    const values = { 'header.1': '7', 'body.1': ' Ada ', 'button.0.1': '7' };
    expect(filledText(order, values)).toBe(
      'Order 7\nHello Ada, it arrives on {{2}}.\nThe shop\n[Follow] https://shop.example/7\n[Thanks]',
    );
  });

  it('ST-3 takes no value that the provider would refuse', () => {
    expect(mistakeOf(' ')).toBe('missing');
    expect(mistakeOf('x'.repeat(1025))).toBe('tooLong');
    expect(mistakeOf('two\nlines')).toBe('noBreaks');
    expect(mistakeOf('many    spaces')).toBe('noBreaks');
    expect(mistakeOf('three   spaces')).toBeNull();
    expect(mistakesOf(aTemplate(), {})).toEqual({ 'body.1': 'missing' });
  });

  it('ST-3 is found by its words, the customer’s language first and what may be sent before all', () => {
    const all = [
      aTemplate({ id: 1, name: 'late', refusal: 'This template was rejected.', language: 'de' }),
      aTemplate({ id: 2, name: 'late', language: 'en' }),
      aTemplate({ id: 3, name: 'late', language: 'de_AT' }),
      aTemplate({ id: 4, name: 'other' }),
    ];
    expect(chosenTemplates(all, 'LATE hello', 'de').map(({ id }) => id)).toEqual([3, 2, 1]);
  });
});
