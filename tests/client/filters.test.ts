import { describe, expect, test } from 'bun:test';
import { isAuditFiltered } from '../../client/dashboard/pages/audit/audit-filter.ts';
import { customerFilter, customerFilterOf } from '../../client/dashboard/pages/customers/customer-filter.ts';
import { eventFilter } from '../../client/dashboard/pages/events/event-filter.ts';
import { invoiceFilter, invoiceFilterOf } from '../../client/dashboard/pages/invoices/invoice-filter.ts';
import { paymentFilter, paymentFilterOf } from '../../client/dashboard/pages/payments/payment-filter.ts';
import { refusalFilter } from '../../client/dashboard/pages/refusals/refusal-filter.ts';
import { newId } from '../../shared/ids.ts';

test('what makes no sense in an address is left out, not sent', () => {
  expect(
    invoiceFilterOf({ status: 'stolen', currency: 'XXX', sort: 'amount', from: 'yesterday' }, 'test'),
  ).toEqual({
    mode: 'test',
    status: undefined,
    search: undefined,
    currency: undefined,
    sort: undefined,
    createdAfter: undefined,
    createdBefore: undefined,
  });
});

test('both days of a range belong to it', () => {
  const filter = invoiceFilterOf({ from: '2027-01-30', to: '2027-01-31' }, 'live');
  expect(filter.createdAfter).toBe(new Date(2027, 0, 30).getTime());
  expect(filter.createdBefore).toBe(new Date(2027, 1, 1).getTime());
});

test('amounts order a list within one currency only', () => {
  expect(invoiceFilterOf({ currency: 'SAR', sort: 'amount' }, 'test').sort).toBe('amount');
  expect(invoiceFilterOf({ sort: 'amount' }, 'test').sort).toBeUndefined();
  expect(invoiceFilterOf({ sort: 'due' }, 'test').sort).toBe('due');
  expect(paymentFilterOf({ sort: 'amount' }, 'test').sort).toBeUndefined();
});

test('a list without filters says so', () => {
  expect(invoiceFilter.isFiltered({})).toBe(false);
  expect(invoiceFilter.isFiltered({ search: 'sara' })).toBe(true);
});

describe('the filters of customers and payments', () => {
  const connection = newId('connection', 0);

  test('leave out what makes no sense in an address', () => {
    expect(customerFilterOf({ owes: 'all', sort: 'age', from: 'monday', search: '  ' }, 'test')).toEqual({
      mode: 'test',
      owes: undefined,
      search: undefined,
      sort: 'newest',
      createdAfter: undefined,
      createdBefore: undefined,
    });
    expect(paymentFilterOf({ status: 'stolen', connection: 'inv_1', min: '5', max: 'x' }, 'live')).toEqual({
      mode: 'live',
      status: undefined,
      search: undefined,
      connectionId: undefined,
      method: undefined,
      currency: undefined,
      sort: undefined,
      amountMinMinor: undefined,
      amountMaxMinor: undefined,
      createdAfter: undefined,
      createdBefore: undefined,
    });
  });

  test('read an amount in the minor units of its currency', () => {
    const filter = paymentFilterOf({ connection, currency: 'KWD', min: '1.5', max: '2.0005' }, 'test');
    expect(filter).toMatchObject({
      connectionId: connection,
      amountMinMinor: 1_500,
      amountMaxMinor: undefined,
    });
  });

  test('know whether anything is filtered: an order is none', () => {
    expect(customerFilter.isFiltered({ sort: 'name' })).toBe(false);
    expect(customerFilter.isFiltered({ owes: 'open' })).toBe(true);
    expect(paymentFilter.isFiltered({})).toBe(false);
    expect(paymentFilter.isFiltered({ method: 'mada' })).toBe(true);
    expect(eventFilter.isFiltered({ sort: 'oldest' })).toBe(false);
    expect(eventFilter.isFiltered({ search: 'INV-000001' })).toBe(true);
    expect(refusalFilter.isFiltered({ sort: 'oldest' })).toBe(false);
    expect(refusalFilter.isFiltered({ reason: 'too_old' })).toBe(true);
    expect(isAuditFiltered({ sort: 'oldest' })).toBe(false);
    expect(isAuditFiltered({ subject: connection })).toBe(true);
  });
});
