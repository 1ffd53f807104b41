import { listCustomers } from '../../../db/queries/customer-list.ts';
import { findCustomer } from '../../../db/queries/invoices.ts';
import {
  customerChange,
  customerInput,
  customerListQuery,
  customerPageSchema,
  customerSchema,
} from '../../../shared/api/customers.ts';
import { createCustomer, updateCustomer } from '../../billing/customers.ts';
import { customerJson } from '../../billing/invoice-json.ts';
import { ownCustomer } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { apiPage, byCreation } from './page.ts';

export const customerRoutes: readonly Route[] = [
  route({
    name: 'createCustomer',
    method: 'POST',
    path: '/customers',
    scope: 'customers:write',
    summary: 'Write down a customer',
    makes: 'customer',
    body: customerInput,
    status: 201,
    answer: customerSchema,
    errors: [],
    handle: ({ deps, mode, body, subject }) =>
      customerJson(findCustomer(deps.database, subject.id) ?? createCustomer(deps, mode, body, subject.id)),
  }),
  route({
    name: 'listCustomers',
    method: 'GET',
    path: '/customers',
    scope: 'customers:read',
    summary: 'List customers, the newest first',
    query: customerListQuery,
    status: 200,
    answer: customerPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, email, ...filter } }) =>
      apiPage(
        { of: 'customer', cursor, limit },
        (page) => listCustomers(deps.database, { mode, email: email?.toLowerCase(), ...filter }, page),
        byCreation,
        (rows) => rows.map(customerJson),
      ),
  }),
  route({
    name: 'getCustomer',
    method: 'GET',
    path: '/customers/{id}',
    scope: 'customers:read',
    summary: 'Read a customer',
    of: ownCustomer,
    status: 200,
    answer: customerSchema,
    errors: [],
    handle: ({ own }) => customerJson(own),
  }),
  route({
    name: 'updateCustomer',
    method: 'PATCH',
    path: '/customers/{id}',
    scope: 'customers:write',
    summary: 'Change a customer',
    description: 'What is left out stays. Invoices that are finalized keep the name they were written for.',
    of: ownCustomer,
    body: customerChange,
    status: 200,
    answer: customerSchema,
    errors: [],
    handle: ({ deps, own, body }) => customerJson(updateCustomer(deps, own.id, body)),
  }),
];
