import { expect, test } from 'bun:test';
import { phonesInOrder } from '../../shared/bidi.ts';

test.each([
  ['للاستفسار: +966 11 400 0000.', 'للاستفسار: \u2066+966 11 400 0000\u2069.'],
  ['اتصل على 0500 123 456', 'اتصل على \u20660500 123 456\u2069'],
  ['من 100 إلى 2000000 ريال، 15% ضريبة', 'من 100 إلى 2000000 ريال، 15% ضريبة'],
  ['Call +966 11 400 0000', 'Call +966 11 400 0000'],
])(
  'a telephone number among Arabic words keeps its groups in order, and nothing else is touched: %s',
  (typed, shown) => {
    expect(phonesInOrder(typed)).toBe(shown);
  },
);
