import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRefusals } from '../../db/queries/refusals.ts';
import { connectSandbox } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let hookPath: string;
let secret: string;
let connectionId: string;

beforeAll(async () => {
  book = await openTestBook();
  const { id, hookUrl } = await connectSandbox(book);
  connectionId = id;
  hookPath = new URL(hookUrl).pathname;
  secret = book.deps.connections.byId(id)?.credentials.webhookSecret ?? '';
});

afterAll(() => book.close());

const allOfThem = { after: undefined, limit: 100 };

const event = (more: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  type: 'payment_paid',
  created_at: '2027-01-15T09:00:00Z',
  secret_token: secret,
  account_name: 'Shop',
  live: false,
  data: {
    id: crypto.randomUUID(),
    status: 'paid',
    amount: 2500,
    currency: 'SAR',
    invoice_id: null,
    metadata: null,
  },
  ...more,
});

const json = { 'content-type': 'application/json' };

function call(
  body: BodyInit,
  headers: Record<string, string> = json,
  path = hookPath,
  method = 'POST',
): Promise<Response> {
  return book.request(path, { method, headers, ...(method === 'GET' ? {} : { body }) });
}

function counts(): { arrivals: number; events: number } {
  const count = (table: string) =>
    (book.deps.database.$client.prepare(`select count(*) as n from ${table}`).get() as { n: number }).n;
  return { arrivals: count('arrivals'), events: count('events') };
}

const withToken = (token: unknown) => () => JSON.stringify(event({ secret_token: token }));

