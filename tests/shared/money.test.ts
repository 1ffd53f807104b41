import { describe, expect, test } from 'bun:test';
import fc from 'fast-check';
import { isId, newId } from '../../shared/ids.ts';
import { standingOf } from '../../shared/invoice-status.ts';
import { totalsOf } from '../../shared/invoice-totals.ts';
import { amountText, currencyCodes, exponentOf, formatMoney, parseAmount } from '../../shared/money.ts';

const understood: [typed: string, currency: string, minor: number][] = [
  ['10', 'SAR', 1000],
  ['10,5', 'SAR', 1050],
  ['10.50', 'SAR', 1050],
  ['٢٥٫٥', 'SAR', 2550],
  ['۲۵٫۵', 'SAR', 2550],
  ['1,234.50', 'SAR', 123_450],
  ['1.234,50', 'SAR', 123_450],
  ['1 234,50', 'SAR', 123_450],
  ['1\u202f234,50', 'SAR', 123_450],
  ["1'234.50", 'SAR', 123_450],
  ['1٬234٫50', 'SAR', 123_450],
  ['1,234,567', 'SAR', 123_456_700],
  ['0,005', 'KWD', 5],
  ['1.005', 'KWD', 1005],
  ['١٫٠٠٥', 'KWD', 1005],
  ['1000', 'JPY', 1000],
  ['10.00', 'JPY', 10],
  ['.5', 'SAR', 50],
  ['  7 ', 'SAR', 700],
];

const refused: [typed: string, currency: string, problem: string][] = [
  ['', 'SAR', 'empty'],
  ['1.005', 'SAR', 'too_many_decimals'],
  ['10.5', 'JPY', 'too_many_decimals'],
  ['1,234', 'SAR', 'ambiguous'],
  ['1.500', 'SAR', 'ambiguous'],
  ['1,005', 'KWD', 'ambiguous'],
  ['-5', 'SAR', 'negative'],
  ['1e3', 'SAR', 'not_a_number'],
  ['12.', 'SAR', 'not_a_number'],
  ['1.2.3', 'SAR', 'not_a_number'],
  ['12 34', 'SAR', 'not_a_number'],
  ['NaN', 'SAR', 'not_a_number'],
  ['99999999999999999999', 'SAR', 'too_large'],
];

describe('an amount as people type it', () => {
  test.each(understood)('%p in %s is %d minor units', (typed, currency, minor) => {
    expect(parseAmount(typed, currency)).toEqual({ ok: true, value: minor });
  });

  test.each(refused)('%p in %s is refused as %s, never rounded', (typed, currency, problem) => {
    expect(parseAmount(typed, currency)).toMatchObject({ ok: false, problem });
  });

  test('what is written can be read back, in every currency', () => {
    const amount = fc.record({
      minor: fc.integer({ min: 0, max: 1_000_000_000_000 }),
      currency: fc.constantFrom(...currencyCodes),
    });
    fc.assert(
      fc.property(amount, ({ minor, currency }) => {
        const read = parseAmount(amountText(minor, currency), currency);
        // Three decimals behind one to three digits could be thousands: asking back is right there, rounding never.
        return read.ok ? read.value === minor : read.problem === 'ambiguous';
      }),
    );
  });

  test('exponents are those of ISO 4217', () => {
    expect(['SAR', 'KWD', 'JPY', 'MRU', 'KES', 'IQD', 'UGX', 'BHD'].map(exponentOf)).toEqual([
      2, 3, 0, 2, 2, 3, 0, 3,
    ]);
  });

  test('is shown with Latin digits in every language', () => {
    for (const locale of ['en', 'ar', 'fr', 'sw']) {
      expect(formatMoney({ amountMinor: 29_000, currency: 'SAR' }, locale)).toMatch(/290[.,]00/);
      expect(formatMoney({ amountMinor: 45_500, currency: 'KWD' }, locale)).toMatch(/45[.,]500/);
    }
  });

  test('in Arabic the currency stands to the left of the number, without marks of direction', () => {
    expect(formatMoney({ amountMinor: 29_000, currency: 'SAR' }, 'ar')).toBe('SAR\u00a0290.00');
  });
});

describe('the totals of an invoice', () => {
  const line = (quantityMilli: number, unitAmountMinor: number, taxRateMilli = 0, discountMinor = 0) => ({
    quantityMilli,
    unitAmountMinor,
    taxRateMilli,
    discountMinor,
  });

  test('two at 145.00 with 15 % tax are 333.50', () => {
    expect(totalsOf([line(2000, 14_500, 15_000)])).toMatchObject({
      subtotalMinor: 29_000,
      taxMinor: 4350,
      totalMinor: 33_350,
    });
  });

  test('a half rounds away from zero', () => {
    expect(totalsOf([line(500, 1)]).totalMinor).toBe(1);
    expect(totalsOf([line(499, 1)]).totalMinor).toBe(0);
  });

  test('tax is rounded once per rate, not once per line', () => {
    const three = [line(1000, 33, 15_000), line(1000, 33, 15_000), line(1000, 33, 15_000)];
    expect(totalsOf(three).taxMinor).toBe(15);
    expect(totalsOf([line(1000, 33, 15_000)]).taxMinor * 3).toBe(15);
    expect(totalsOf([line(1000, 10, 5_000), line(1000, 10, 5_000)]).taxMinor).toBe(1);
  });

  test('a discount larger than its line is refused', () => {
    expect(() => totalsOf([line(1000, 100, 0, 101)])).toThrow(RangeError);
  });

  test('always add up exactly', () => {
    const anyLine = fc.record({
      quantityMilli: fc.integer({ min: 1, max: 1_000_000 }),
      unitAmountMinor: fc.integer({ min: 0, max: 10_000_000 }),
      taxRateMilli: fc.constantFrom(0, 5_000, 15_000, 16_000),
      discountMinor: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        const totals = totalsOf(lines);
        const base = totals.taxes.reduce((sum, { baseMinor }) => sum + baseMinor, 0);
        return (
          Number.isSafeInteger(totals.totalMinor) &&
          base === totals.subtotalMinor - totals.discountMinor &&
          totals.totalMinor === base + totals.taxMinor
        );
      }),
    );
  });
});

describe('the standing of an invoice', () => {
  const cases: [paid: number, refunded: number, status: string, due: number, overpaid: boolean][] = [
    [0, 0, 'open', 100, false],
    [40, 0, 'partially_paid', 60, false],
    [40, 40, 'open', 100, false],
    [100, 0, 'paid', 0, false],
    [130, 0, 'paid', 0, true],
    [130, 30, 'paid', 0, false],
    [100, 30, 'partially_refunded', 0, false],
    [100, 100, 'refunded', 0, false],
  ];
  test.each(cases)(
    'paid %d, refunded %d of 100 is %s',
    (paidMinor, refundedMinor, status, dueMinor, overpaid) => {
      expect(standingOf({ totalMinor: 100, paidMinor, refundedMinor })).toEqual({
        status: status as 'open',
        dueMinor,
        overpaid,
      });
    },
  );
});

describe('an id', () => {
  test('is well-formed, and later ones sort later', () => {
    const ids = Array.from({ length: 2000 }, () => newId('invoice', 1_800_000_000_000));
    expect(ids.every((id) => isId('invoice', id))).toBe(true);
    expect(isId('event', ids[0] ?? '')).toBe(false);
    expect(newId('invoice', 1_800_000_000_001) > (ids[0] ?? '')).toBe(true);
    expect(new Set(ids).size).toBe(2000);
  });
});
