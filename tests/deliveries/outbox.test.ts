import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { applySnapshot } from '../../server/billing/apply.ts';
import { announce } from '../../server/deliveries/announce.ts';
import { examine } from '../../server/operations/doctor.ts';
import { messageBodies } from '../../shared/api/message-bodies.ts';
import { type MessageType, messageTypes } from '../../shared/message-types.ts';
import {
  cards,
  connectSandbox,
  lineOf,
  moyasarApi,
  openInvoice,
  paymentRefOf,
  payWith,
} from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://shop.example/daftar';
const everything = [...messageTypes];

beforeEach(async () => {
  stage = await openStage();
});

afterEach(async () => {
  const { checks } = await examine(stage.book.deps);
  expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
  await stage.book.close();
});

const told = () => stage.receivers.to(url).map(({ message }) => message);
const typesTold = () => told().map(({ type }) => type);
const minuteMs = 60_000;

/** Where a message is not as the OpenAPI document promises it. */
function documented(message: { type: MessageType }): string[] {
  const checked = messageBodies.get(message.type)?.safeParse(message);
  return (
    checked?.error?.issues.map(({ path, message: why }) => `${message.type} ${path.join('.')}: ${why}`) ?? []
  );
}

describe('what is told', () => {
  afterEach(() => {
    for (const message of told()) expect(documented(message)).toEqual([]);
  });

  test('an invoice from its writing to its refund, numbered in order', async () => {
    const { id } = await connectSandbox(stage.book);
    await stage.endpoint(url, everything);
    const invoice = await openInvoice(stage.book);
    await payWith(stage.book, invoice, cards.declined);
    await payWith(stage.book, invoice, cards.paid);
    await stage.book.settle();
    const ref = await paymentRefOf(stage.book, id, invoice);
    await moyasarApi(stage.book, id)('POST', `/payments/${ref}/refund`, { amount: 4_000 });
    await stage.book.settle();
    const messages = told().sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0));
    const story: MessageType[] = [
      'invoice.created',
      'invoice.finalized',
      'checkout.created',
      'payment.failed',
      'payment.succeeded',
      'invoice.paid',
      'payment.refunded',
      'invoice.refunded',
    ];
    expect(messages.map(({ type }) => type)).toEqual(story);
    expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const paid = messages[5]?.data.invoice;
    expect(paid).toMatchObject({
      id: invoice.id,
      mode: 'test',
      number: invoice.number,
      status: 'paid',
      currency: 'SAR',
      subtotal: 29_000,
      discount: 0,
      tax: 0,
      total: 29_000,
      paid: 29_000,
      refunded: 0,
      due: 0,
      overpaid: false,
      needsReview: false,
      reference: null,
      metadata: {},
      customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com' },
      lines: [{ description: 'A thing', quantity: 1, unitAmount: 29_000, taxRate: 0 }],
      checkouts: [{ kind: 'link', status: 'paid', provider: 'moyasar', invoiceId: invoice.id }],
    });
    expect(paid?.payUrl).toContain('/pay/');
    expect(paid?.paidAt).toBe(new Date(stage.book.clock.now()).toISOString());
    expect(messages[4]?.data.payment).toMatchObject({ status: 'paid', paid: 29_000, refunded: 0 });
    expect(messages[6]?.data.payment).toMatchObject({ status: 'partially_refunded', refunded: 4_000 });
  });

  test('quantities and rates are the numbers people write', async () => {
    await stage.endpoint(url, ['invoice.created']);
    const line = lineOf(999, { quantityMilli: 1_500, taxRateMilli: 7_125 });
    await stage.book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [line] });
    await stage.book.settle();
    const body = stage.receivers.calls[0]?.body ?? '';
    expect(body).toContain('"quantity":1.5');
    expect(body).toContain('"taxRate":7.125');
    expect(told()[0]?.data.invoice).toMatchObject({ status: 'draft', number: null, payUrl: null });
  });

  test('a void, once it is done', async () => {
    await connectSandbox(stage.book);
    await stage.endpoint(url, ['invoice.voided']);
    const { id } = await openInvoice(stage.book);
    await stage.book.call.invoices.void({ id });
    await stage.book.settle();
    expect(told().map(({ data }) => data.invoice?.status)).toEqual(['void']);
  });

  test('that nobody paid in time, once', async () => {
    await stage.endpoint(url, ['invoice.overdue']);
    const dueAt = stage.book.clock.now() + 10 * minuteMs;
    const input = { mode: 'test' as const, currency: 'SAR', lines: [lineOf(500)], dueAt, finalize: true };
    await stage.book.call.invoices.create(input);
    await stage.book.settle();
    expect(told()).toEqual([]);
    stage.book.clock.advance(11 * minuteMs);
    await stage.book.settle();
    stage.book.clock.advance(24 * 60 * minuteMs);
    await stage.book.settle();
    expect(told().map(({ type, data }) => [type, data.invoice?.overdue])).toEqual([
      ['invoice.overdue', true],
    ]);
  });

  test('a connection whose events stop coming, and that they come again, once each', async () => {
    const { id } = await connectSandbox(stage.book);
    await stage.endpoint(url, ['connection.degraded', 'connection.recovered']);
    const hooks = moyasarApi(stage.book, id);
    const before = stage.book.deps.database.$client.prepare(
      'UPDATE connections SET hook_state = ? WHERE id = ?',
    );
    const hookState = (state: string) => {
      before.run(state, id);
      stage.book.deps.connections.reload(id);
    };
    expect((await hooks('GET', '/webhooks')).webhooks).toHaveLength(1);
    const pass = async (minutes: number) => {
      stage.book.clock.advance(minutes * minuteMs);
      await stage.book.settle();
    };
    await pass(16);
    expect(told()).toEqual([]);
    hookState('failed');
    await pass(6);
    await pass(6);
    expect(told().map(({ type, data }) => [type, data.connection?.findings])).toEqual([
      ['connection.degraded', ['not_registered']],
    ]);
    hookState('verified');
    await pass(6);
    await pass(6);
    expect(typesTold()).toEqual(['connection.degraded', 'connection.recovered']);
  });
});

