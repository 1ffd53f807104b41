import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import { cards, connectSandbox, moyasarApi, openInvoice, payWith, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let id: string;

beforeEach(async () => {
  book = await openTestBook();
  id = (await connectSandbox(book)).id;
});

afterEach(() => book.close());

const findings = async () => (await book.call.connections.health({ id })).findings.map(({ code }) => code);
const secretOf = () => book.deps.connections.byId(id)?.credentials.webhookSecret ?? '';

const setFaults = (faults: SandboxFaultsInput) => switchFaults(book, id, faults);

async function pay(): Promise<void> {
  await payWith(book, await openInvoice(book), cards.paid);
  await book.settle();
}

describe('hook health', () => {
  test('finds nothing where every call reaches us', async () => {
    await pay();
    expect(await findings()).toEqual([]);
  });

  test('finds a hook that was deleted at Moyasar', async () => {
    const api = moyasarApi(book, id);
    const { webhooks } = (await api('GET', '/webhooks')) as { webhooks: { id: string }[] };
    await api('DELETE', `/webhooks/${webhooks[0]?.id}`);
    expect(await findings()).toContain('not_registered');
    await book.call.connections.registerHook({ id });
    await book.settle();
    expect(await findings()).toEqual([]);
  });

  test('finds that payments of an event type are not told', async () => {
    const api = moyasarApi(book, id);
    const { webhooks } = (await api('GET', '/webhooks')) as { webhooks: { id: string; url: string }[] };
    await api('PUT', `/webhooks/${webhooks[0]?.id}`, { events: ['payment_paid'] });
    expect(await findings()).toContain('types_missing');
  });

  test('finds a wrong secret, until a call passes again', async () => {
    const secret = secretOf();
    await book.call.connections.updateCredentials({
      id,
      credentials: { webhookSecret: 'a-wrong-secret-by-mistake' },
    });
    await pay();
    expect(await findings()).toEqual(expect.arrayContaining(['wrong_secret', 'calls_fail_there']));
    await book.call.connections.updateCredentials({ id, credentials: { webhookSecret: secret } });
    book.clock.advance(60_000);
    await pay();
    expect(await findings()).not.toContain('wrong_secret');
  });

  test('finds payments that no event announced', async () => {
    setFaults({ dropFraction: 1 });
    await pay();
    book.clock.advance(20 * 60_000);
    await book.settle();
    expect(await findings()).toContain('events_missing');
  });

  test('says so when the provider can’t be asked', async () => {
    setFaults({ apiDown: true });
    expect(await findings()).toContain('audit_impossible');
  });
});

describe('two hook secrets', () => {
  test('are both valid until the older one’s end, and health tells which one is in use', async () => {
    const before = secretOf();
    await book.call.connections.updateCredentials({
      id,
      credentials: { webhookSecret: 'a-brand-new-secret-of-ours' },
      keepOldHookSecretMs: 3_600_000,
    });
    book.clock.advance(1_000);
    await pay();
    const health = await book.call.connections.health({ id });
    expect(health.secretsInUse[0]).toMatchObject({ secretIndex: 0 });
    expect(health.secretsInUse.at(-1)).toMatchObject({ secretIndex: 1, lastAt: book.clock.now() });
    expect(health.olderSecrets).toHaveLength(1);
    expect(secretOf()).not.toBe(before);
    book.clock.advance(3_600_000);
    await pay();
    expect((await book.call.refusals.list({ connectionId: id })).rows.map(({ reason }) => reason)).toEqual([
      'secret_wrong',
    ]);
  });

  test('the older one can be ended early', async () => {
    await book.call.connections.updateCredentials({
      id,
      credentials: { webhookSecret: 'a-brand-new-secret-of-ours' },
      keepOldHookSecretMs: 3_600_000,
    });
    await book.call.connections.endOldHookSecrets({ id });
    await pay();
    expect((await book.call.refusals.list({ connectionId: id })).rows).toHaveLength(1);
  });
});

describe('a pause', () => {
  test('makes no new links, and events are still processed', async () => {
    const invoice = await openInvoice(book);
    await book.call.connections.pauseAll({ mode: 'test', existing: 'keep' });
    const later = await openInvoice(book);
    expect(later.checkouts).toEqual([]);
    await expect(book.call.invoices.createLink({ id: later.id, connectionId: id })).rejects.toThrow(/paused/);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).status).toBe('paid');
    await book.call.connections.resumeAll({ mode: 'test' });
    expect((await book.call.invoices.createLink({ id: later.id, connectionId: id })).checkouts).toHaveLength(
      1,
    );
  });

  test('cancels the links there are, where the merchant wants that', async () => {
    const invoice = await openInvoice(book);
    await book.call.connections.pause({ id, existing: 'cancel' });
    await book.settle();
    expect((await book.call.invoices.get({ id: invoice.id })).checkouts.map(({ status }) => status)).toEqual([
      'canceled',
    ]);
  });
});
