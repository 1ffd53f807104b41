import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import { Webhook as SvixWebhook } from 'svix';
import { waitsMs } from '../../server/deliveries/schedule.ts';
import { examine } from '../../server/operations/doctor.ts';
import { lineOf } from '../support/shop.ts';
import { type Call, type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://shop.example/daftar';
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage();
  // The reference libraries read the clock of the machine.
  stage.book.clock.advance(Date.now() - stage.book.clock.now());
});

afterEach(() => stage.book.close());

async function change(): Promise<void> {
  await stage.book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(500)] });
}

async function lastCall(): Promise<Call> {
  await stage.book.settle();
  const call = stage.receivers.calls.at(-1);
  if (!call) throw new Error('nothing was sent');
  return call;
}

describe.each([
  ['standardwebhooks', StandardWebhook],
  ['svix', SvixWebhook],
] as const)('a receiver with npm %s', (_, Webhook) => {
  test('takes what we sign, and nothing that was changed', async () => {
    const { secret } = await stage.endpoint(url, ['invoice.created']);
    await change();
    const { body, headers } = await lastCall();
    const reader = new Webhook(secret);
    expect(() => reader.verify(body, headers)).not.toThrow();
    expect(() => reader.verify(body.replace('500', '501'), headers)).toThrow();
    expect(() => reader.verify(body, { ...headers, 'webhook-id': 'msg_other' })).toThrow();
    const stale = String(Number(headers['webhook-timestamp']) - 301);
    expect(() => reader.verify(body, { ...headers, 'webhook-timestamp': stale })).toThrow();
    const { secret: another } = await stage.endpoint('https://b.example/', ['ping']);
    expect(() => new Webhook(another).verify(body, headers)).toThrow();
  });

  test('accepts both secrets while they overlap, and only the new one after', async () => {
    const { id, secret: old } = await stage.endpoint(url, ['invoice.created']);
    const { secret: fresh } = await stage.book.call.endpoints.rotateSecret({ id });
    await change();
    const during = await lastCall();
    for (const secret of [old, fresh])
      expect(() => new Webhook(secret).verify(during.body, during.headers)).not.toThrow();
    stage.book.clock.advance(24 * hourMs);
    await change();
    const after = await lastCall();
    expect(after.headers['webhook-signature']?.split(' ')).toHaveLength(1);
    // The libraries refuse a time that has not come, so the signature alone is compared.
    const timestamp = new Date(Number(after.headers['webhook-timestamp']) * 1_000);
    const id2 = after.headers['webhook-id'] ?? '';
    const signed = (secret: string) => new Webhook(secret).sign(id2, timestamp, after.body);
    expect(after.headers['webhook-signature']).toBe(signed(fresh));
    expect(after.headers['webhook-signature']).not.toBe(signed(old));
  });
});

