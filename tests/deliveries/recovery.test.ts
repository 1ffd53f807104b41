import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { announce } from '../../server/deliveries/announce.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://shop.example/daftar';

/** A slice, less the message that told of the disabling, which the endpoint does not want. */
const firstSlice = 499;

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.book.close());

/** Messages about nothing, all at one instant. */
function tell(count: number, type: 'invoice.paid' | 'invoice.voided' = 'invoice.paid'): void {
  stage.book.deps.database.transaction((tx) => {
    for (let n = 0; n < count; n++)
      announce(tx, stage.book.deps, { type, mode: 'test', payload: { invoice: { n } } });
  });
}

async function recoveryOf(id: string) {
  return (await stage.book.call.endpoints.get({ id })).recovery;
}

describe('making up for what an endpoint missed', () => {
  test('that is more than a slice is done piece by piece, counts as it goes, and sends each once', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    await stage.book.call.endpoints.disable({ id });
    tell(700);
    tell(300, 'invoice.voided');
    tell(700);
    await stage.book.call.endpoints.enable({ id });
    const first = await stage.book.call.endpoints.recover({ id, since: 0 });
    expect(first).toMatchObject({ added: firstSlice, waiting: firstSlice, filledAt: null });
    await stage.book.settle();
    expect(await recoveryOf(id)).toMatchObject({
      restarted: 0,
      added: 1_400,
      delivered: 1_400,
      waiting: 0,
      givenUp: 0,
      filledAt: stage.book.clock.now(),
    });
    expect(new Set(stage.receivers.calls.map(({ headers }) => headers['webhook-id'])).size).toBe(1_400);
    expect(stage.receivers.calls).toHaveLength(1_400);
  });

  test('goes on after a restart in its middle', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    await stage.book.call.endpoints.disable({ id });
    tell(1_200);
    await stage.book.call.endpoints.enable({ id });
    await stage.book.call.endpoints.recover({ id, since: 0 });
    await stage.book.reopen();
    expect(await recoveryOf(id)).toMatchObject({ added: firstSlice, filledAt: null });
    await stage.book.settle();
    expect(await recoveryOf(id)).toMatchObject({ added: 1_200, delivered: 1_200 });
  });

  test('takes what was given up and what was never sent, and nothing from before the time', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    const giveUp = () =>
      stage.book.deps.database.$client.exec(
        "UPDATE deliveries SET status = 'exhausted', next_attempt_at = NULL WHERE status <> 'delivered'",
      );
    tell(3);
    giveUp();
    stage.book.clock.advance(60_000);
    const since = stage.book.clock.now();
    tell(2);
    giveUp();
    await stage.book.call.endpoints.disable({ id });
    tell(4);
    await stage.book.call.endpoints.enable({ id });
    expect(await stage.book.call.endpoints.recover({ id, since })).toMatchObject({ restarted: 2, added: 4 });
    await stage.book.settle();
    expect(await recoveryOf(id)).toMatchObject({ delivered: 6, waiting: 0 });
    expect((await stage.book.call.endpoints.recover({ id, since })).restarted).toBe(0);
    expect(
      (await stage.book.call.deliveries.list({ endpointId: id, status: 'exhausted' })).rows,
    ).toHaveLength(3);
  });

  test('takes what waits for its next try, so that nobody waits for hours after an endpoint is back', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    stage.receivers.behave(url, () => ({ status: 503 }));
    const since = stage.book.clock.now();
    tell(3);
    await stage.book.settle();
    stage.receivers.behave(url, () => ({ status: 200 }));
    expect(await stage.book.call.endpoints.recover({ id, since })).toMatchObject({ restarted: 3, added: 0 });
    await stage.book.settle();
    expect(await recoveryOf(id)).toMatchObject({ delivered: 3, waiting: 0 });
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(0);
  });

  test('ends when the endpoint is disabled meanwhile, and begins anew when it is asked for again', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    await stage.book.call.endpoints.disable({ id });
    tell(1_200);
    await stage.book.call.endpoints.enable({ id });
    await stage.book.call.endpoints.recover({ id, since: 0 });
    await stage.book.call.endpoints.disable({ id });
    await stage.book.settle();
    expect(await recoveryOf(id)).toMatchObject({ added: firstSlice, waiting: firstSlice });
    expect((await recoveryOf(id))?.filledAt).not.toBeNull();
    await stage.book.call.endpoints.enable({ id });
    await stage.book.call.endpoints.recover({ id, since: 0 });
    await stage.book.settle();
    expect(stage.receivers.calls).toHaveLength(1_200);
    expect((await stage.book.call.endpoints.get({ id })).waiting).toBe(0);
  });
});
