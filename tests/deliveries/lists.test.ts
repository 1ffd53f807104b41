import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { TRPCError } from '@trpc/server';
import { emptyMessages } from '../../db/queries/messages.ts';
import { announce } from '../../server/deliveries/announce.ts';
import { waitsMs } from '../../server/deliveries/schedule.ts';
import type { DaftarError } from '../../server/errors.ts';
import type { ResendRefusal } from '../../shared/message-views.ts';
import { connectSandbox, lineOf, openInvoice } from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const well = 'https://well.example/';
const dead = 'https://dead.example/';
const hourMs = 3_600_000;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.book.close());

async function change(): Promise<string> {
  const { id } = await stage.book.call.invoices.create({
    mode: 'test',
    currency: 'SAR',
    lines: [lineOf(500)],
  });
  await stage.book.settle();
  return id;
}

describe('deliveries', () => {
  test('are found by endpoint, status and type, alone and together, in their mode', async () => {
    const a = await stage.endpoint(well, ['invoice.created']);
    const b = await stage.endpoint(dead, ['invoice.created']);
    stage.receivers.behave(dead, () => ({ status: 500 }));
    await change();
    await stage.book.call.endpoints.ping({ id: a.id });
    await stage.book.settle();
    const found = async (filter: Parameters<typeof stage.book.call.deliveries.list>[0]) =>
      (await stage.book.call.deliveries.list(filter)).rows
        .map(({ type, url, status, lastOutcome }) => `${type} ${url} ${status} ${lastOutcome}`)
        .sort();
    const arrived = `invoice.created ${well} delivered delivered`;
    const waits = `invoice.created ${dead} retrying http_5xx`;
    const ping = `ping ${well} delivered delivered`;
    expect(await found({ mode: 'test' })).toEqual([waits, arrived, ping].sort());
    expect(await found({ mode: 'live' })).toEqual([]);
    expect(await found({ mode: 'test', endpointId: a.id })).toEqual([arrived, ping]);
    expect(await found({ mode: 'test', status: 'retrying' })).toEqual([waits]);
    expect(await found({ mode: 'test', type: 'ping' })).toEqual([ping]);
    expect(await found({ endpointId: b.id, status: 'delivered' })).toEqual([]);
    expect(await found({ mode: 'test', status: 'delivered', type: 'invoice.created' })).toEqual([arrived]);
  });

  test('say beforehand what sending them again would be answered', async () => {
    const at = {
      well: await stage.endpoint(well, ['invoice.created']),
      dead: await stage.endpoint(dead, ['invoice.created']),
    };
    await change();
    await change();
    await stage.book.call.endpoints.disable({ id: at.dead.id });
    const [emptied] = (await stage.book.call.messages.list({ mode: 'test', type: 'invoice.created' })).rows;
    emptyMessages(stage.book.deps.database, [emptied?.id ?? ''], stage.book.clock.now());
    const { rows } = await stage.book.call.deliveries.list({ mode: 'test' });
    const answers = await Promise.all(
      rows.map(({ id }) =>
        stage.book.call.deliveries.resend({ id }).then(
          () => null,
          (error: TRPCError) => (error.cause as DaftarError).code,
        ),
      ),
    );
    expect(rows.map(({ resendRefusal }) => resendRefusal)).toEqual(answers as ResendRefusal[]);
    expect(new Set(answers)).toEqual(new Set([null, 'endpoint.disabled', 'message.emptied']));
  });

  test.each([
    ['mode', {}, 'deliveries_by_time'],
    ['status', { status: 'exhausted' }, 'deliveries_by_status_time'],
    ['type', { type: 'invoice.paid' }, 'deliveries_by_type_time'],
    ['endpoint', { endpointId: 'end_x' }, 'deliveries_of_endpoint'],
  ] as const)('by %s are read from an index, without sorting', (_, filter, index) => {
    const columns = { status: 'status', type: 'type', endpointId: 'endpoint_id' };
    const where = Object.keys(filter).map((name) => `${columns[name as keyof typeof columns]} = 'x'`);
    const plan = stage.book.deps.database.$client
      .prepare(
        `EXPLAIN QUERY PLAN SELECT * FROM deliveries WHERE ${[...('endpointId' in filter ? [] : ["mode = 'test'"]), ...where].join(' AND ')}
         AND (created_at, id) < (5, 'x') ORDER BY created_at DESC, id DESC LIMIT 51`,
      )
      .all() as { detail: string }[];
    expect(plan.map(({ detail }) => detail).join()).toContain(index);
    expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE');
  });
});

