import { describe, expect, test } from 'bun:test';
import { onBookDay, rememberTimeZone } from '../../client/dashboard/data/time-zone.ts';
import {
  type Draft,
  dayOf,
  emptyDraft,
  emptyLine,
} from '../../client/dashboard/pages/invoices/form/draft.ts';
import { readDraft } from '../../client/dashboard/pages/invoices/form/read-draft.ts';
import { endOfDayIn } from '../../shared/calendar-day.ts';

function draft(line: Partial<Draft['lines'][number]>, more: Partial<Draft> = {}): Draft {
  return {
    ...emptyDraft('SAR'),
    lines: [{ ...emptyLine(), description: 'Cards', unitPrice: '145', ...line }],
    ...more,
  };
}

const problemsOf = (typed: Draft) => Object.fromEntries(readDraft(typed).problems);

describe('an invoice is read as it is typed, or not at all', () => {
  test('Arabic digits and a decimal comma are understood', () => {
    const { input, totals } = readDraft(draft({ quantity: '٢', unitPrice: '١٤٥٫٥٠', taxRate: '15' }));
    expect(input?.lines[0]).toMatchObject({
      quantityMilli: 2000,
      unitAmountMinor: 14550,
      taxRateMilli: 15000,
    });
    expect(totals?.totalMinor).toBe(33465);
  });

  test('a third decimal place is refused in riyals, and taken in dinars', () => {
    expect(problemsOf(draft({ unitPrice: '1.005' }))).toEqual({ 'lines.0.unitPrice': 'too_many_decimals' });
    expect(
      readDraft(draft({ unitPrice: '1.005' }, { currency: 'KWD' })).input?.lines[0]?.unitAmountMinor,
    ).toBe(1005);
  });

  test('1,234 is asked about, never guessed', () => {
    expect(problemsOf(draft({ unitPrice: '1,234' }))).toEqual({ 'lines.0.unitPrice': 'ambiguous' });
  });

  test('a discount larger than its line is refused', () => {
    expect(problemsOf(draft({ discount: '146' }))).toEqual({ 'lines.0.discount': 'discount_too_large' });
  });

  test('a discount typed as a percentage is told that it is an amount', () => {
    for (const discount of ['10%', '10 ٪', '١٠٪']) {
      expect(problemsOf(draft({ discount }))).toEqual({ 'lines.0.discount': 'discount_percent' });
    }
  });

  test('a rate above one hundred and a quantity of zero are refused', () => {
    expect(problemsOf(draft({ taxRate: '101', quantity: '0' }))).toEqual({
      'lines.0.taxRate': 'tax_range',
      'lines.0.quantity': 'quantity_zero',
    });
  });

  test('a line nobody wrote on is no line, and one line that cannot be read does not hide the sum of the others', () => {
    const lines = [
      { ...emptyLine(), description: 'a', unitPrice: '10' },
      emptyLine(),
      { ...emptyLine(), description: 'b', unitPrice: 'x' },
    ];
    const read = readDraft({ ...emptyDraft('SAR'), lines });
    expect(read.totals?.totalMinor).toBe(1000);
    expect(read.lineNetMinor).toEqual([1000, null, null]);
    expect(Object.fromEntries(read.problems)).toEqual({ 'lines.2.unitPrice': 'not_a_number' });
  });

  test('a line shows what it adds to the total: its discount is taken off, and the lines make the sum', () => {
    const lines = [
      { ...emptyLine(), description: 'a', quantity: '3', unitPrice: '10', discount: '2.50' },
      { ...emptyLine(), description: 'b', unitPrice: '5' },
    ];
    const { lineNetMinor, totals } = readDraft({ ...emptyDraft('SAR'), lines });
    expect(lineNetMinor).toEqual([2750, 500]);
    expect(totals?.totalMinor).toBe(3250);
  });

  test('what is to be finalized has a line: the first is asked for, and a draft is kept without', () => {
    const nothing = emptyDraft('SAR');
    expect(problemsOf(nothing)).toEqual({});
    expect(Object.fromEntries(readDraft(nothing, true).problems)).toEqual({
      'lines.0.description': 'description_missing',
      'lines.0.unitPrice': 'empty',
    });
    expect(readDraft(draft({}, { lines: [emptyLine(), ...draft({}).lines] }), true).problems.size).toBe(0);
  });

  test('a phone number may be written with spaces and 00, or as it is dialled; what is no number is refused', () => {
    const fresh = (phone: string) => draft({}, { customer: { kind: 'new', name: 'Sara', email: '', phone } });
    expect(readDraft(fresh('00966 50 000 0000')).input?.customer?.phone).toBe('+966500000000');
    expect(readDraft(fresh('0712 345 678')).input?.customer?.phone).toBe('0712345678');
    expect(problemsOf(fresh('call Sara'))).toEqual({ 'customer.phone': 'phone_invalid' });
    expect(problemsOf(fresh('0712'))).toEqual({ 'customer.phone': 'phone_invalid' });
  });

  test('a customer who was typed and not chosen is a new one; an address or a number is kept as such', () => {
    const typed = (text: string) =>
      readDraft(draft({}, { customer: { kind: 'typed', text } })).input?.customer;
    expect(typed(' Sara Al-Otaibi ')).toEqual({ name: 'Sara Al-Otaibi', email: null, phone: null });
    expect(typed('sara@example.com')).toMatchObject({ name: 'sara@example.com', email: 'sara@example.com' });
    expect(typed('+254 712 345 678')).toMatchObject({ name: '+254 712 345 678', phone: '+254712345678' });
  });

  test('a metadata key written twice is refused, a blank row is left out', () => {
    const rows = (...keys: string[]) =>
      draft({}, { metadata: keys.map((key) => ({ key, value: key && '1' })) });
    expect(problemsOf(rows('order', 'order'))).toEqual({ 'metadata.1': 'metadata_key_twice' });
    expect(readDraft(rows('order', '')).input?.metadata).toEqual({ order: '1' });
  });

  test('it is due until the end of the day that was chosen, where the business is and not where it is written', () => {
    for (const [timeZone, end] of [
      ['Asia/Riyadh', '2027-01-31T20:59:59.999Z'],
      ['Africa/Nouakchott', '2027-01-31T23:59:59.999Z'],
      ['America/New_York', '2027-02-01T04:59:59.999Z'],
    ] as const) {
      rememberTimeZone(timeZone);
      const { input } = readDraft(draft({}, { dueDay: '2027-01-31' }));
      expect(new Date(input?.dueAt ?? 0).toISOString()).toBe(end);
      expect(dayOf(input?.dueAt ?? 0)).toBe('2027-01-31');
      const shown = new Date(onBookDay(input?.dueAt ?? 0));
      expect([shown.getFullYear(), shown.getMonth(), shown.getDate()]).toEqual([2027, 0, 31]);
    }
  });

  test('a day on which the clocks change ends where it ends', () => {
    expect(endOfDayIn('Africa/Cairo', '2027-04-30')).toBe(Date.parse('2027-04-30T20:59:59.999Z'));
    expect(endOfDayIn('Africa/Cairo', '2027-10-28')).toBe(Date.parse('2027-10-28T21:59:59.999Z'));
    expect(endOfDayIn('Africa/Cairo', '')).toBeNull();
  });
});