const refused: [
  name: string,
  body: () => BodyInit,
  status: number,
  reason: string,
  headers?: Record<string, string>,
][] = [
  ['truncated JSON', () => JSON.stringify(event()).slice(0, -10), 400, 'not_json'],
  ['an empty body', () => '', 400, 'not_json'],
  ['an array', () => JSON.stringify([event()]), 400, 'not_json'],
  ['a bare string', () => '"hello"', 400, 'not_json'],
  ['a raw NUL byte', () => JSON.stringify(event()).replace('Shop', 'Sh\u0000op'), 400, 'not_json'],
  [
    'a body of one megabyte',
    () => JSON.stringify(event({ filler: 'x'.repeat(1_000_000) })),
    413,
    'too_large',
  ],
  [
    'a body of one megabyte that does not say so',
    () =>
      new ReadableStream({
        start: (controller) => {
          for (let i = 0; i < 100; i++) controller.enqueue(new Uint8Array(10_000).fill(32));
          controller.close();
        },
      }),
    413,
    'too_large',
  ],
  [
    'a wrong content type',
    () => JSON.stringify(event()),
    415,
    'wrong_content_type',
    { 'content-type': 'text/plain' },
  ],
  ['a form', () => 'a=b', 415, 'wrong_content_type', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a wrong token', withToken('not-the-secret-of-this-hook'), 401, 'secret_wrong'],
  ['an empty token', withToken(''), 401, 'secret_missing'],
  ['no token', withToken(undefined), 401, 'secret_missing'],
  ['a token that is null', withToken(null), 401, 'secret_missing'],
  ['a token that is a number', withToken(12345678), 401, 'secret_missing'],
  ['a token in a list', () => withToken([secret])(), 401, 'secret_missing'],
  ['a token in an object', () => withToken({ secret })(), 401, 'secret_missing'],
  [
    'a token only in __proto__',
    () => `{"__proto__":{"secret_token":"${secret}"},"id":"e1","type":"payment_paid"}`,
    401,
    'secret_missing',
  ],
];

describe('a call that can’t be trusted', () => {
  test.each(refused)(
    '%s is refused with a note and leaves nothing else',
    async (_name, body, status, reason, headers) => {
      const before = counts();
      const answer = await call(body(), headers ?? json);
      expect(answer.status).toBe(status);
      await book.settle();
      expect(counts()).toEqual(before);
      const notes = listRefusals(book.deps.database, { connectionId }, allOfThem);
      expect(notes.some((note) => note.reason === reason)).toBe(true);
      for (const note of notes) expect(note.redactedBody ?? '').not.toContain(secret);
    },
  );

  test.each([10_000, 100_000])(
    '%d levels of nesting are refused without an error of ours',
    async (levels) => {
      const before = counts();
      const answer = await call(`{"secret_token":"wrong","data":${'['.repeat(levels)}${']'.repeat(levels)}}`);
      expect([400, 401]).toContain(answer.status);
      await book.settle();
      expect(counts()).toEqual(before);
    },
  );

  test('an unknown hook is not found, whatever it carries', async () => {
    const before = counts();
    const answer = await call(
      JSON.stringify(event()),
      json,
      '/hooks/moyasar/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
    );
    expect(answer.status).toBe(404);
    expect((await call(JSON.stringify(event()), json, hookPath.replace('moyasar', 'moosyl'))).status).toBe(
      404,
    );
    expect((await call(JSON.stringify(event()), json, `${hookPath}/nobodys-checkout`)).status).toBe(404);
    await book.settle();
    expect(counts()).toEqual(before);
    expect(
      listRefusals(book.deps.database, {}, allOfThem).some(
        ({ reason, sealed }) => reason === 'unknown_hook' && sealed === null,
      ),
    ).toBe(true);
  });

  test.each(['GET', 'PUT', 'DELETE'])('%s is no way to tell us something', async (method) => {
    const before = counts();
    expect((await call(JSON.stringify(event()), json, hookPath, method)).status).toBeGreaterThanOrEqual(400);
    await book.settle();
    expect(counts()).toEqual(before);
  });

  test('sent a hundred times is one note that counts', async () => {
    const body = JSON.stringify(event({ secret_token: 'the-same-wrong-token' }));
    for (let i = 0; i < 100; i++) await call(body);
    await book.settle();
    const id = (JSON.parse(body) as { id: string }).id;
    const notes = listRefusals(book.deps.database, { connectionId }, allOfThem).filter(({ noteKey }) =>
      noteKey.includes(id),
    );
    expect(notes.map(({ count }) => count)).toEqual([100]);
  });
});

describe('a call that is proven', () => {
  test('with numbers as strings is taken: what it says is asked for again, and nothing is lost', async () => {
    const before = counts();
    const odd = event({ data: { ...event().data, amount: '2500', fee: '1e3' } });
    expect((await call(JSON.stringify(odd))).status).toBe(200);
    await book.settle();
    expect(counts()).toEqual({ arrivals: before.arrivals + 1, events: before.events + 1 });
  });

  test('with an envelope that can’t be read waits in review and blocks nothing behind it', async () => {
    const broken = { secret_token: secret, id: 'evt-broken', data: 'nothing', type: 7 };
    expect((await call(JSON.stringify(broken))).status).toBe(200);
    expect((await call(JSON.stringify(event({ type: 'card_danced' })))).status).toBe(200);
    await book.settle();
    const { rows } = await book.call.events.list({ mode: 'test' });
    expect(rows.find(({ reason }) => reason === 'unparsable')?.status).toBe('review');
    expect(rows.find(({ type }) => type === 'card_danced')).toMatchObject({
      status: 'ignored',
      reason: 'type_not_used',
    });
  });

  test('is stored byte for byte, but for its secret', async () => {
    const body = `{ "id":"evt-bytes",\n "secret_token" :  "${secret}", "type":"payment_paid","live":false,"note":"${'\\u0627'} é ✓","data":{"id":"p1"} }`;
    expect((await call(body)).status).toBe(200);
    await book.settle();
    const { rows } = await book.call.events.list({ mode: 'test' });
    const views = await Promise.all(rows.map(({ id }) => book.call.events.get({ id })));
    expect(views.find(({ dedupKey }) => dedupKey === 'evt-bytes')?.body).toBe(
      body.replace(secret, '[redacted]'),
    );
  });

  test.each([
    [
      'spelled with an escape',
      () =>
        `{"id":"evt-esc","secret\\u005ftoken":"${secret}","type":"payment_paid","live":false,"data":{"id":"p2"}}`,
    ],
    [
      'given twice',
      () =>
        `{"id":"evt-twice","secret_token":"x","secret_token":"${secret}","type":"payment_paid","live":false,"data":{"id":"p3","again":"${secret}"}}`,
    ],
  ])('keeps no secret, even %s', async (_name, body) => {
    expect((await call(body())).status).toBe(200);
    await book.settle();
    book.deps.database.$client.pragma('wal_checkpoint(TRUNCATE)');
    for (const file of readdirSync(book.folder).filter((name) => name.startsWith('daftar.db'))) {
      expect(readFileSync(join(book.folder, file)).includes(secret)).toBe(false);
    }
    expect(book.logLines.join('\n')).not.toContain(secret);
  });

  test('of the other mode can never pay', async () => {
    expect((await call(JSON.stringify(event({ live: true })))).status).toBe(200);
    await book.settle();
    const { rows } = await book.call.events.list({ mode: 'test', status: 'ignored' });
    expect(rows.some(({ reason }) => reason === 'other_mode')).toBe(true);
  });

  test('five times is one event with five arrivals', async () => {
    const body = JSON.stringify(event({ id: 'evt-five', type: 'payout_paid' }));
    await Promise.all(Array.from({ length: 5 }, () => call(body)));
    await book.settle();
    const { rows } = await book.call.events.list({ mode: 'test', type: 'payout_paid' });
    expect(rows.map(({ arrivals }) => arrivals)).toEqual([5]);
  });
});

test('without a secret every call is refused', async () => {
  const lonely = await openTestBook();
  const { id, hookUrl } = await connectSandbox(lonely);
  const known = lonely.deps.connections.byId(id)?.credentials.webhookSecret ?? '';
  lonely.deps.database.$client.prepare("delete from credentials where field = 'webhookSecret'").run();
  lonely.deps.connections.reload(id);
  for (const token of [known, '', undefined]) {
    const answer = await lonely.request(new URL(hookUrl).pathname, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ ...event(), secret_token: token }),
    });
    expect(answer.status).toBe(401);
  }
  await lonely.close();
});
