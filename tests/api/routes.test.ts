import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import type { Route } from '../../server/api/route.ts';
import { apiRoutes } from '../../server/api/routes.ts';
import type { ApiPage } from '../../shared/api/common.ts';
import { apiScopes } from '../../shared/api-scopes.ts';
import { cards, connectSandbox, payWith, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type ApiCall, apiWith, makeKey, orderOf } from './stage.ts';

/** How one route is called so that it succeeds. */
interface Row {
  /** The object in its path, made for this call. */
  id?: () => Promise<string>;
  body?: () => unknown;
}

type Made = { id: string };

let book: TestBook;
let api: ApiCall;
let live: ApiCall;
let connectionId: string;

beforeAll(async () => {
  const mail = { DAFTAR_SMTP_URL: 'smtp://127.0.0.1:1', DAFTAR_MAIL_FROM: 'shop@example.com' };
  const safeFetch = async () => ({ status: 200, headers: {}, text: 'ok' });
  book = await openTestBook(mail, { safeFetch });
  connectionId = (await connectSandbox(book)).id;
  api = apiWith(book, makeKey(book).key);
  live = apiWith(book, makeKey(book, 'live').key);
  await endpoint();
});

afterAll(() => book.close());

async function made(path: string, body: unknown): Promise<string> {
  const answer = await api<Made>('POST', path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.id;
}

async function firstOf(path: string): Promise<string> {
  const { body } = await api<ApiPage<Made>>('GET', path);
  const [first] = body.data;
  if (!first) throw new Error(`${path} lists nothing`);
  return first.id;
}

const customer = () => made('/customers', { name: 'Amina' });
const draft = () => made('/invoices', orderOf());
const bill = () => made('/invoices', orderOf({ finalize: true }));
const endpoint = () => made('/endpoints', { url: 'https://shop.example/daftar', types: ['invoice.created'] });

async function paidInvoice(): Promise<string> {
  const id = await bill();
  await payWith(book, await book.call.invoices.get({ id }), cards.paid);
  await book.settle();
  return id;
}

async function payment(): Promise<string> {
  return firstOf(`/payments?invoiceId=${await paidInvoice()}`);
}

async function authorizedPayment(): Promise<string> {
  switchFaults(book, connectionId, { manualCapture: true });
  const id = await payment();
  switchFaults(book, connectionId, {});
  return id;
}

async function deliveryAtRest(): Promise<string> {
  await draft();
  await book.settle();
  return firstOf('/deliveries');
}

const rows: Record<string, Row> = {
  createCustomer: { body: () => ({ name: 'Amina', email: 'amina@example.com', metadata: { tier: 'gold' } }) },
  listCustomers: {},
  getCustomer: { id: customer },
  updateCustomer: { id: customer, body: () => ({ reference: 'c-7' }) },
  createInvoice: { body: orderOf },
  listInvoices: {},
  getInvoice: { id: paidInvoice },
  updateInvoice: { id: draft, body: () => ({ note: 'Thank you' }) },
  deleteInvoice: { id: draft },
  finalizeInvoice: { id: draft },
  voidInvoice: { id: bill },
  getInvoicePdf: { id: bill },
  sendInvoice: { id: bill, body: () => ({}) },
  listMails: { id: bill },
  createCheckout: { id: bill, body: () => ({ connectionId }) },
  listCheckouts: { id: bill },
  listPayments: {},
  getPayment: { id: payment },
  refundPayment: { id: payment, body: () => ({ amount: 4_000 }) },
  capturePayment: { id: authorizedPayment, body: () => ({}) },
  voidPayment: { id: payment },
  refundInvoice: { id: paidInvoice, body: () => ({}) },
  getAction: { id: async () => made(`/payments/${await payment()}/refund`, {}) },
  listEvents: {},
  getEvent: { id: () => firstOf('/events') },
  createEndpoint: { body: () => ({ url: 'https://shop.example/daftar', types: ['invoice.paid'] }) },
  listEndpoints: {},
  getEndpoint: { id: endpoint },
  updateEndpoint: { id: endpoint, body: () => ({ description: 'The shop' }) },
  deleteEndpoint: { id: endpoint },
  rotateEndpointSecret: { id: endpoint, body: () => ({ keepOldHours: 1 }) },
  testEndpoint: { id: endpoint, body: () => ({ type: 'invoice.paid' }) },
  recoverEndpoint: { id: endpoint, body: () => ({ since: '2027-01-01T00:00:00Z' }) },
  pauseEndpoint: { id: endpoint },
  enableEndpoint: { id: endpoint },
  listMessages: {},
  getMessage: { id: () => firstOf('/messages') },
  listDeliveries: {},
  getDelivery: { id: deliveryAtRest },
  resendDelivery: { id: deliveryAtRest },
  listConnections: {},
  getConnection: { id: async () => connectionId },
  pauseConnection: { id: async () => connectionId, body: () => ({ existing: 'keep' }) },
  resumeConnection: { id: async () => connectionId },
};

test('every route has a row here', () => {
  expect(apiRoutes.map(({ name }) => name).sort()).toEqual(Object.keys(rows).sort());
});

test('no two routes have the same name or place', () => {
  const places = apiRoutes.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(places).size).toBe(apiRoutes.length);
  expect(new Set(apiRoutes.map(({ name }) => name)).size).toBe(apiRoutes.length);
});

