import { afterEach, beforeEach, expect, test } from 'bun:test';
import { keptMs } from '../../server/deliveries/retention.ts';
import { examine } from '../../server/operations/doctor.ts';
import { lineOf } from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const well = 'https://well.example/';
const dead = 'https://dead.example/';
const dayMs = 24 * 3_600_000;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.book.close());

async function change(): Promise<void> {
  await stage.book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(500)] });
  await stage.book.settle();
}

async function pass(ms: number): Promise<void> {
  stage.book.clock.advance(ms);
  await stage.book.settle();
}

async function messages() {
  const { rows } = await stage.book.call.messages.list({ mode: 'test' });
  return Promise.all(rows.map(({ id }) => stage.book.call.messages.get({ id })));
}

test('what everybody has had for 90 days loses its body and its tries; that it was told stays', async () => {
  await stage.endpoint(well, ['invoice.created']);
  for (let n = 0; n < 3; n++) await change();
  await pass(keptMs - dayMs);
  expect((await messages()).map(({ body }) => body === null)).toEqual([false, false, false]);
  await change();
  await pass(dayMs + 6 * 3_600_000);
  const kept = await messages();
  expect(kept.map(({ body }) => body === null)).toEqual([false, true, true, true]);
  const [old] = kept[3]?.deliveries ?? [];
  expect(old).toMatchObject({ status: 'delivered', attempts: 1, lastOutcome: null });
  const { tries, body } = await stage.book.call.deliveries.get({ id: old?.id ?? '' });
  expect([tries, body]).toEqual([[], null]);
  expect(stage.book.call.deliveries.resend({ id: old?.id ?? '' })).rejects.toMatchObject({
    cause: { code: 'message.emptied' },
  });
  const { checks } = await examine(stage.book.deps);
  expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
});

test('what one endpoint has not got is kept whole for all, until it has it or is deleted', async () => {
  await stage.endpoint(well, ['invoice.created']);
  const { id } = await stage.endpoint(dead, ['invoice.created']);
  await stage.book.call.endpoints.pause({ id });
  await change();
  await pass(2 * keptMs);
  expect((await messages())[0]?.body).toContain('invoice.created');
  await stage.book.call.endpoints.enable({ id });
  await stage.book.settle();
  expect(stage.receivers.to(dead)).toHaveLength(1);
  await pass(dayMs);
  expect((await messages())[0]?.body).toBeNull();
});

test('an endpoint that is deleted keeps nothing from going', async () => {
  const { id } = await stage.endpoint(dead, ['invoice.created']);
  await stage.book.call.endpoints.pause({ id });
  await change();
  await stage.book.call.endpoints.remove({ id });
  await pass(keptMs + dayMs);
  expect((await messages())[0]?.body).toBeNull();
});

test('more than a slice of them goes in one round', async () => {
  const { id } = await stage.endpoint(well, ['ping']);
  for (let n = 0; n < 450; n++) await stage.book.call.endpoints.ping({ id });
  await stage.book.settle();
  await pass(keptMs + dayMs);
  const count = stage.book.deps.database.$client.prepare(
    'SELECT count(*) AS n FROM messages WHERE emptied_at IS NULL UNION ALL SELECT count(*) FROM delivery_attempts',
  );
  expect(count.pluck().all()).toEqual([0, 0]);
});