describe('the outbox', () => {
  test('a change that is rolled back is told to nobody', async () => {
    const { id } = await connectSandbox(stage.book);
    await stage.endpoint(url, everything);
    const invoice = await openInvoice(stage.book);
    await stage.book.settle();
    const connection = stage.book.deps.connections.byId(id);
    if (!connection) throw new Error('there is no connection');
    const before = stage.receivers.calls.length;
    const money = {
      currency: 'SAR',
      amountMinor: 29_000,
      paidMinor: 29_000,
      refundedMinor: 0,
      feeMinor: null,
    };
    const words = { method: null, methodDetail: null, failure: null, failureText: null, receipt: null };
    const keys = { key: 'pay_x', takesOver: null, provenByLink: false, linkRef: null, reference: null };
    const at = stage.book.clock.now();
    const snapshot = {
      ...money,
      ...words,
      ...keys,
      status: 'paid' as const,
      providerStatus: 'paid',
      voided: false,
      createdAt: at,
      updatedAt: at,
    };
    const apply = (alsoCommit: () => void) =>
      applySnapshot(stage.book.deps, {
        connection,
        snapshot,
        match: { invoiceId: invoice.id, checkoutId: null },
        cause: { kind: 'system', id: null },
        alsoCommit,
      });
    expect(() =>
      apply(() => {
        throw new Error('the disk is full');
      }),
    ).toThrow('the disk is full');
    await stage.book.settle();
    expect(stage.receivers.calls).toHaveLength(before);
    apply(() => {});
    await stage.book.settle();
    expect(stage.receivers.calls.slice(before).map(({ message }) => message.type)).toContain('invoice.paid');
  });

  test('a message written in a transaction that fails leaves no row and no gap in the numbers', async () => {
    await stage.endpoint(url, ['invoice.created']);
    const { id } = await stage.book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      lines: [lineOf(5)],
    });
    const say = (fail: boolean) =>
      stage.book.deps.database.transaction((tx) => {
        announce(tx, stage.book.deps, { type: 'invoice.created', mode: 'test', invoiceId: id, payload: {} });
        if (fail) throw new Error('no');
      });
    expect(() => say(true)).toThrow('no');
    say(false);
    await stage.book.settle();
    expect(
      told()
        .map(({ sequence }) => sequence)
        .sort(),
    ).toEqual([1, 2]);
  });

  test('only endpoints of the mode that wanted the type are told', async () => {
    await stage.endpoint('https://a.example/', ['invoice.created']);
    await stage.endpoint('https://b.example/', ['invoice.paid']);
    await stage.endpoint('https://c.example/', ['invoice.created'], 'live');
    const paused = await stage.endpoint('https://d.example/', ['invoice.created']);
    const disabled = await stage.endpoint('https://e.example/', ['invoice.created']);
    await stage.book.call.endpoints.pause({ id: paused.id });
    await stage.book.call.endpoints.disable({ id: disabled.id });
    await stage.book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(5)] });
    await stage.book.settle();
    expect(stage.receivers.calls.map((call) => call.url)).toEqual(['https://a.example/']);
    await stage.book.call.endpoints.enable({ id: paused.id });
    await stage.book.call.endpoints.enable({ id: disabled.id });
    await stage.book.settle();
    expect(stage.receivers.calls.map((call) => call.url)).toEqual([
      'https://a.example/',
      'https://d.example/',
    ]);
  });

  test('the doctor notices a change that nobody was told, and a delivery that vanished', async () => {
    await stage.endpoint(url, everything);
    const { id } = await stage.book.call.invoices.create({
      mode: 'test',
      currency: 'SAR',
      lines: [lineOf(5)],
    });
    await stage.book.settle();
    const client = stage.book.deps.database.$client;
    client.pragma('foreign_keys = OFF');
    const broken = async (statement: string) => {
      client.exec(statement);
      const { checks } = await examine(stage.book.deps);
      return checks.find(({ name }) => name === 'messages')?.findings.join('; ') ?? '';
    };
    client.exec('CREATE TEMP TABLE kept_m AS SELECT * FROM messages');
    client.exec('CREATE TEMP TABLE kept_d AS SELECT * FROM deliveries');
    const restore = () =>
      client.exec(
        'DELETE FROM deliveries; DELETE FROM messages; INSERT INTO messages SELECT * FROM kept_m; INSERT INTO deliveries SELECT * FROM kept_d',
      );
    expect(await broken('DELETE FROM messages')).toContain(
      `row 1 of ${id} should be told as invoice.created`,
    );
    restore();
    expect(await broken('DELETE FROM deliveries')).toContain('was for 1 endpoints, but has 0 deliveries');
    restore();
    expect(await broken('UPDATE messages SET sequence = 4')).toContain('are not numbered');
    restore();
    expect(await broken("UPDATE deliveries SET status = 'retrying'")).toContain('nothing will send it');
    restore();
  });
});
