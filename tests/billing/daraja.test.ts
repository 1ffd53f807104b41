import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { hookUrlOf } from '../../server/billing/connection-hook.ts';
import { requireConnection } from '../../server/billing/connections.ts';
import type { PushRow } from '../../server/sandbox/daraja/push-book.ts';
import { connectPhones, type Phones, phones, pin, scripted } from '../support/phones.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let shop: Phones;

beforeEach(async () => {
  book = await openTestBook();
  shop = await connectPhones(book, 'daraja');
});

afterEach(() => book.close());

const read = (id: string) => book.call.invoices.get({ id });
const credentials = () => requireConnection(book.deps, shop.id).credentials;
const pushes = (): PushRow[] => book.deps.sandbox?.daraja.pushes(credentials()) ?? [];
const events = async () => (await book.call.events.list({ mode: 'test' })).rows;

function callback(checkoutRequestId: string, more: Record<string, unknown> = {}): string {
  return JSON.stringify({
    Body: {
      stkCallback: {
        MerchantRequestID: 'm-1',
        CheckoutRequestID: checkoutRequestId,
        ResultCode: 0,
        ResultDesc: 'ok',
        CallbackMetadata: {
          Item: [
            { Name: 'Amount', Value: 10 },
            { Name: 'MpesaReceiptNumber', Value: 'FORGED0001' },
          ],
        },
        ...more,
      },
    },
  });
}

const post = (url: string, body: string) =>
  book.request(new URL(url).pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

describe('a callback of M-Pesa', () => {
  test('has an address of its own for every prompt, and is answered as Safaricom expects', async () => {
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    await shop.ask(invoice, phones.brian);
    const urls = pushes().map(({ callback_url }) => callback_url);
    expect(new Set(urls).size).toBe(2);
    for (const url of urls) expect(url).toMatch(/\/hooks\/daraja\/[\w-]{32}\/[\w-]{24}$/);
    const answer = await post(urls[0] ?? '', callback(pushes()[0]?.checkout_request_id ?? ''));
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ ResultCode: 0, ResultDesc: 'Accepted' });
  });

  test('at an address that no prompt was given is refused', async () => {
    await shop.ask(await shop.shillings(10));
    const [push] = pushes();
    const url = push?.callback_url ?? '';
    const hookUrl = hookUrlOf(book.deps, requireConnection(book.deps, shop.id).record);
    expect((await post(hookUrl, callback(push?.checkout_request_id ?? ''))).status).toBe(401);
    expect((await post(`${url}x`, callback(push?.checkout_request_id ?? ''))).status).toBe(404);
    await book.settle();
    expect(await events()).toHaveLength(0);
  });

  test('that claims money which the API does not show is never believed', async () => {
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    const [push] = pushes();
    await post(push?.callback_url ?? '', callback(push?.checkout_request_id ?? ''));
    await book.settle();
    expect(await events()).toMatchObject([{ status: 'confirming', reason: 'waiting_for_provider' }]);
    shop.answer('cancel');
    for (let i = 0; i < 30; i++) await shop.later(3_600_000);
    const after = await read(invoice.id);
    expect(after).toMatchObject({ status: 'open', paidMinor: 0, checkouts: [{ status: 'canceled' }] });
    const forged = (await events()).find(({ amountMinor }) => amountMinor !== null);
    expect(forged).toMatchObject({ status: 'review', reason: 'unconfirmable' });
  });

  test('that comes before the API knows waits for it', async () => {
    shop.faults({ statusLagMs: 20_000 });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({ status: 'open', paidMinor: 0 });
    expect(await events()).toMatchObject([{ status: 'confirming' }]);
    for (let i = 0; i < 4; i++) await shop.later(10_000);
    const paid = await read(invoice.id);
    expect(paid).toMatchObject({ status: 'paid', entries: [{ kind: 'payment' }] });
    expect(paid.payments[0]?.receipt).not.toBeNull();
  });

  test('with another amount than was asked for books what was asked, and a person is asked to look', async () => {
    shop.faults({ wrongAmountMinor: 700 });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    await book.settle();
    const paid = await read(invoice.id);
    expect(paid).toMatchObject({ status: 'paid', paidMinor: 1_000, needsReview: true });
    expect(paid.reviews.map(({ kind, amountMinor }) => [kind, amountMinor])).toEqual([
      ['amount_changed', 700],
    ]);
  });

  test('brings the receipt, and the review, also where asking had found the money before', async () => {
    shop.faults({ delayMs: 120_000, wrongAmountMinor: 700 });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    await shop.later(10_000);
    expect(await read(invoice.id)).toMatchObject({
      status: 'paid',
      payments: [{ receipt: null }],
      needsReview: false,
    });
    await shop.later(120_000);
    const told = await read(invoice.id);
    expect(told.payments[0]?.receipt).toMatch(/^S/);
    expect(told).toMatchObject({ needsReview: true, entries: [{ amountMinor: 1_000 }] });
  });

  test('at one prompt’s address about another prompt pays the one it names, after the API was asked', async () => {
    const first = await shop.shillings(10);
    const second = await shop.shillings(500);
    await shop.ask(first);
    await shop.ask(second, phones.brian);
    const [cheap, dear] = pushes();
    shop.faults({ dropNext: 2 });
    shop.answer(pin, '254712345678');
    await post(dear?.callback_url ?? '', callback(cheap?.checkout_request_id ?? ''));
    await book.settle();
    expect(await read(first.id)).toMatchObject({ status: 'paid', paidMinor: 1_000 });
    expect(await read(second.id)).toMatchObject({ status: 'open', paidMinor: 0 });
  });

  test('that names a prompt nobody knows waits, and changes nothing', async () => {
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    const [push] = pushes();
    await post(push?.callback_url ?? '', callback('ws_CO_of_somebody_else'));
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({
      status: 'open',
      checkouts: [{ status: 'open', providerRef: push?.checkout_request_id ?? '' }],
    });
    expect(await events()).toMatchObject([{ status: 'confirming' }]);
  });

  test('with a result that no document lists goes to a person, and nothing is guessed', async () => {
    const invoice = await shop.shillings(10);
    await shop.ask(invoice, scripted(7777));
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({
      status: 'open',
      paidMinor: 0,
      checkouts: [{ status: 'open' }],
    });
    expect(await events()).toMatchObject([{ status: 'review', reason: 'unlisted_status' }]);
  });
});

