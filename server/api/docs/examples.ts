import { type ApiDocument, nonNull, type Operation, resolved, type Schema } from './read-document.ts';

/** Bodies that say more than the least that is accepted. */
const written: Readonly<Record<string, unknown>> = {
  createInvoice: {
    currency: 'SAR',
    customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com' },
    lines: [{ description: 'Wedding cake', quantity: 1, unitAmount: 29000, taxRate: 15 }],
    reference: 'order-123',
    finalize: true,
  },
  updateInvoice: { dueAt: '2027-01-31T21:00:00Z', note: 'Pick-up on Thursday' },
  createCustomer: {
    name: 'Amina Wanjiru',
    email: 'amina@example.com',
    phone: '+254712345678',
    reference: 'customer-42',
  },
  updateCustomer: { email: 'amina@example.org' },
  createEndpoint: { url: 'https://shop.example/daftar', types: ['invoice.paid', 'invoice.refunded'] },
  updateEndpoint: { types: ['invoice.paid', 'invoice.refunded', 'invoice.voided'] },
};

const byName: Readonly<Record<string, unknown>> = {
  currency: 'SAR',
  amount: 4000,
  email: 'sara@example.com',
  to: 'sara@example.com',
  phone: '+254712345678',
  url: 'https://shop.example/daftar',
  name: 'Sara Al-Otaibi',
};

/** An id of the right shape that is nobody's. */
const someId = '01jv3x5yk8e7zr2m4n6p8q0s1t';

/** A body that the operation accepts, or undefined where it takes none. */
export function exampleBody(document: ApiDocument, { operationId, body }: Operation): unknown {
  if (!body) return undefined;
  return written[operationId] ?? exampleOf(document, body, '');
}

export function examplePath({ path, tag }: Operation): string {
  return path.replace('{id}', `${prefixes[tag] ?? 'inv'}_${someId}`);
}

const prefixes: Readonly<Record<string, string>> = {
  customers: 'cus',
  invoices: 'inv',
  payments: 'pay',
  events: 'evt',
  endpoints: 'end',
  messages: 'msg',
  deliveries: 'dlv',
  connections: 'con',
  checkouts: 'chk',
  actions: 'act',
};

function exampleOf(document: ApiDocument, given: Schema, name: string): unknown {
  const schema = resolved(document, nonNull(given).schema);
  const known = byName[name];
  const id = /^\^([a-z]{3})_/.exec(schema.pattern ?? '');
  if (id) return `${id[1]}_${someId}`;
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    const { properties, required = [] } = schema;
    const names = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
    return Object.fromEntries(names.map((each) => [each, exampleOf(document, properties[each] ?? {}, each)]));
  }
  if (schema.type === 'array') return [exampleOf(document, schema.items ?? {}, name)];
  if (known !== undefined) return known;
  if (schema.format === 'date-time') return '2027-01-15T09:00:00Z';
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(1, schema.minimum ?? 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'object') return { order_id: '123' };
  return 'text';
}
