import type { Mode } from '../../../shared/ledger.ts';
import type { SearchKind } from '../../../shared/search-views.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const find = {
  title: 'Search and commands',
  placeholder: 'Number, name, e-mail, phone, id, or what to do',
  results: 'What was found',
  nothing: (text: string) =>
    `Nothing in this mode is called ${text}. References, ids and amounts are found whole, names and numbers by how their words begin.`,
  count: (count: number) =>
    plural(count, {
      one: '1 line. Enter opens it.',
      other: `${count} lines. The arrow keys move through them.`,
    }),
  searchHelp: (text: string) => `Search the help for “${text}”`,
  recent: 'Opened last',
  goTo: 'Go to',
  create: 'Create',
  change: 'Change',
  newCustomer: 'New customer',
  toMode: { test: 'Switch to test mode', live: 'Switch to live mode' } satisfies Record<Mode, string>,
  kinds: {
    invoice: 'Invoices',
    customer: 'Customers',
    payment: 'Payments',
    event: 'Events',
    refusal: 'Refused calls',
    connection: 'Connections',
    endpoint: 'Endpoints',
    message: 'Messages',
    delivery: 'Deliveries',
    key: 'API keys',
    person: 'People',
  } satisfies Record<SearchKind, string>,
  one: {
    invoice: 'Invoice',
    customer: 'Customer',
    payment: 'Payment',
    event: 'Event',
    refusal: 'Refused call',
    connection: 'Connection',
    endpoint: 'Endpoint',
    message: 'Message',
    delivery: 'Delivery',
    key: 'API key',
    person: 'Person',
  } satisfies Record<SearchKind, string>,
  keys: {
    title: 'Keyboard shortcuts',
    lead: 'Letters that do something by themselves, but never while you type in a field.',
    search: 'Search in this list',
    next: 'Next row',
    before: 'Row before',
    open: 'Open the row',
    pick: 'Choose the row',
    pickNext: 'Choose the next row too',
    clear: 'Clear the choice',
    on: 'Single keys do something',
    show: 'Show them all',
  },
};
