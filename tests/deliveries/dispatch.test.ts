import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { nextAttemptAt, waitsMs } from '../../server/deliveries/schedule.ts';
import { SafeFetchFailure } from '../../server/security/safe-fetch.ts';
import { lineOf } from '../support/shop.ts';
import { type DeliveryStage, never, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://shop.example/daftar';
const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.book.close());

/** A change that is told: a draft. */
async function change(): Promise<void> {
  await stage.book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(500)] });
}

async function pass(ms: number): Promise<void> {
  stage.book.clock.advance(ms);
  await stage.book.settle();
}

async function deliveriesOf(endpointId: string) {
  return (await stage.book.call.deliveries.list({ endpointId })).rows;
}

async function onlyDelivery(endpointId: string) {
  const [row, ...others] = await deliveriesOf(endpointId);
  if (!row || others.length > 0) throw new Error(`${others.length + 1} deliveries`);
  return stage.book.call.deliveries.get({ id: row.id });
}

describe('the schedule', () => {
  test('waits as long as it says, a tenth more or less', () => {
    const plain = [5, 60, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
    for (const [i, seconds] of plain.entries()) {
      const at = (random: number) => nextAttemptAt(i + 1, 0, { retryAfter: null, random });
      expect([at(0), at(0.5), at(1)]).toEqual([900, 1_000, 1_100].map((tenth) => tenth * seconds));
    }
    expect(nextAttemptAt(waitsMs.length, 0, { retryAfter: null, random: 0.5 })).toBeNull();
  });

  test.each([
    ['7', 7 * secondMs],
    ['1', 5 * secondMs],
    ['Thu, 01 Jan 1970 00:02:00 GMT', 2 * minuteMs],
    ['99999999', dayMs],
    ['soon', 5 * secondMs],
    ['-5', 5 * secondMs],
    ['', 5 * secondMs],
  ])('an answer that says Retry-After: %s is asked again after %d ms', (retryAfter, waitMs) => {
    expect(nextAttemptAt(1, 0, { retryAfter, random: 0.5 })).toBe(waitMs);
  });

  test('is kept from the first try to the last, and then it is given up', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => ({ status: 500, text: 'broken' }));
    await change();
    await stage.book.settle();
    const start = stage.book.clock.now();
    for (let n = 1; n < waitsMs.length; n++) {
      const { status, nextAttemptAt: due, attempts } = await onlyDelivery(id);
      expect([status, attempts]).toEqual(['retrying', n]);
      const waitMs = (due ?? 0) - stage.book.clock.now();
      expect(waitMs).toBeGreaterThanOrEqual((waitsMs[n] ?? 0) * 0.9);
      expect(waitMs).toBeLessThanOrEqual((waitsMs[n] ?? 0) * 1.1);
      await pass(waitMs - 1);
      expect(stage.receivers.to(url)).toHaveLength(n);
      await pass(1);
      expect(stage.receivers.to(url)).toHaveLength(n + 1);
    }
    const given = await onlyDelivery(id);
    expect(given.status).toBe('exhausted');
    expect(given.tries.map(({ outcome }) => outcome)).toEqual(waitsMs.map(() => 'http_5xx'));
    expect(new Set(stage.receivers.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    await pass(30 * dayMs);
    expect(stage.receivers.to(url)).toHaveLength(waitsMs.length);
    expect(stage.book.clock.now() - start).toBeGreaterThan(3 * dayMs);
  });

  test('an answer’s Retry-After is kept', async () => {
    await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => ({ status: 429, headers: { 'retry-after': '900' } }));
    await change();
    await stage.book.settle();
    await pass(899 * secondMs);
    expect(stage.receivers.to(url)).toHaveLength(1);
    await pass(secondMs);
    expect(stage.receivers.to(url)).toHaveLength(2);
  });
});

describe('an answer', () => {
  test.each([
    [{ status: 204 }, 'delivered', 'delivered'],
    [{ status: 302, headers: { location: 'https://elsewhere.example/' } }, 'redirected', 'retrying'],
    [{ status: 404 }, 'http_4xx', 'retrying'],
    [{ status: 503 }, 'http_5xx', 'retrying'],
    [{ status: 101 }, 'http_other', 'retrying'],
  ])('%p is kept as %s', async (answer, outcome, status) => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => ({ text: 'words of the shop', ...answer }));
    await change();
    await stage.book.settle();
    const delivery = await onlyDelivery(id);
    expect(delivery.status).toBe(status as typeof delivery.status);
    expect(delivery.tries).toMatchObject([
      { outcome, statusCode: answer.status, responseText: 'words of the shop' },
    ]);
    expect(stage.receivers.calls.map((call) => call.url)).toEqual([url]);
  });

  test.each(['dns_failed', 'refused', 'timed_out', 'tls_failed', 'reset', 'blocked_address'] as const)(
    'that never came is kept as %s and tried again',
    async (problem) => {
      const { id } = await stage.endpoint(url, ['invoice.created']);
      stage.receivers.behave(url, () => {
        throw new SafeFetchFailure(problem, 'in words');
      });
      await change();
      await stage.book.settle();
      const { status, tries } = await onlyDelivery(id);
      expect([status, tries[0]?.outcome, tries[0]?.detail]).toEqual(['retrying', problem, 'in words']);
    },
  );

  test('410 disables the endpoint, tells the others, and ends the delivery', async () => {
    const gone = await stage.endpoint(url, ['invoice.created', 'endpoint.disabled']);
    await stage.endpoint('https://other.example/', ['endpoint.disabled']);
    stage.receivers.behave(url, () => ({ status: 410 }));
    await change();
    await stage.book.settle();
    expect(await stage.book.call.endpoints.get({ id: gone.id })).toMatchObject({
      status: 'disabled',
      disabledReason: 'gone',
    });
    expect(await onlyDelivery(gone.id)).toMatchObject({ status: 'exhausted', tries: [{ outcome: 'gone' }] });
    expect(
      stage.receivers.to('https://other.example/').map(({ message }) => message.data.endpoint),
    ).toMatchObject([{ id: gone.id, reason: 'gone' }]);
    await change();
    await pass(hourMs);
    expect(stage.receivers.to(url)).toHaveLength(1);
  });
});

