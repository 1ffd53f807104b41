import { expect, test } from 'bun:test';
import { filterOf, isFiltered } from '../../client/dashboard/pages/invoices/invoice-filter.ts';

test('what makes no sense in an address is left out, not sent', () => {
  expect(filterOf({ status: 'stolen', currency: 'XXX', from: 'yesterday' }, 'test')).toEqual({
    mode: 'test',
    status: undefined,
    search: undefined,
    currency: undefined,
    createdAfter: undefined,
    createdBefore: undefined,
  });
});

test('both days of a range belong to it', () => {
  const filter = filterOf({ from: '2027-01-30', to: '2027-01-31' }, 'live');
  expect(filter.createdAfter).toBe(new Date(2027, 0, 30).getTime());
  expect(filter.createdBefore).toBe(new Date(2027, 1, 1).getTime());
});

test('a list without filters says so', () => {
  expect(isFiltered({})).toBe(false);
  expect(isFiltered({ search: 'sara' })).toBe(true);
});
