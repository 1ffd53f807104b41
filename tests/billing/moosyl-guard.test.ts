import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InvoiceView } from '../../shared/views.ts';
import {
  callHook,
  connectMoosyl,
  latestPayment,
  moosylApi,
  openBill,
  passCode,
  payAtMoosyl,
  urlOf,
} from '../support/moosyl-shop.ts';
import { linkOf, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connectMoosyl(book)).id;
});

afterEach(() => book.close());

const view = (invoice: InvoiceView) => book.call.invoices.get({ id: invoice.id });
const api = (method: string, path: string, body?: unknown) =>
  moosylApi(book, connectionId)(method, path, body);
const events = async () => (await book.call.events.list({ mode: 'test' })).rows;

describe('the guard of the mode', () => {
  const stranger = 'aaaaaaaa-0000-4000-8000-000000000000';

  test('an event of another environment never pays, and one that names ours is looked at', async () => {
    const invoice = await openBill(book);
    switchFaults(book, connectionId, { dropFraction: 1 });
    await payAtMoosyl(book, urlOf(invoice));
    const payment = await latestPayment(book, connectionId, urlOf(invoice));
    await callHook(book, connectionId, 'payment-updated', { ...payment, environmentId: stranger });
    await callHook(book, connectionId, 'payment-updated', {
      ...payment,
      id: 'p-unknown',
      environmentId: stranger,
      paymentRequestId: 'f-unknown',
    });
    await book.settle();
    expect((await view(invoice)).paidMinor).toBe(0);
    const told = (await events()).filter(({ type }) => type === 'payment-updated');
    expect(told.map(({ status, reason }) => [status, reason]).sort()).toEqual([
      ['ignored', 'other_mode'],
      ['review', 'other_mode'],
    ]);
  });

  test('holds after a restart too, and before the API has said a word', async () => {
    const invoice = await openBill(book);
    await book.reopen();
    expect(book.deps.connections.byId(connectionId)?.environment).toMatch(/^[0-9a-f-]{36}$/);
    await callHook(book, connectionId, 'payment-request-updated', {
      id: linkOf(invoice).providerRef,
      transactionId: linkOf(invoice).id,
      environmentId: stranger,
    });
    await book.settle();
    const foreign = (await events()).find(({ type }) => type === 'payment-request-updated');
    expect(foreign).toMatchObject({ status: 'review', reason: 'other_mode' });
  });

  test('takes the first answer’s word where an event came before any', async () => {
    const { data } = await api('POST', '/payment-request', { transactionId: 'till-1', amount: 10 });
    await callHook(book, connectionId, 'payment-request-updated', { ...data, environmentId: stranger });
    await book.settle();
    const foreign = (await events()).find(({ type }) => type === 'payment-request-updated');
    expect(foreign).toMatchObject({ status: 'ignored', reason: 'other_mode' });
    const own = (await events()).find(({ type }) => type === 'payment-request-created');
    expect(own).toMatchObject({ status: 'ignored', reason: 'not_ours' });
  });
});

describe('the hook, which is set up by hand', () => {
  test('works with a fresh secret at once, and refuses every call without one', async () => {
    await book.call.connections.manualHook({ id: connectionId });
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice));
    await book.settle();
    expect((await view(invoice)).status).toBe('paid');
    expect((await book.call.refusals.list({})).rows).toEqual([]);
  });

  test('takes nothing before its secret is known', async () => {
    const { secretKey = '' } = book.deps.connections.byId(connectionId)?.credentials ?? {};
    const bare = { provider: 'moosyl', mode: 'test', credentials: { secretKey } } as const;
    expect(await book.call.connections.check(bare)).toEqual({ problems: [] });
    const connection = book.deps.connections.byId(connectionId);
    expect(
      connection?.provider.hook.prove(
        { headers: new Headers(), checkoutId: null, raw: new Uint8Array(), receivedAt: 0 },
        [],
      ),
    ).toMatchObject({ ok: false, reason: 'no_secret_configured' });
  });
});

describe('the payer’s pass code', () => {
  test('is nowhere: not in the book, its write-ahead log, or the log', async () => {
    const invoice = await openBill(book);
    await payAtMoosyl(book, urlOf(invoice));
    const payment = await latestPayment(book, connectionId, urlOf(invoice));
    expect(payment.passCode).toBe(passCode);
    await book.settle();
    await callHook(book, connectionId, 'payment-updated', {
      ...payment,
      metadata: { deep: [{ pass_code: passCode }] },
    });
    const refused = await callHook(book, connectionId, 'payment-updated', payment, {
      'x-webhook-signature': 'sha256=00',
    });
    expect(refused.status).toBe(401);
    const differs = await callHook(book, connectionId, 'payment-updated', payment, {
      'x-webhook-event': 'payment-created',
    });
    expect(differs.status).toBe(401);
    await book.settle();
    expect(await view(invoice)).toMatchObject({ status: 'paid', paidMinor: 150_000, overpaid: false });
    const { rows } = await book.call.refusals.list({});
    expect(rows.map(({ reason }) => reason).sort()).toEqual(['event_differs', 'secret_wrong']);
    const files = readdirSync(book.folder).filter((name) => name.startsWith('daftar.db'));
    expect(files).toContain('daftar.db-wal');
    for (const name of files) expect(readFileSync(join(book.folder, name)).includes(passCode)).toBe(false);
    expect(book.logLines.join('\n')).not.toContain(passCode);
  });
});
