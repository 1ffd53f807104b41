import { describe, expect, test } from 'bun:test';
import {
  readAction,
  statusAfter,
  type TypedAction,
} from '../../client/dashboard/pages/invoices/detail/read-action.ts';
import { sortWays } from '../../client/dashboard/pages/invoices/detail/sort-ways.ts';
import type { CheckoutView } from '../../shared/views.ts';

const typed = (amount: string, more: Partial<TypedAction> = {}): TypedAction => ({
  kind: 'refund',
  amount,
  confirmation: '',
  note: '',
  ...more,
});
const problemsOf = (what: TypedAction) => Object.fromEntries(readAction(what, 29_000, 'SAR').problems);

describe('an amount to give back is read against what is left', () => {
  test('part of it needs no second word, and is never rounded', () => {
    expect(readAction(typed('٤٠'), 29_000, 'SAR')).toMatchObject({
      amountMinor: 4_000,
      needsConfirmation: false,
    });
    expect(problemsOf(typed('40.005'))).toEqual({ amount: 'too_many_decimals' });
  });

  test('more than is left, nothing, and less than nothing are refused', () => {
    expect(problemsOf(typed('290.01'))).toEqual({ amount: 'more_than_left' });
    expect(problemsOf(typed('0'))).toEqual({ amount: 'zero' });
    expect(problemsOf(typed('-5'))).toEqual({ amount: 'negative' });
  });

  test('all of it is asked for twice, in any way the same amount can be written', () => {
    expect(problemsOf(typed('290.00'))).toEqual({ confirmation: 'empty' });
    expect(problemsOf(typed('290', { confirmation: '29' }))).toEqual({ confirmation: 'not_the_amount' });
    expect(problemsOf(typed('290', { confirmation: 'SAR 290.00' }))).toEqual({});
    expect(problemsOf(typed('290', { kind: 'capture' }))).toEqual({});
  });

  test('a refund by hand says how it was made', () => {
    expect(problemsOf(typed('290', { kind: 'refund_by_hand' }))).toEqual({ note: 'note_missing' });
    expect(problemsOf(typed('290', { kind: 'refund_by_hand', note: 'till receipt 12' }))).toEqual({});
  });
});

test('what the invoice will turn into is said beforehand, and nothing where it stays as it is', () => {
  const paid = { status: 'paid', totalMinor: 29_000, paidMinor: 29_000, refundedMinor: 0 } as const;
  expect(statusAfter(paid, { refundedMinor: 4_000 })).toBe('partially_refunded');
  expect(statusAfter(paid, { refundedMinor: 29_000 })).toBe('refunded');
  expect(statusAfter(paid, { paidMinor: -29_000 })).toBe('open');
  expect(statusAfter({ ...paid, paidMinor: 33_000 }, { refundedMinor: 4_000 })).toBeNull();
  expect(statusAfter({ ...paid, status: 'void' }, { refundedMinor: 4_000 })).toBeNull();
});

describe('which ways to pay are in front', () => {
  let made = 0;
  const checkout = (more: Partial<CheckoutView>): CheckoutView => {
    made += 1;
    return {
      id: `chk_${made}`,
      connectionId: 'con_a',
      connectionName: 'A',
      provider: 'Moyasar',
      kind: 'link',
      status: 'open',
      amountMinor: 1,
      currency: 'SAR',
      url: null,
      providerRef: null,
      failure: null,
      phone: null,
      nextAttemptAt: null,
      attempts: 0,
      createdAt: made,
      expiresAt: null,
      ...more,
    };
  };
  const idsOf = (list: CheckoutView[]) => list.map(({ id }) => id);

  test('a failed link gives way to a newer one of its connection, not to another connection’s', () => {
    const failed = checkout({ status: 'failed' });
    const newer = checkout({});
    const other = checkout({ status: 'failed', connectionId: 'con_b' });
    const { current, older } = sortWays([failed, newer, other], true);
    expect(idsOf(current)).toEqual([newer.id, other.id]);
    expect(idsOf(older)).toEqual([failed.id]);
  });

  test('once the invoice no longer waits, only what was paid or may still be answered stays in front', () => {
    const failed = checkout({ kind: 'prompt', status: 'failed' });
    const waiting = checkout({ kind: 'prompt', status: 'open' });
    const paid = checkout({ status: 'paid' });
    expect(idsOf(sortWays([failed, waiting, paid], false).current)).toEqual([paid.id, waiting.id]);
  });
});