describe('an endpoint', () => {
  test('shows its secret once; the book, the log and the attempts do not have it', async () => {
    const { id, secret } = await stage.endpoint(url, ['invoice.created']);
    expect(secret).toStartWith('whsec_');
    await change();
    const { headers } = await lastCall();
    const [row] = (await stage.book.call.deliveries.list({ endpointId: id })).rows;
    const delivery = await stage.book.call.deliveries.get({ id: row?.id ?? '' });
    const shown = JSON.stringify([await stage.book.call.endpoints.get({ id }), delivery]);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(headers['webhook-signature'] ?? '');
    expect(delivery.tries[0]?.requestHeaders).toMatchObject({ 'webhook-id': row?.messageId ?? '' });
    expect(stage.book.logLines.join()).not.toContain(secret);
    const { checks } = await examine(stage.book.deps);
    expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
    expect(checks.find(({ name }) => name === 'secrets')?.looked).toBe(1);
  });

  test('is tried out with a ping that goes to it alone, whatever it subscribed to', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    await stage.endpoint('https://b.example/', ['ping']);
    const { messageId } = await stage.book.call.endpoints.ping({ id });
    await stage.book.settle();
    expect(stage.receivers.calls.map((call) => [call.url, call.message.type])).toEqual([[url, 'ping']]);
    const { deliveries } = await stage.book.call.messages.get({ id: messageId });
    expect(deliveries).toMatchObject([{ status: 'delivered', endpointId: id }]);
  });

  test('can be changed, paused and deleted; what it waited for ends with it', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    const moved = { url: 'https://new.example/', types: ['invoice.created' as const, 'ping' as const] };
    expect(await stage.book.call.endpoints.update({ id, ...moved })).toMatchObject(moved);
    await stage.book.call.endpoints.pause({ id });
    await change();
    await stage.book.settle();
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(1);
    await stage.book.call.endpoints.remove({ id });
    await stage.book.settle();
    expect(stage.receivers.calls).toEqual([]);
    expect(await stage.book.call.endpoints.list({ mode: 'test' })).toEqual([]);
    expect(stage.book.call.endpoints.get({ id })).rejects.toThrow('There is no endpoint');
    expect((await stage.book.call.messages.list({ mode: 'test' })).rows[0]?.deliveries).toEqual({
      exhausted: 1,
    });
  });

  test('gets one delivery again when a person says so, with the same id', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    await change();
    const first = await lastCall();
    const [row] = (await stage.book.call.deliveries.list({ endpointId: id })).rows;
    await stage.book.call.deliveries.resend({ id: row?.id ?? '' });
    const second = await lastCall();
    expect(stage.receivers.calls).toHaveLength(2);
    expect(second.headers['webhook-id']).toBe(first.headers['webhook-id'] ?? '');
    expect((await stage.book.call.deliveries.get({ id: row?.id ?? '' })).tries).toHaveLength(2);
  });

  test('is made up for everything since a time: what was given up, and what it never got', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    await change();
    await stage.book.settle();
    stage.book.clock.advance(hourMs);
    const since = stage.book.clock.now();
    stage.receivers.behave(url, () => ({ status: 500 }));
    await change();
    for (let n = 0; n < waitsMs.length; n++) {
      await stage.book.settle();
      stage.book.clock.advance((waitsMs[n + 1] ?? 0) * 1.1);
    }
    const given = await stage.book.call.deliveries.list({ endpointId: id, status: 'exhausted' });
    expect(given.rows).toHaveLength(1);
    await stage.book.call.endpoints.disable({ id });
    await change();
    await change();
    await stage.book.settle();
    expect(stage.book.call.endpoints.recover({ id, since })).rejects.toThrow('disabled');
    await stage.book.call.endpoints.enable({ id });
    stage.receivers.behave(url, () => ({}));
    const before = stage.receivers.calls.length;
    const recovery = await stage.book.call.endpoints.recover({ id, since });
    expect(recovery).toMatchObject({ restarted: 1, added: 2 });
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(3);
    await stage.book.settle();
    expect(stage.receivers.calls.slice(before).map(({ message }) => message.type)).toEqual(
      new Array(3).fill('invoice.created'),
    );
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(0);
    expect(await stage.book.call.endpoints.recover({ id, since })).toMatchObject({ restarted: 0, added: 0 });
    const { checks } = await examine(stage.book.deps);
    expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
  });

  test('lists are pages', async () => {
    const { id } = await stage.endpoint(url, ['invoice.created']);
    for (let n = 0; n < 5; n++) {
      await change();
      stage.book.clock.advance(n % 2);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await stage.book.call.messages.list({
        mode: 'test',
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      seen.push(...page.rows.map((row) => row.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(new Set(seen).size).toBe(5);
    expect([...seen].sort().reverse()).toEqual(seen);
    const first = await stage.book.call.deliveries.list({ endpointId: id, limit: 3 });
    const second = await stage.book.call.deliveries.list({
      endpointId: id,
      limit: 3,
      ...(first.nextCursor ? { cursor: first.nextCursor } : {}),
    });
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([3, 2, null]);
  });

  test.each([
    ['https://127.0.0.1/', 'test'],
    ['http://shop.example/', 'live'],
    ['https://user:pass@shop.example/', 'test'],
    ['ftp://shop.example/', 'test'],
    ['shop.example', 'test'],
  ] as const)('can’t be at %s in %s mode', (bad, mode) => {
    expect(stage.endpoint(bad, ['ping'], mode)).rejects.toMatchObject({
      cause: { code: 'endpoint.url_not_allowed' },
    });
  });
});
