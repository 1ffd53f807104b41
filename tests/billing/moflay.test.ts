import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { updateConnection } from '../../db/queries/connections.ts';
import { hookUrlOf } from '../../server/billing/connection-hook.ts';
import { requireConnection } from '../../server/billing/connections.ts';
import { signWebhook } from '../../server/security/standard-webhooks.ts';
import { connectPhones, type Phones, phones, pin } from '../support/phones.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let shop: Phones;

beforeEach(async () => {
  book = await openTestBook();
  shop = await connectPhones(book, 'moflay');
});

afterEach(() => book.close());

const read = (id: string) => book.call.invoices.get({ id });
const connection = () => requireConnection(book.deps, shop.id);
const events = async () => (await book.call.events.list({ mode: 'test' })).rows;

function post(body: string, headers: Record<string, string>) {
  const { pathname } = new URL(hookUrlOf(book.deps, connection().record));
  return book.request(pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

function signed(body: string, more: { secret?: string; sentAt?: number; id?: string } = {}) {
  const {
    secret = connection().credentials.webhookSecret ?? '',
    sentAt = book.clock.now(),
    id = 'msg_1',
  } = more;
  return post(body, signWebhook({ id, sentAt, body }, [secret], 'svix'));
}

const eventAbout = (id: string, type = 'payment.completed', environment = 'sandbox') =>
  JSON.stringify({ type, object: 'event', data: { id, environment, amount: 1000, currency: 'KES' } });

describe('a call of Moflay', () => {
  test('counts only with its signature, in its time, and as it was signed', async () => {
    const body = eventAbout('trxn_1');
    const refused = [
      await post(body, {}),
      await signed(body, { secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' }),
      await signed(body, { sentAt: book.clock.now() - 301_000 }),
      await signed(body, { sentAt: book.clock.now() + 301_000 }),
      await post(
        `${body} `,
        signWebhook(
          { id: 'msg_1', sentAt: book.clock.now(), body },
          [connection().credentials.webhookSecret ?? ''],
          'svix',
        ),
      ),
    ];
    expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    await book.settle();
    expect(await events()).toHaveLength(0);
    const notes = (await book.call.refusals.list({})).rows.map(({ reason }) => reason).sort();
    expect(notes).toEqual(['secret_missing', 'secret_wrong', 'secret_wrong', 'too_new', 'too_old']);
    expect((await signed(body)).status).toBe(200);
  });

  test('of the other environment can never pay', async () => {
    const invoice = await shop.shillings(10);
    const asked = await shop.ask(invoice);
    await signed(eventAbout(asked.checkouts[0]?.providerRef ?? '', 'payment.completed', 'production'));
    await book.settle();
    expect(await events()).toMatchObject([{ status: 'ignored', reason: 'other_mode' }]);
    expect((await read(invoice.id)).status).toBe('open');
  });

  test('about a payment of another till of the same business is not ours', async () => {
    const { apiKey } = connection().credentials;
    const answer = await book.request('/sandbox/moflay/v1/express', {
      method: 'POST',
      headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ phoneNumber: '0700000000', amount: 5000, description: 'Lunch' }),
    });
    expect(answer.status).toBe(202);
    await book.settle();
    expect(await events()).toMatchObject([
      { type: 'payment.completed', status: 'ignored', reason: 'not_ours' },
    ]);
  });

  test('about customers is kept and left alone', async () => {
    await signed(JSON.stringify({ type: 'customer.created', data: { id: 'cus_1' } }));
    await book.settle();
    expect(await events()).toMatchObject([
      { type: 'customer.created', status: 'ignored', reason: 'type_not_used' },
    ]);
  });

  test('that shows another amount than the API is not believed about it', async () => {
    shop.faults({ wrongAmountMinor: 100 });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({ status: 'paid', paidMinor: 1_000, needsReview: false });
  });
});

describe('a payment that Moflay lost sight of', () => {
  test('is neither paid nor failed, and is found by asking once Moflay knows', async () => {
    shop.faults({ unknownNext: 1 });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    for (let i = 0; i < 5; i++) await shop.later(60_000);
    const waiting = await read(invoice.id);
    expect(waiting).toMatchObject({
      status: 'open',
      paidMinor: 0,
      checkouts: [{ status: 'open' }],
      payments: [{ status: 'initiated' }],
    });
    expect(await events()).toHaveLength(0);
    book.deps.sandbox?.moflay.resolveUnknown(connection().credentials);
    for (let i = 0; i < 3; i++) await shop.later(10 * 60_000);
    expect(await read(invoice.id)).toMatchObject({
      status: 'paid',
      paidMinor: 1_000,
      checkouts: [{ status: 'paid' }],
    });
  });
});

describe('Moflay’s allowance', () => {
  test('is kept for payers: looking things up waits, asking a phone does not', async () => {
    const numbers = ['0722000001', '0722000002', '0722000003'];
    for (const number of numbers) await shop.ask(await shop.shillings(10), number);
    // Three prompts used three of five calls in ten seconds: polls now leave the last two alone.
    await shop.later(6_000);
    const fourth = await shop.ask(await shop.shillings(10), '0722000004');
    expect(fourth.checkouts).toMatchObject([{ status: 'open' }]);
    const fifth = await shop.ask(await shop.shillings(10), '0722000005');
    expect(fifth.checkouts).toMatchObject([{ status: 'open' }]);
    const sixth = await shop.ask(await shop.shillings(10), '0722000006');
    expect(sixth.checkouts).toMatchObject([{ status: 'failed', failure: { code: 'not_sent' } }]);
  });

  test('used up delays what events say, and loses nothing', async () => {
    const invoices = [];
    for (let n = 0; n < 12; n++) {
      const invoice = await shop.shillings(10);
      await shop.ask(invoice, `07220000${String(n).padStart(2, '0')}`);
      book.clock.advance(4_000);
      invoices.push(invoice);
    }
    for (let n = 0; n < 12; n++) shop.answer(pin);
    for (let i = 0; i < 40; i++) await shop.later(20_000);
    for (const { id } of invoices)
      expect(await read(id)).toMatchObject({ status: 'paid', entries: [{ amountMinor: 1_000 }] });
  });
});

describe('a Moflay key', () => {
  test.each(['express.pay', 'transactions.read'] as const)(
    'without %s is told so by name',
    async (permission) => {
      shop.faults({ missingPermission: permission });
      expect(await book.call.connections.test({ id: shop.id })).toMatchObject({
        code: 'no_permission',
        detail: `The key lacks the permission ${permission}`,
      });
    },
  );

  test('is tested without asking anybody for money', async () => {
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ ok: true });
    expect(shop.waiting()).toHaveLength(0);
  });

  test('that is wrong, blocked, or asked too much is told apart', async () => {
    const { moflay: provider } = await import('../../server/providers/moflay/moflay.ts');
    const account = {
      mode: 'test' as const,
      baseUrl: `${book.deps.config.selfUrl()}/sandbox/moflay`,
      http: book.deps.http,
      clock: book.clock,
    };
    const test = (apiKey: string) => provider.connect({ ...account, credentials: { apiKey } }).test();
    expect(await test('mof_test_wrongwrong')).toEqual({ code: 'wrong_key', detail: 'API key is invalid.' });
    shop.faults({ apiBlocked: true });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'blocked' });
    shop.faults({ apiDown: true });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'unreachable' });
    shop.faults({ apiBusyNext: 1 });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'rate_limited' });
  });
});

