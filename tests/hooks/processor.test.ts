import { afterEach, beforeEach, expect, test } from 'bun:test';
import type { OpenConnection } from '../../server/billing/connection-book.ts';
import { createHookPipeline } from '../../server/hooks/pipeline.ts';
import { type Called, eventOf, openCalled } from './moyasar-caller.ts';

let called: Called;

beforeEach(async () => {
  called = await openCalled();
});

afterEach(() => called.book.close());

/** The same book, with one connection whose provider takes every question and never answers until it is let go. */
function withHangingProvider(connectionId: string) {
  const { deps } = called.book;
  const open = deps.connections.byId(connectionId);
  if (!open) throw new Error('the connection is not open');
  const released = Promise.withResolvers<null>();
  let asked = 0;
  const readPayment = () => {
    asked++;
    return released.promise;
  };
  const hanging: OpenConnection = { ...open, client: { ...open.client, readPayment } };
  const byId = (id: string) => (id === connectionId ? hanging : deps.connections.byId(id));
  const pipeline = createHookPipeline({ ...deps, connections: { ...deps.connections, byId } });
  return { pipeline, letGo: () => released.resolve(null), asked: () => asked };
}

const statusOf = (dedupKey: string) =>
  called.count(`select status = 'ignored' from events where dedup_key = '${dedupKey}'`);

test('a provider that hangs holds up its own events only', async () => {
  const other = await called.book.call.connections.createSandbox({ provider: 'moyasar' });
  await called.book.settle();
  const secret = called.book.deps.connections.byId(other.id)?.credentials.webhookSecret ?? '';
  const tellOther = (id: string) =>
    called.book.request(new URL(other.hookUrl).pathname, {
      method: 'POST',
      body: JSON.stringify(eventOf(secret, { id, type: 'payout_paid' })),
    });
  for (let n = 0; n < 100; n++) await called.tell();
  await tellOther('before');
  const { pipeline, letGo, asked } = withHangingProvider(called.connectionId);
  pipeline.start();
  await until(() => asked() >= 8 && statusOf('before') === 1);
  await tellOther('during');
  await until(() => statusOf('during') === 1);
  expect(asked()).toBeLessThan(16);
  letGo();
  await pipeline.stop();
});

test('a stop ends what is in work and leaves the rest of a long queue for the next start', async () => {
  for (let n = 0; n < 200; n++) await called.tell();
  const { pipeline, letGo, asked } = withHangingProvider(called.connectionId);
  pipeline.start();
  await until(() => asked() >= 8);
  const stopped = pipeline.stop();
  letGo();
  await stopped;
  const after = asked();
  expect(after).toBeLessThan(20);
  expect(called.count("select count(*) from events where status = 'confirming'")).toBe(after);
  expect(called.count("select count(*) from events where status = 'new'")).toBe(200 - after);
  await Bun.sleep(50);
  expect(asked()).toBe(after);
});

test('events of one payment are settled by one question', async () => {
  const data = { id: crypto.randomUUID(), status: 'paid', amount: 2500, currency: 'SAR', invoice_id: null };
  for (let n = 0; n < 20; n++) await called.tell({ data });
  const { pipeline, letGo, asked } = withHangingProvider(called.connectionId);
  letGo();
  await pipeline.settle();
  expect(asked()).toBe(1);
  expect(called.count("select count(*) from events where status = 'confirming' and attempts = 1")).toBe(20);
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await Bun.sleep(25);
  expect(holds()).toBe(true);
}
