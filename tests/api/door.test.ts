import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { revokeKey } from '../../server/accounts/api-keys.ts';
import { keyRate, strangerRate } from '../../server/api/limits.ts';
import { bodyBytesMax } from '../../server/api/read-request.ts';
import { keptMs } from '../../server/api/request-log.ts';
import type { InvoiceJson } from '../../server/billing/invoice-json.ts';
import type { ApiFieldProblem, ApiPage } from '../../shared/api/common.ts';
import { connectSandbox } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { type ApiCall, apiWith, makeKey, orderOf } from './stage.ts';

let book: TestBook;
let api: ApiCall;

beforeEach(async () => {
  book = await openTestBook();
  api = apiWith(book, makeKey(book).key);
});

afterEach(() => book.close());

interface Problem {
  type: string;
  code: string;
  title: string;
  requestId: string;
  fieldProblems?: ApiFieldProblem[];
}

const line = { description: 'Oud', quantity: 1, unitAmount: 100 };
const withLine = (more: object) => orderOf({ lines: [{ ...line, ...more }] });

describe('a body that is not as it must be', () => {
  const refused: [name: string, body: unknown, field: string, says: RegExp][] = [
    ['an unknown field', orderOf({ curency: 'SAR' }), 'curency', /not known/],
    ['an unknown field inside', withLine({ price: 1 }), 'lines[0].price', /known are description, quantity/],
    ['a missing field', orderOf({ currency: undefined }), 'currency', /missing/],
    ['a missing field inside', withLine({ unitAmount: undefined }), 'lines[0].unitAmount', /missing/],
    ['a wrong type', orderOf({ lines: 'none' }), 'lines', /a list/],
    [
      'an amount with a fraction',
      withLine({ unitAmount: 1.5 }),
      'lines[0].unitAmount',
      /whole number of minor units: 14550/,
    ],
    [
      'an amount past all safe integers',
      withLine({ unitAmount: 2 ** 53 }),
      'lines[0].unitAmount',
      /most 1000000000000$/,
    ],
    ['an amount that is text', withLine({ unitAmount: '100' }), 'lines[0].unitAmount', /number/],
    ['a negative amount', withLine({ unitAmount: -1 }), 'lines[0].unitAmount', /^must be at least 0$/],
    ['an empty name', orderOf({ customer: { name: ' ' } }), 'customer.name', /^must not be empty$/],
    [
      'half an e-mail address',
      orderOf({ customer: { name: 'S', email: 's@x' } }),
      'customer.email',
      /e-mail/,
    ],
    ['a language by its name', orderOf({ language: 'arabic' }), 'language', /one of en, ar, fr, sw/],
    ['a character that cuts texts', orderOf({ reference: 'a\0b' }), 'reference', /U\+0000/],
    ['half a character', '{"reference":"\\ud83d"}', 'reference', /half/],
    ['four decimals', withLine({ quantity: 1.2345 }), 'lines[0].quantity', /3 decimals/],
    ['four decimals as text', withLine({ quantity: '0.0001' }), 'lines[0].quantity', /3 decimals/],
    ['a quantity of nothing', withLine({ quantity: 0 }), 'lines[0].quantity', /above 0/],
    ['an exponent', withLine({ quantity: 1e21 }), 'lines[0].quantity', /quantity/],
    ['a grouped number', withLine({ quantity: '1,234' }), 'lines[0].quantity', /quantity/],
    ['a tax above 100 %', withLine({ taxRate: 100.001 }), 'lines[0].taxRate', /0 to 100/],
    ['a currency of no country', orderOf({ currency: 'XX' }), 'currency', /ISO 4217/],
    ['a time without a zone', orderOf({ dueAt: '2027-01-31T21:00:00' }), 'dueAt', /zone/],
    [
      'a phone of its country',
      orderOf({ customer: { name: 'S', phone: '0500' } }),
      'customer.phone',
      /\+966/,
    ],
    ['metadata that is no text', orderOf({ metadata: { a: 1 } }), 'metadata.a', /text in quotes/],
    ['a name that objects hide', '{"metadata":{"\\u005f_proto__":"x"}}', '__proto__', /name/],
    ['an id of another kind', orderOf({ customer: null, customerId: 'inv_1' }), 'customerId', /cus_/],
    ['a list where an object must be', [], 'body', /object/],
    ['nothing but null', 'null', 'body', /object/],
  ];

  test.each(refused)('%s is refused by name, and makes nothing', async (_name, body, field, says) => {
    const answer = await api<Problem>('POST', '/invoices', body);
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    const problem = answer.body.fieldProblems?.find((each) => each.field === field);
    expect(problem?.message).toMatch(says);
    expect(answer.body.title).toContain(field);
    expect(answer.body.type).toBe('/help/errors/request.invalid');
    expect((await api<ApiPage<unknown>>('GET', '/invoices')).body.data).toEqual([]);
  });

  const unread: [name: string, body: string, type: string, status: number, code: string][] = [
    ['a form', 'currency=SAR', 'application/x-www-form-urlencoded', 415, 'api.content_type'],
    ['text', '{}', 'text/plain', 415, 'api.content_type'],
    ['half an object', '{"currency":', 'application/json', 400, 'api.json_invalid'],
    ['JSON with a comment', '{} // x', 'application/json', 400, 'api.json_invalid'],
    ['deep nesting', '['.repeat(200_000), 'application/json', 400, 'api.json_invalid'],
    ['too much', `"${'x'.repeat(bodyBytesMax)}"`, 'application/json', 413, 'api.body_too_large'],
  ];

  test.each(unread)('%s is not read', async (_name, body, type, status, code) => {
    const answer = await api<Problem>('POST', '/invoices', body, { 'content-type': type });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  test('bytes that are no UTF-8 are not read', async () => {
    const answer = await book.request('/api/v1/customers', {
      method: 'POST',
      headers: { authorization: `Bearer ${makeKey(book).key}`, 'content-type': 'application/json' },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect(answer.status).toBe(400);
  });

  test('a packed body is refused for being packed', async () => {
    const { status, body } = await api<Problem>('POST', '/invoices', orderOf(), {
      'content-encoding': 'gzip',
    });
    expect([status, body.code]).toEqual([415, 'api.content_type']);
    expect(body.title).toContain('Content-Encoding');
  });

  test('numbers and text mean the same exact decimals', async () => {
    for (const quantity of [1.005, '1.005', '1.0050']) {
      const { body } = await api<InvoiceJson>('POST', '/invoices', withLine({ quantity, unitAmount: 1_000 }));
      expect([body.lines[0]?.quantity, body.total]).toEqual([1.005, 1_005]);
    }
  });
});

describe('a query that is not as it must be', () => {
  const refused: [query: string, field: string, says: RegExp][] = [
    ['statuss=paid', 'statuss', /known are status/],
    ['status=unpaid', 'status', /paid/],
    ['limit=101', 'limit', /100/],
    ['limit=ten', 'limit', /number/],
    ['limit=1&limit=2', 'limit', /twice/],
    ['expand=lines', 'expand[0]', /customer/],
    ['cursor=nonsense', 'cursor', /nextCursor/],
    ['createdAfter=yesterday', 'createdAfter', /ISO 8601/],
    ['metadata=x', 'metadata', /metadata\[name\]=value/],
    ['createdAfter=2027-01-31T00:00:00+03:00', 'createdAfter', /%2B/],
    ['metadata[a]=1&metadata[a]=2', 'metadata[a]', /twice/],
    ['metadata[__proto__]=even', '__proto__', /name/],
  ];

  test.each(refused)('?%s is refused by name', async (query, field, says) => {
    const { status, body } = await api<Problem>('GET', `/invoices?${query}`);
    expect([status, body.code]).toEqual([422, 'request.invalid']);
    expect(body.fieldProblems?.find((each) => each.field === field)?.message).toMatch(says);
  });

  test('and so is one where none is known', async () => {
    const { id } = (await api<{ id: string }>('POST', '/customers', { name: 'Amina' })).body;
    expect((await api<Problem>('GET', `/customers/${id}?expand=invoices`)).status).toBe(422);
  });
});

describe('addresses', () => {
  test('that are none answer 404 in the same form', async () => {
    const { status, body, headers } = await api<Problem>('GET', '/invoice');
    expect([status, body.code, body.requestId]).toEqual([
      404,
      'request.not_found',
      headers.get('x-request-id') ?? '',
    ]);
  });

  test('that are none say where all of them stand, and those no message can go to say what would do', async () => {
    expect((await api<Problem>('GET', '/invoice')).body.title).toContain('/api/docs');
    for (const [url, says] of [
      ['https://192.168.1.1/', /DAFTAR_PRIVATE_TARGETS/],
      ['shop.example', /whole address/],
      ['https://me:secret@shop.example/', /user name/],
    ] as const)
      expect((await api<Problem>('POST', '/endpoints', { url, types: ['ping'] })).body.title).toMatch(says);
  });

  test('called by the wrong method say which ones there are', async () => {
    const { status, headers } = await api('DELETE', '/invoices');
    expect([status, headers.get('allow')]).toEqual([405, 'POST, GET']);
  });

  test('answer no preflight of a page of another site', async () => {
    const answer = await book.request('/api/v1/invoices', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([401, null]);
  });

  test('take calls from anywhere, because no cookie opens them', async () => {
    const { status } = await api('POST', '/customers', { name: 'A' }, { origin: 'https://shop.example' });
    expect(status).toBe(201);
  });

  test('tell HEAD what GET would say of itself', async () => {
    const get = await api('GET', '/invoices');
    const head = await api<string>('HEAD', '/invoices');
    expect([head.status, head.headers.get('etag')]).toEqual([200, get.headers.get('etag')]);
  });
});

describe('limits', () => {
  const status = async () => (await api('GET', '/invoices')).status;

  test('a key has its burst, then is told when to come again; another key does not notice', async () => {
    const first = await api('GET', '/invoices');
    expect(first.headers.get('ratelimit-limit')).toBe(String(keyRate.burst));
    expect(first.headers.get('ratelimit-remaining')).toBe(String(keyRate.burst - 1));
    for (let i = 1; i < keyRate.burst; i++) expect(await status()).toBe(200);
    const refused = await api<Problem>('GET', '/invoices');
    expect([refused.status, refused.body.code]).toEqual([429, 'request.too_many']);
    expect(refused.headers.get('retry-after')).toBe('1');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect((await apiWith(book, makeKey(book).key)('GET', '/invoices')).status).toBe(200);
    book.clock.advance(1000 / keyRate.perSecond);
    expect([await status(), await status()]).toEqual([200, 429]);
    book.clock.advance(60_000);
    expect((await api('GET', '/invoices')).headers.get('ratelimit-remaining')).toBe(
      String(keyRate.burst - 1),
    );
  });

  test('an address with bad keys is turned away, and a good key from there still works', async () => {
    const stranger = apiWith(book, 'dk_test_wrong');
    for (let i = 0; i < strangerRate.burst; i++)
      expect((await stranger('GET', '/invoices')).status).toBe(401);
    expect((await stranger('GET', '/invoices')).status).toBe(429);
    expect(await status()).toBe(200);
    book.clock.advance(60_000);
    expect((await stranger('GET', '/invoices')).status).toBe(401);
  });
});

describe('an Idempotency-Key', () => {
  const key = { 'idempotency-key': 'order-123' };

  test('a hundred calls at once make one invoice and get the same answer', async () => {
    await connectSandbox(book);
    const order = orderOf({ finalize: true });
    const calls = Array.from({ length: 100 }, () => api<InvoiceJson>('POST', '/invoices', order, key));
    const answers = await Promise.all(calls);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const replayed = answers.filter(({ headers }) => headers.get('idempotent-replayed') === 'true');
    expect(replayed).toHaveLength(99);
    const { data } = (await api<ApiPage<InvoiceJson>>('GET', '/invoices')).body;
    expect(data.map(({ number, checkouts }) => [number, checkouts.length])).toEqual([['INV-000001', 1]]);
  });

  test('a refusal is remembered, another body is refused, a body that was never read uses no key up', async () => {
    const unread = await api<Problem>('POST', '/invoices', orderOf({ currency: 'XX' }), key);
    expect([unread.status, unread.body.code]).toEqual([422, 'request.invalid']);
    const empty = orderOf({ lines: [], finalize: true });
    for (const replayed of [null, 'true']) {
      const { body, headers } = await api<Problem>('POST', '/invoices', empty, key);
      expect([body.code, headers.get('idempotent-replayed')]).toEqual(['invoice.empty', replayed]);
    }
    const other = await api<Problem>('POST', '/invoices', orderOf(), key);
    expect([other.status, other.body.code]).toEqual([422, 'api.idempotency_mismatch']);
  });

  test('the answer of a former run is found by what it made: nothing is made twice', async () => {
    const first = await api<InvoiceJson>('POST', '/invoices', orderOf(), key);
    // As a crash between the effect and its stored answer leaves it.
    book.deps.database.$client.exec(
      'update idempotency_keys set completed_at = null, status = null, sealed_body = null',
    );
    await book.reopen();
    const again = await api<InvoiceJson>('POST', '/invoices', orderOf(), key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await api<ApiPage<unknown>>('GET', '/invoices')).body.data).toHaveLength(1);
  });
});

describe('the log of requests', () => {
  const logged = () =>
    book.deps.database.$client
      .prepare(
        'select method, path, status, error_code, mode, key_id, replayed from api_requests order by id',
      )
      .all();

  test('keeps what was called and how it ended, and nothing personal', async () => {
    const { record, key } = makeKey(book);
    const shop = apiWith(book, key);
    await shop('GET', '/invoices?status=paid&reference=secret-thing&metadata[phone]=%2B254');
    await shop('POST', '/customers', { name: 'Amina Diallo' }, { 'idempotency-key': 'a' });
    await shop('POST', '/customers', { name: 'Amina Diallo' }, { 'idempotency-key': 'a' });
    await apiWith(book, null)('GET', `/${key}`);
    await book.settle();
    const of = { mode: 'test', key_id: record.id, error_code: null, replayed: 0 };
    expect(logged()).toEqual([
      {
        ...of,
        method: 'GET',
        path: '/api/v1/invoices?status=paid&reference=…&metadata[phone]=…',
        status: 200,
      },
      { ...of, method: 'POST', path: '/api/v1/customers', status: 201 },
      { ...of, method: 'POST', path: '/api/v1/customers', status: 201, replayed: 1 },
      {
        ...of,
        method: 'GET',
        path: '/api/v1/dk_test_…',
        status: 401,
        error_code: 'api.key_missing',
        mode: null,
        key_id: null,
      },
    ]);
  });

  test('is written at a stop, and forgets after a week', async () => {
    await api('GET', '/invoices');
    await book.reopen();
    expect(logged()).toHaveLength(1);
    book.clock.advance(keptMs - 1);
    await book.settle();
    expect(logged()).toHaveLength(1);
    book.clock.advance(2);
    await book.settle();
    expect(logged()).toEqual([]);
  });
});

test('a history names the key that made it', async () => {
  const { id } = (await api<InvoiceJson>('POST', '/invoices', orderOf())).body;
  const { timeline } = await book.call.invoices.get({ id });
  expect(timeline[0]?.cause).toMatchObject({ kind: 'key', name: 'Shop test' });
});

test('a revoked key is refused from the next call on', async () => {
  const { record, key } = makeKey(book);
  expect((await apiWith(book, key)('GET', '/invoices')).status).toBe(200);
  revokeKey(book.deps, record.id);
  const refused = await apiWith(book, key)('GET', '/invoices');
  expect([refused.status, refused.body.code]).toEqual([401, 'api.key_revoked']);
});
