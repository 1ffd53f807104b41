import { afterEach, beforeEach, expect, test } from 'bun:test';
import { type Called, openCalled } from './moyasar-caller.ts';

let called: Called;

beforeEach(async () => {
  called = await openCalled();
});

afterEach(() => called.book.close());

const day = 86_400_000;
const notes = () => called.count('select count(*) from refusals');
const noteBytes = () =>
  called.count('select coalesce(sum(length(sealed) + length(redacted_body)), 0) from refusals');

test('one note for the same call with the same proof, and another one when either differs', async () => {
  const body = { id: 'e-1', secret_token: 'wrong-1', data: {} };
  for (let n = 0; n < 5; n++) await called.tell(body);
  await called.book.settle();
  expect(notes()).toBe(1);
  await called.tell({ ...body, secret_token: 'wrong-2' });
  await called.tell({ ...body, id: 'e-2' });
  await called.book.settle();
  expect(notes()).toBe(3);
  expect(called.count('select max(count) from refusals')).toBe(5);
});

test('a note says why in a word that the dashboard has a sentence for, and when first and last', async () => {
  await called.tell({ id: 'e-1', secret_token: 'wrong', data: {} });
  await called.book.settle();
  const firstAt = called.book.clock.now();
  called.book.clock.advance(60_000);
  await called.tell({ id: 'e-1', secret_token: 'wrong', data: {} });
  await called.book.settle();
  const { rows } = await called.book.call.refusals.list({});
  expect(rows[0]).toMatchObject({
    reason: 'secret_wrong',
    eventType: 'payment_paid',
    count: 2,
    firstAt,
    lastAt: firstAt + 60_000,
  });
});

test('notes are forgotten after seven days', async () => {
  await called.tell({ secret_token: 'wrong' });
  await called.book.settle();
  called.book.clock.advance(6 * day);
  await called.tell({ secret_token: 'wrong' });
  await called.book.settle();
  expect(notes()).toBe(2);
  called.book.clock.advance(1.5 * day);
  await called.tell({ secret_token: 'wrong' });
  await called.book.settle();
  expect(notes()).toBe(2);
});

test('a flood of large refused calls takes no more than its 20 MB, and good calls go through it', async () => {
  const filler = 'x'.repeat(250_000);
  let taken = 0;
  for (let round = 0; round < 20; round++) {
    const refused = Array.from({ length: 12 }, () => called.tell({ secret_token: 'wrong', filler }));
    const good = called.tell({ type: 'payout_paid' });
    expect((await Promise.all(refused)).every(({ status }) => status === 401)).toBe(true);
    if ((await good).status === 200) taken++;
    await called.book.settle();
    expect(noteBytes()).toBeLessThan(22 * 1024 * 1024);
  }
  expect(taken).toBe(20);
  expect(called.count("select count(*) from events where type = 'payout_paid'")).toBe(20);
}, 30_000);

test('calls at hooks that do not exist, under any name, are one note a day and crowd out nobody', async () => {
  const strangers = Array.from({ length: 500 }, (_, n) =>
    called.book.request(`/hooks/provider-${n}/${'x'.repeat(30)}${n}`, { method: 'POST', body: '{}' }),
  );
  expect((await Promise.all(strangers)).every(({ status }) => status === 404)).toBe(true);
  await called.tell({ secret_token: 'wrong' });
  await called.book.settle();
  expect(called.count("select count(*) from refusals where reason = 'unknown_hook'")).toBe(1);
  expect(called.count("select count(*) from refusals where reason = 'secret_wrong'")).toBe(1);
});

test('a flood of notes that can’t all be kept says so in the log, and every call is still checked', async () => {
  const answers = await Promise.all(
    Array.from({ length: 400 }, (_, n) => called.tell(n % 4 === 0 ? {} : { secret_token: `wrong-${n}` })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(300);
  await called.book.settle();
  expect(notes()).toBeLessThan(300);
  expect(called.book.logLines.some((line) => line.includes('hook.refusals_not_noted'))).toBe(true);
});