describe('messages', () => {
  test('are found by type, by invoice, by its number and by the beginning of their own id', async () => {
    await connectSandbox(stage.book);
    await stage.endpoint(well, ['invoice.created']);
    const other = await change();
    const invoice = await openInvoice(stage.book);
    await stage.book.settle();
    const found = async (search: string) =>
      (await stage.book.call.messages.list({ mode: 'test', search })).rows;
    const ofInvoice = await found(invoice.number ?? '');
    expect(new Set(ofInvoice.map(({ invoiceNumber }) => invoiceNumber))).toEqual(new Set([invoice.number]));
    expect(ofInvoice.length).toBeGreaterThan(2);
    expect(await found((invoice.number ?? '').toLowerCase())).toEqual(ofInvoice);
    expect((await found(other)).map(({ type }) => type)).toEqual(['invoice.created']);
    const [one] = ofInvoice;
    if (!one) throw new Error('nothing was told');
    expect((await found(`  ${one.id} `)).map(({ id }) => id)).toEqual([one.id]);
    expect(await found(one.id.slice(0, 12))).toContainEqual(one);
    expect(await found('INV-999999')).toEqual([]);
    expect(await found('%')).toEqual([]);
    const created = await stage.book.call.messages.list({ mode: 'test', type: 'invoice.created' });
    expect(created.rows).toHaveLength(2);
  });

  test('show what caused them: a person, or an event of the provider', async () => {
    await connectSandbox(stage.book);
    await stage.endpoint(well, ['invoice.finalized']);
    const { id } = await openInvoice(stage.book);
    await stage.book.settle();
    const { rows } = await stage.book.call.messages.list({ mode: 'test', invoiceId: id });
    const finalized = rows.find(({ type }) => type === 'invoice.finalized');
    const view = await stage.book.call.messages.get({ id: finalized?.id ?? '' });
    expect(view.cause?.kind).toBe('user');
    expect(view.invoiceNumber).toMatch(/^INV-/);
    expect(view.deliveries).toMatchObject([{ url: well, status: 'delivered' }]);
  });
});

describe('an endpoint’s page', () => {
  test('counts the tries of a day, and knows the last delivery and what has waited longest', async () => {
    const { id } = await stage.endpoint(well, ['invoice.created']);
    const get = () => stage.book.call.endpoints.get({ id });
    expect(await get()).toMatchObject({
      lastDay: { delivered: 0, failed: 0 },
      lastDeliveredAt: null,
      oldestWaitingAt: null,
    });
    await change();
    await change();
    const arrivedAt = stage.book.clock.now();
    stage.book.clock.advance(hourMs);
    stage.receivers.behave(well, () => ({ status: 500 }));
    const brokenAt = stage.book.clock.now();
    await change();
    expect(await get()).toMatchObject({
      lastDay: { delivered: 2, failed: 1 },
      lastDeliveredAt: arrivedAt,
      oldestWaitingAt: brokenAt,
      waiting: 1,
    });
    stage.book.clock.advance(24 * hourMs);
    expect(await get()).toMatchObject({ lastDay: { delivered: 0, failed: 0 }, lastDeliveredAt: arrivedAt });
  });

  test('needs attention when everything fails, when it was disabled, and when a message was given up', async () => {
    const attention = async () =>
      (await stage.book.call.overview.get({ mode: 'test' })).attention.filter(({ target }) =>
        ['endpoint', 'deliveries'].includes(target.page),
      );
    const { id } = await stage.endpoint(dead, ['invoice.created']);
    stage.receivers.behave(dead, () => ({ status: 500 }));
    await change();
    expect(await attention()).toEqual([]);
    stage.book.clock.advance(2 * hourMs);
    expect(await attention()).toMatchObject([{ kind: 'endpoint_failing', subject: dead, target: { id } }]);
    for (const waitMs of waitsMs) {
      stage.book.clock.advance(waitMs * 1.1);
      await stage.book.settle();
    }
    expect((await attention()).map(({ kind, count }) => [kind, count])).toEqual([
      ['endpoint_failing', 1],
      ['deliveries_given_up', 1],
    ]);
    stage.receivers.behave(dead, () => ({}));
    const [row] = (await stage.book.call.deliveries.list({ endpointId: id })).rows;
    await stage.book.call.deliveries.resend({ id: row?.id ?? '' });
    await stage.book.settle();
    expect(await attention()).toEqual([]);
    stage.receivers.behave(dead, () => ({ status: 410 }));
    await change();
    expect((await attention()).map(({ kind }) => kind)).toEqual(['endpoint_disabled']);
    stage.receivers.behave(dead, () => ({}));
    await stage.book.call.endpoints.enable({ id });
    expect((await attention()).map(({ kind }) => kind)).toEqual(['deliveries_given_up']);
    await stage.book.call.endpoints.recover({ id, since: 0 });
    await stage.book.settle();
    expect(await attention()).toEqual([]);
  });

  test('a person who disabled it needs no reminder', async () => {
    const { id } = await stage.endpoint(well, ['invoice.created']);
    await stage.book.call.endpoints.disable({ id });
    const { attention } = await stage.book.call.overview.get({ mode: 'test' });
    expect(attention).toEqual([]);
  });

  test('thousands that wait are counted, not read', async () => {
    const { id } = await stage.endpoint(well, ['invoice.paid']);
    await stage.book.call.endpoints.pause({ id });
    stage.book.deps.database.transaction((tx) => {
      for (let n = 0; n < 3_000; n++)
        announce(tx, stage.book.deps, { type: 'invoice.paid', mode: 'test', payload: {} });
    });
    expect(await stage.book.call.endpoints.get({ id })).toMatchObject({
      waiting: 3_000,
      oldestWaitingAt: stage.book.clock.now(),
    });
  });
});
