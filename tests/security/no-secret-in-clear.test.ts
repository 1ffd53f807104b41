import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignedInUser } from '../../server/accounts/accounts.ts';
import type { SafeFetch } from '../../server/security/safe-fetch.ts';
import { appRouter } from '../../server/trpc/router.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { createCaller } from '../support/caller.ts';
import { callHook, passCode, payAtMoosyl, urlOf } from '../support/moosyl-shop.ts';
import { phones } from '../support/phones.ts';
import { cards, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

/**
 * Secrets go in through every door, all of them found nowhere by accident. Afterwards they are looked for wherever a
 * thief, a support person or a log collector could read.
 */
const password = 'marker-password-7f3a91c2';
const wrongPassword = 'marker-guess-58d1e0b7';
const wrongHookSecret = 'marker-wrong-secret-token-c41d';
const cardNumber = '4532015112830366';
const bodyPassCode = 'marker-pass-code-90ab';

/** What is written by name, to tell in the failure which secret leaked where. */
const markers = new Map<string, string>([
  ['a password', password],
  ['a wrong password', wrongPassword],
  ['a wrong secret at a hook', wrongHookSecret],
  ['a card number', cardNumber],
  ['a card number the payer typed', cards.paid],
  ['a pass code in a body', bodyPassCode],
]);
/** Shown on purpose to those who manage the connection; nobody else and nothing else may have it. */
const hookTokens = new Map<string, string>();
const connectionOf = new Map<string, string>();

let book: TestBook;
let maryam: SignedInUser;
const answers: { where: string; text: string }[] = [];
const pages: { where: string; text: string }[] = [];

const acceptAll: SafeFetch = async () => ({ status: 200, headers: {}, text: 'ok' });

beforeAll(async () => {
  book = await openTestBook({}, { safeFetch: acceptAll });
  await plantAccounts();
  await plantConnections();
  await plantPayloads();
  await plantOutbound();
  await book.settle();
  await readEverything();
}, 60_000);

afterAll(() => book.close());

async function plantAccounts(): Promise<void> {
  const { accounts } = book.deps;
  markers.set('a set-up token', new URL(accounts.issueSetupLink() ?? '').searchParams.get('token') ?? '');
  maryam = await accounts.createUser({
    name: 'Maryam',
    email: 'maryam@example.com',
    password,
    role: 'owner',
  });
  const signIn = (secret: string) =>
    book.request('/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: book.deps.config.selfUrl() },
      body: JSON.stringify({ email: 'maryam@example.com', password: secret }),
    });
  pages.push({ where: 'a refused sign-in', text: await (await signIn(wrongPassword)).text() });
  const signedIn = await signIn(password);
  const cookie = signedIn.headers.getSetCookie().find((line) => line.startsWith('daftar_session=')) ?? '';
  const value = decodeURIComponent(/=([^;]+)/.exec(cookie)?.[1] ?? '');
  markers.set('the signature of a session cookie', value.split('.')[1] ?? '');
}

async function plantConnections(): Promise<void> {
  for (const provider of ['moyasar', 'moosyl', 'moflay', 'daraja'] as const) {
    const { id } = await book.call.connections.createSandbox({ provider });
    await book.settle();
    const open = book.deps.connections.byId(id);
    if (!open) throw new Error(`no connection ${id}`);
    for (const { key, secret } of open.provider.fields) {
      const value = open.credentials[key];
      if (secret && value) markers.set(`${provider} ${key}`, value);
    }
    hookTokens.set(`the hook token of ${provider}`, open.hookToken);
    connectionOf.set(provider, id);
  }
  const tried = await book.call.connections
    .create({
      provider: 'moyasar',
      mode: 'test',
      name: 'Refused',
      credentials: { secretKey: 'sk_test_markerRefusedKey81c4', publishableKey: 'pk_test_markerRefused' },
    })
    .then(
      () => 'taken',
      (error: unknown) => JSON.stringify(error) + String(error),
    );
  markers.set('a key that its provider refused', 'sk_test_markerRefusedKey81c4');
  pages.push({ where: 'the error about a refused key', text: tried });
}

async function plantPayloads(): Promise<void> {
  await payWith(book, await linked('moyasar', 'SAR'), cards.paid);
  const moyasar = book.deps.connections.byId(connectionOf.get('moyasar') ?? '');
  const hookPath = `/hooks/moyasar/${moyasar?.hookToken}`;
  const secret = moyasar?.credentials.webhookSecret ?? '';
  const event = (secretToken: string) =>
    JSON.stringify({
      id: crypto.randomUUID(),
      type: 'payment_paid',
      created_at: '2027-01-15T09:00:00Z',
      secret_token: secretToken,
      live: false,
      data: { id: crypto.randomUUID(), status: 'paid', amount: 2500, currency: 'SAR', card: cardNumber },
    });
  const headers = { 'content-type': 'application/json' };
  expect((await book.request(hookPath, { method: 'POST', headers, body: event(secret) })).status).toBe(200);
  const refused = await book.request(hookPath, { method: 'POST', headers, body: event(wrongHookSecret) });
  expect(refused.status).toBe(401);
  pages.push({ where: 'a refused call', text: await refused.text() });

  await payAtMoosyl(book, urlOf(await linked('moosyl', 'MRU')), { code: passCode });
  await callHook(book, connectionOf.get('moosyl') ?? '', 'payment-created', {
    id: crypto.randomUUID(),
    amount: 100,
    passCode: bodyPassCode,
  });

  const asked = await openInvoice(book, 2000, 'KES');
  const connectionId = connectionOf.get('daraja') ?? '';
  await book.call.invoices.sendPrompt({ id: asked.id, connectionId, phone: phones.amina });
}

