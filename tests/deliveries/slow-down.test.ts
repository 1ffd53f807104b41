import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { lineOf } from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://busy.example/';
const secondMs = 1_000;

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

describe('an endpoint that asks for a pause', () => {
  test.each([
    ['429 with a time', { status: 429, headers: { 'retry-after': '60' } }, 60],
    ['429 without one', { status: 429 }, 10],
    ['503 with a time', { status: 503, headers: { 'retry-after': '120' } }, 120],
    ['429 with a date', { status: 429, headers: { 'retry-after': 'Fri, 15 Jan 2027 09:00:30 GMT' } }, 30],
  ])('by %s is sent nothing at all meanwhile, and no other waits with it', async (_, answer, seconds) => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    await stage.endpoint('https://well.example/', ['invoice.created']);
    stage.receivers.behave(url, () => answer);
    await change();
    expect(stage.receivers.to(url)).toHaveLength(1);
    const { quietUntilAt } = await stage.book.call.endpoints.get({ id });
    expect(quietUntilAt).toBe(stage.book.clock.now() + seconds * secondMs);
    for (let n = 0; n < 3; n++) await change();
    await pass((seconds - 1) * secondMs);
    expect(stage.receivers.to(url)).toHaveLength(1);
    expect(stage.receivers.to('https://well.example/')).toHaveLength(4);
    stage.receivers.behave(url, () => ({}));
    // The retry of the first has its own jitter beside the pause.
    await pass(seconds * secondMs);
    expect(stage.receivers.to(url)).toHaveLength(5);
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(0);
  });

  test.each([{ status: 503 }, { status: 500, headers: { 'retry-after': '600' } }, { status: 404 }])(
    '%p speaks for its message only',
    async (answer) => {
      const { id } = await stage.endpoint(url, ['invoice.created']);
      stage.receivers.behave(url, () => answer);
      await change();
      expect((await stage.book.call.endpoints.get({ id })).quietUntilAt).toBeNull();
      await change();
      expect(stage.receivers.to(url)).toHaveLength(2);
    },
  );

  test('keeps the longer of two pauses, and through a restart', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => ({ status: 429, headers: { 'retry-after': '600' } }));
    await change();
    await stage.book.reopen();
    await change();
    await pass(500 * secondMs);
    expect(stage.receivers.to(url)).toHaveLength(1);
    const { quietUntilAt } = await stage.book.call.endpoints.get({ id });
    expect(quietUntilAt).toBe(stage.book.clock.now() + 100 * secondMs);
  });

  test('is asked at once when a person wants it', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => ({ status: 429, headers: { 'retry-after': '600' } }));
    await change();
    stage.receivers.behave(url, () => ({}));
    const [row] = (await stage.book.call.deliveries.list({ endpointId: id })).rows;
    await stage.book.call.deliveries.resend({ id: row?.id ?? '' });
    await stage.book.settle();
    expect(stage.receivers.to(url)).toHaveLength(2);
    expect((await stage.book.call.endpoints.get({ id })).quietUntilAt).toBeNull();
  });
});
