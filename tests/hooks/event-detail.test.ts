import { afterAll, beforeAll, expect, test } from 'bun:test';
import { type EventDetail, eventDetailSchema, readEventDetail } from '../../shared/event-detail.ts';
import { type Called, openCalled } from './moyasar-caller.ts';

let called: Called;

beforeAll(async () => {
  called = await openCalled();
});

afterAll(() => called.book.close());

async function newestDetail(): Promise<EventDetail | null> {
  const [row] = (await called.book.call.events.list({ mode: 'test', limit: 1 })).rows;
  return (await called.book.call.events.get({ id: row?.id ?? '' })).detail;
}

async function detailAfter(more: Record<string, unknown>): Promise<EventDetail | null> {
  called.book.clock.advance(60_000);
  expect((await called.tell(more)).status).toBe(200);
  await called.book.settle();
  return newestDetail();
}

test('what can’t be understood is named by a code', async () => {
  expect(await detailAfter({ data: { status: 'paid' } })).toEqual({
    code: 'unreadable',
    problem: 'no_payment_id',
  });
});

test('a note beside an event that was set aside stays as it was written', async () => {
  await detailAfter({ data: {} });
  const [row] = (await called.book.call.events.list({ mode: 'test', limit: 1 })).rows;
  await called.book.call.reviews.setAside({ id: row?.id ?? '', note: 'بيع في متجر آخر' });
  expect(await newestDetail()).toEqual({ code: 'note', text: 'بيع في متجر آخر' });
});

test('a sentence that an earlier version stored is still there', async () => {
  const [row] = (await called.book.call.events.list({ mode: 'test', limit: 1 })).rows;
  const { $client } = called.book.deps.database;
  const older = 'the payment is in USD, the invoice in SAR';
  $client.prepare('UPDATE events SET detail = ? WHERE id = ?').run(older, row?.id ?? '');
  expect(await newestDetail()).toEqual({ code: 'raw', text: older });
});

test.each<EventDetail>([
  { code: 'unlisted_status', status: 'on_hold' },
  { code: 'currencies', payment: 'USD', invoice: 'SAR' },
  { code: 'modes', event: 'live', connection: 'test' },
  { code: 'provider_failed', error: 'provider.unreachable', said: null },
])('is read as it was written: %j', (detail) => {
  expect(readEventDetail(JSON.stringify(eventDetailSchema.parse(detail)))).toEqual(detail);
});