async function linked(provider: string, currency: string): Promise<InvoiceView> {
  const { id } = await openInvoice(book, 150_000, currency);
  return book.call.invoices.createLink({ id, connectionId: connectionOf.get(provider) ?? '' });
}

async function plantOutbound(): Promise<void> {
  const key = await createCaller(book.deps, maryam).keys.create({
    mode: 'test',
    name: 'Shop',
    scopes: ['invoices:read'],
  });
  markers.set('an API key', key.key);
  const api = (path: string, authorization: string) => book.request(path, { headers: { authorization } });
  pages.push({
    where: 'the API',
    text: await (await api('/api/v1/invoices?limit=5', `Bearer ${key.key}`)).text(),
  });
  const wrongKey = `dk_test_${'marker'.repeat(8)}`;
  markers.set('a wrong API key', wrongKey);
  pages.push({
    where: 'the API with a wrong key',
    text: await (await api('/api/v1/invoices', `Bearer ${wrongKey}`)).text(),
  });
  const endpoint = await book.call.endpoints.create({
    mode: 'test',
    url: 'https://shop.example.com/daftar',
    types: ['invoice.paid', 'ping'],
  });
  markers.set('the secret of an endpoint', endpoint.secret);
  await book.call.endpoints.ping({ id: endpoint.id });
  await payWith(book, await linked('moyasar', 'SAR'), cards.paid);
}

/** Calls every query of the dashboard with every id there is, and keeps whatever it answers. */
async function readEverything(): Promise<void> {
  const ids = idsIn(book);
  for (const [path, procedure] of Object.entries(appRouter._def.procedures)) {
    if ((procedure as unknown as { _def: { type: string } })._def.type !== 'query') continue;
    for (const input of [undefined, { mode: 'test' }, ...ids.map((id) => ({ id }))]) {
      const answer = await ask(path, input);
      if (answer !== null) answers.push({ where: path, text: answer });
    }
  }
}

async function ask(path: string, input: unknown): Promise<string | null> {
  const caller: unknown = createCaller(book.deps, maryam);
  const procedure = path
    .split('.')
    .reduce<unknown>((from, name) => (from as Record<string, unknown>)[name], caller);
  try {
    return JSON.stringify(await (procedure as (given: unknown) => Promise<unknown>)(input)) ?? '';
  } catch {
    return null;
  }
}

function idsIn({ deps }: TestBook): string[] {
  const tables = [
    'connections',
    'invoices',
    'events',
    'refusals',
    'endpoints',
    'messages',
    'deliveries',
    'api_keys',
  ];
  return tables.flatMap(
    (table) => deps.database.$client.prepare(`select id from ${table}`).pluck().all() as string[],
  );
}

/** Which markers stand in the text, in clear, in base64, in hex, or as JSON or a URL spells them. */
function found(text: string, secrets: ReadonlyMap<string, string>): string[] {
  return [...secrets]
    .filter(([, secret]) =>
      [
        secret,
        Buffer.from(secret).toString('base64').replace(/=+$/, ''),
        Buffer.from(secret).toString('hex'),
        encodeURIComponent(secret),
      ].some((spelled) => text.includes(spelled)),
    )
    .map(([name]) => name);
}

const everySecret = () => new Map([...markers, ...hookTokens]);

test('the markers were planted: each is long enough to be found nowhere by accident', () => {
  for (const [name, secret] of everySecret()) expect(`${name}: ${secret.length >= 12}`).toBe(`${name}: true`);
  expect(markers.size).toBeGreaterThan(18);
  expect(hookTokens.size).toBe(4);
});

test('the search finds a secret that is there, however it is spelled', () => {
  const secrets = new Map([['it', 'marker/secret+1']]);
  expect(found('"marker/secret+1"', secrets)).toEqual(['it']);
  expect(found(Buffer.from('marker/secret+1').toString('base64'), secrets)).toEqual(['it']);
  expect(found('x=marker%2Fsecret%2B1', secrets)).toEqual(['it']);
  expect(found('marker', secrets)).toEqual([]);
});

describe('no planted secret stands in clear', () => {
  test('in the book’s files, its write-ahead log among them', () => {
    const files = readdirSync(book.folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^daftar\.db/.test(name),
    );
    expect(files).toContain('daftar.db');
    expect(files).toContain('daftar.db-wal');
    for (const name of files) {
      const text = readFileSync(join(book.folder, name)).toString('latin1');
      expect({ name, found: found(text, everySecret()) }).toEqual({ name, found: [] });
    }
  });

  test('in a copy of the database as a backup makes it', async () => {
    const path = join(book.folder, 'copy.db');
    await book.deps.database.$client.backup(path);
    expect(found(readFileSync(path).toString('latin1'), everySecret())).toEqual([]);
  });

  test('in the log', () => {
    expect(book.logLines.length).toBeGreaterThan(4);
    expect(found(book.logLines.join('\n'), everySecret())).toEqual([]);
  });

  test('in what the dashboard can ask for', () => {
    expect(new Set(answers.map(({ where }) => where)).size).toBeGreaterThan(20);
    for (const { where, text } of answers) {
      expect({ where, found: found(text, markers) }).toEqual({ where, found: [] });
    }
  });

  test('in what the other doors answered, errors among them', () => {
    for (const { where, text } of pages) {
      expect({ where, found: found(text, everySecret()) }).toEqual({ where, found: [] });
    }
  });
});