describe('an endpoint that only fails', () => {
  test('is disabled after five days, with notice; one success in between starts the count anew', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    await stage.endpoint('https://other.example/', ['endpoint.disabled']);
    let works = false;
    stage.receivers.behave(url, () => ({ status: works ? 200 : 500 }));
    const day = async () => {
      await change();
      await stage.book.settle();
      await pass(dayMs);
    };
    const status = async () => (await stage.book.call.endpoints.get({ id })).status;
    for (let n = 0; n < 4; n++) await day();
    works = true;
    await day();
    works = false;
    for (let n = 0; n < 4; n++) await day();
    expect(await status()).toBe('enabled');
    for (let n = 0; n < 2; n++) await day();
    expect(await status()).toBe('disabled');
    expect(
      stage.receivers.to('https://other.example/').map(({ message }) => message.data.endpoint?.reason),
    ).toEqual(['failing']);
  });

  test('delays no other: neither one that hangs nor its backlog', async () => {
    const hung = await stage.endpoint(url, ['invoice.created']);
    await stage.endpoint('https://well.example/', ['invoice.created']);
    stage.receivers.behave(url, () => never);
    stage.book.book.start();
    for (let n = 0; n < 50; n++) await change();
    const until = performance.now() + 5_000;
    while (stage.receivers.to('https://well.example/').length < 50 && performance.now() < until)
      await Bun.sleep(5);
    expect(stage.receivers.to('https://well.example/')).toHaveLength(50);
    expect(stage.receivers.to(url)).toHaveLength(4);
    const waiting = await stage.book.call.endpoints.get({ id: hung.id });
    expect(waiting.waiting).toBe(50);
  });

  test('gets one call at a time until it is back, then all that waited', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    let works = false;
    let open = 0;
    let mostOpen = 0;
    stage.receivers.behave(url, async () => {
      mostOpen = Math.max(mostOpen, ++open);
      await Bun.sleep(1);
      open -= 1;
      return { status: works ? 200 : 500 };
    });
    await change();
    await stage.book.settle();
    mostOpen = 0;
    for (let n = 0; n < 10; n++) await change();
    await stage.book.settle();
    expect(mostOpen).toBe(1);
    works = true;
    await pass(10 * secondMs);
    expect((await deliveriesOf(id)).map(({ status }) => status)).toEqual(new Array(11).fill('delivered'));
    expect((await stage.book.call.endpoints.get({ id })).failingSinceAt).toBeNull();
  });
});

describe('a crash or a restart', () => {
  test('between sending and recording: sent again, with the same id', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    await change();
    const { database } = stage.book.deps;
    // What a process leaves that dies after the call and before the record.
    database.$client.exec(
      `UPDATE deliveries SET status = 'sending', claimed_until_at = ${stage.book.clock.now() + 30_000}, next_attempt_at = ${stage.book.clock.now() + 30_000}`,
    );
    await stage.book.reopen();
    await stage.book.settle();
    expect(stage.receivers.calls).toHaveLength(0);
    await pass(30 * secondMs);
    const [row] = await deliveriesOf(id);
    expect(row?.status).toBe('delivered');
    expect(stage.receivers.calls.map(({ headers }) => headers['webhook-id'])).toEqual([row?.messageId ?? '']);
  });

  test('a stop cuts off a call that hangs; after the start it is made again, with the same id', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    stage.receivers.behave(url, () => never);
    stage.book.book.start();
    await change();
    while (stage.receivers.calls.length === 0) await Bun.sleep(2);
    stage.receivers.behave(url, () => ({}));
    await stage.book.reopen();
    await stage.book.settle();
    const { status, tries } = await onlyDelivery(id);
    expect([status, tries.length]).toEqual(['delivered', 1]);
    const ids = stage.receivers.calls.map(({ headers }) => headers['webhook-id']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
  });

  test('in the middle of retries loses none', async () => {
    const works = new Set<string>();
    const urls = Array.from({ length: 5 }, (_, n) => `https://shop-${n}.example/`);
    for (const each of urls) {
      await stage.endpoint(each, ['invoice.created']);
      stage.receivers.behave(each, () => ({ status: works.has(each) ? 200 : 503 }));
    }
    for (let n = 0; n < 4; n++) await change();
    await stage.book.settle();
    await stage.book.reopen();
    await pass(6 * secondMs);
    works.add(urls[0] ?? '').add(urls[1] ?? '');
    await stage.book.reopen();
    await pass(2 * minuteMs);
    await stage.book.reopen();
    for (const each of urls) works.add(each);
    await pass(hourMs);
    const messages = (await stage.book.call.messages.list({ mode: 'test' })).rows;
    expect(messages.map(({ deliveries }) => deliveries)).toEqual(new Array(4).fill({ delivered: 5 }));
  });
});