test('every POST says what it makes, so that it can be repeated', () => {
  const unrepeatable = apiRoutes.filter(({ method, makes }) => (method === 'POST') !== (makes !== undefined));
  expect(unrepeatable.map(({ name }) => name)).toEqual([]);
});

describe.each(apiRoutes.map((route) => [route.name, route] as const))('%s', (name, route) => {
  let path: string;
  let body: unknown;

  beforeAll(async () => {
    book.clock.advance(10_000);
    const row = rows[name];
    path = route.path.replace('{id}', (await row?.id?.()) ?? '');
    body = row?.body?.();
  });

  test('refuses whoever has no key', async () => {
    const { status, body: problem } = await apiWith(book, null)(route.method, path, body);
    expect([status, problem.code]).toEqual([401, 'api.key_missing']);
  });

  test('refuses a key without its scope, and names that', async () => {
    const others = apiScopes.filter((scope) => scope !== route.scope);
    const weak = apiWith(book, makeKey(book, 'test', others).key);
    const { status, body: problem } = await weak(route.method, path, body);
    expect([status, problem.code, problem.facts]).toEqual([403, 'api.scope_missing', { scope: route.scope }]);
  });

  test('shows a key of the other mode nothing', async () => {
    await expectNothingOfTest(route, path, body);
  });

  test('answers in the shape it promises, and a read that has not changed with 304', async () => {
    const answer = await api<unknown>(route.method, path, body);
    expect([answer.status, answer.body]).toEqual([route.status, promised(route, answer.body)]);
    const tag = answer.headers.get('etag');
    expect(tag !== null).toBe(route.method === 'GET');
    if (tag === null || route.file) return;
    const again = await api(route.method, path, undefined, { 'if-none-match': tag });
    expect([again.status, String(again.body), again.headers.get('etag')]).toEqual([304, '', tag]);
  });
});

test('a checkout of one mode can’t name a connection of the other', async () => {
  const { body } = await live<Made>('POST', '/invoices', orderOf({ finalize: true }));
  const refused = await live('POST', `/invoices/${body.id}/checkouts`, { connectionId });
  expect([refused.status, refused.body.code]).toEqual([404, 'connection.not_found']);
});

test('an invoice of one mode can’t name a customer of the other', async () => {
  const customerId = await customer();
  const refused = await live('POST', '/invoices', orderOf({ customer: null, customerId }));
  expect([refused.status, refused.body.code]).toEqual([404, 'customer.not_found']);
});

async function expectNothingOfTest(route: Route, path: string, body: unknown): Promise<void> {
  const answer = await live<Made & ApiPage<{ mode: string }> & { code: string }>(route.method, path, body);
  if (route.of) expect([answer.status, answer.body.code]).toEqual([404, route.of.missing]);
  else if (route.method === 'GET') expect(answer.body.data.filter(({ mode }) => mode !== 'live')).toEqual([]);
  else expect((await api('GET', `${path}/${answer.body.id}`)).status).toBe(404);
}

/** What the schema makes of an answer: a field that it does not know would be gone. */
function promised({ answer, file }: Route, body: unknown): unknown {
  if (file) return expect.stringMatching(/^%PDF/);
  return answer ? answer.parse(body) : '';
}