describe('the unit of Moflay’s amounts', () => {
  test('set to whole shillings asks for the same money of an account that counts so', async () => {
    shop.faults({ wholeAmounts: true });
    await book.call.connections.updateCredentials({ id: shop.id, credentials: { amountUnit: 'whole' } });
    // Trying the change used up a part of what ten seconds allow.
    await shop.later(11_000);
    const invoice = await shop.shillings(4_200);
    await shop.ask(invoice);
    expect(shop.waiting()).toMatchObject([{ amount_minor: 420_000 }]);
    shop.answer(pin);
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({ status: 'paid', paidMinor: 420_000 });
  });

  test('set wrong shows on the payer’s receipt, which then proves nothing', async () => {
    shop.faults({ wholeAmounts: true });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    const shown = shop.waiting()[0]?.amount_minor ?? 0;
    expect(shown).toBe(100_000);
    shop.answer(pin);
    await book.settle();
    const receipt = (await read(invoice.id)).payments[0]?.receipt ?? '';
    const prove = book.call.connections.proveAmounts({ id: shop.id, receipt, amountMinor: shown });
    await expect(prove).rejects.toMatchObject({
      cause: { code: 'connection.amounts_differ', facts: { askedMinor: 1_000, receiptMinor: 100_000 } },
    });
    expect((await book.call.connections.get({ id: shop.id })).amountsProvenAt).toBeNull();
  });

  test('is proved by the receipt of a controlled payment, and by nothing else', async () => {
    const small = await shop.shillings(10);
    const large = await shop.shillings(500);
    await shop.ask(small);
    await shop.ask(large, phones.brian);
    shop.answer(pin, '254712345678');
    shop.answer(pin, '254722000111');
    await book.settle();
    const receiptOf = async (id: string) => (await read(id)).payments[0]?.receipt ?? '';
    const prove = (receipt: string, amountMinor: number) =>
      book.call.connections.proveAmounts({ id: shop.id, receipt, amountMinor });
    await expect(prove('QAA1BBB2CC', 1_000)).rejects.toMatchObject({
      cause: { code: 'connection.receipt_not_found' },
    });
    await expect(prove(await receiptOf(large.id), 50_000)).rejects.toMatchObject({
      cause: { code: 'connection.receipt_not_found' },
    });
    const proven = await prove(` ${(await receiptOf(small.id)).toLowerCase()} `, 1_000);
    expect(proven.amountsProvenAt).toBe(book.clock.now());
  });

  test('changed afterwards has to be proved again', async () => {
    updateConnection(book.deps.database, shop.id, { amountsProvenAt: book.clock.now() });
    book.deps.connections.reload(shop.id);
    await book.call.connections.updateCredentials({ id: shop.id, credentials: { ceiling: '5000' } });
    expect((await book.call.connections.get({ id: shop.id })).amountsProvenAt).not.toBeNull();
    await book.call.connections.updateCredentials({ id: shop.id, credentials: { amountUnit: 'whole' } });
    expect((await book.call.connections.get({ id: shop.id })).amountsProvenAt).toBeNull();
  });
});

test('a prompt keeps both of Moflay’s ids', async () => {
  const invoice = await shop.shillings(10);
  await shop.ask(invoice);
  const row = book.deps.database.$client
    .prepare('SELECT provider_ref, also_ref FROM checkouts')
    .get() as Record<string, string>;
  expect(row.provider_ref).toMatch(/^trxn_/);
  expect(row.also_ref).toMatch(/^pay_/);
});
