import type { CustomerRow } from '../../../../shared/customer-views.ts';
import { api } from '../../data/api.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { customerFilterOf } from './customer-filter.ts';

export const customerBulk: BulkList<CustomerRow, ReturnType<typeof customerFilterOf>> = {
  nameOf: ({ name }) => name,
  hrefOf: ({ id }) => `/customers/${id}`,
  file: 'customers',
  touches: [],
  read: (filter, page) => api.customers.list.query({ ...filter, ...page }),
  acts: [],
};