describe('the access to M-Pesa', () => {
  test('that was forgotten is renewed once, and the prompt still goes out once', async () => {
    await shop.ask(await shop.shillings(10));
    shop.faults({ forgetTokens: 1 });
    const asked = await shop.ask(await shop.shillings(20), phones.brian);
    expect(asked.checkouts).toMatchObject([{ status: 'open' }]);
    expect(shop.waiting()).toHaveLength(2);
  });

  test('that is refused again and again ends the try without having asked anybody', async () => {
    shop.faults({ forgetTokens: 2 });
    const refused = await shop.ask(await shop.shillings(10));
    expect(refused.checkouts).toMatchObject([{ status: 'failed', failure: { code: 'not_sent' } }]);
    expect(shop.waiting()).toHaveLength(0);
  });

  test('is one token for everything that goes on at once, renewed before it ends', async () => {
    const asked: string[] = [];
    const { http } = book.deps;
    const { client } = book.deps.connections.byId(shop.id) ?? {};
    const { daraja } = await import('../../server/providers/daraja/daraja.ts');
    const counting = daraja.connect({
      mode: 'test',
      baseUrl: `${book.deps.config.selfUrl()}/sandbox/daraja`,
      credentials: credentials(),
      clock: book.clock,
      http: (request) => {
        asked.push(new URL(request.url).pathname.split('/').at(-1) ?? '');
        return http(request);
      },
    });
    expect(client).toBeDefined();
    const known = { reference: 'chk_1', amountMinor: 1_000, currency: 'KES', createdAt: 0 };
    const ask = () => Promise.all([1, 2, 3].map((n) => counting.readPayment(`ws_CO_${n}`, known)));
    await ask();
    expect(asked.filter((name) => name === 'generate')).toHaveLength(1);
    book.clock.advance(50 * 60_000);
    await ask();
    expect(asked.filter((name) => name === 'generate')).toHaveLength(1);
    book.clock.advance(6 * 60_000);
    await ask();
    expect(asked.filter((name) => name === 'generate')).toHaveLength(2);
    expect(asked.filter((name) => name === 'query')).toHaveLength(9);
  });

  test('is tested with a diagnosis', async () => {
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ ok: true });
    const { daraja } = await import('../../server/providers/daraja/daraja.ts');
    const baseUrl = `${book.deps.config.selfUrl()}/sandbox/daraja`;
    const account = { mode: 'test' as const, baseUrl, http: book.deps.http, clock: book.clock };
    const wrong = daraja.connect({
      ...account,
      credentials: { ...credentials(), consumerSecret: 'something-else' },
    });
    expect(await wrong.test()).toEqual({
      code: 'wrong_key',
      detail: '400.008.01 Invalid Authentication passed',
    });
    shop.faults({ apiBlocked: true });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'blocked' });
    shop.faults({ apiDown: true });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'unreachable' });
    shop.faults({ apiBusyNext: 1 });
    expect(await book.call.connections.test({ id: shop.id })).toMatchObject({ code: 'rate_limited' });
  });
});

describe('a shortcode', () => {
  async function withCredentials(change: Record<string, string>) {
    await book.call.connections.updateCredentials({ id: shop.id, credentials: change });
  }

  test('with a wrong passkey is the merchant’s fault, and says so', async () => {
    await withCredentials({ passkey: 'f'.repeat(64) });
    const refused = await shop.ask(await shop.shillings(10));
    expect(refused.checkouts).toMatchObject([
      { status: 'failed', failure: { code: 'merchant_set_up_wrong' } },
    ]);
    expect(refused.checkouts[0]?.failure?.detail).toContain('Wrong credentials');
  });

  test('taken for a till ends with the merchant’s fault, found out afterwards', async () => {
    await withCredentials({ shortcodeType: 'till', till: '5123456' });
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    await book.settle();
    expect((await read(invoice.id)).checkouts).toMatchObject([
      { status: 'failed', failure: { code: 'merchant_set_up_wrong' } },
    ]);
  });

  test('of a till is asked for by its store’s number and paid by its own', async () => {
    const account = book.deps.sandbox?.daraja.createAccount({ name: 'Till', kind: 'till' }) ?? {};
    await withCredentials(account);
    const invoice = await shop.shillings(10);
    await shop.ask(invoice);
    shop.answer(pin);
    await book.settle();
    expect(await read(invoice.id)).toMatchObject({ status: 'paid' });
  });

  test('handed in with an empty till is a paybill, in the shape the command line documents', async () => {
    const handedIn = { ...credentials(), shortcodeType: 'paybill', till: null };
    const checked = { provider: 'daraja', mode: 'test' as const, credentials: handedIn };
    expect(await book.call.connections.check(checked)).toEqual({ problems: [] });
  });

  test('whose payer is busy with another prompt hears so at once', async () => {
    await shop.ask(await shop.shillings(10));
    const busy = await shop.ask(await shop.shillings(20));
    expect(busy.checkouts).toMatchObject([{ status: 'failed', failure: { code: 'line_busy' } }]);
  });
});
