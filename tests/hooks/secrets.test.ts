import { afterEach, beforeEach, expect, test } from 'bun:test';
import { credentialPlace } from '../../server/billing/connection-book.ts';
import { registerHook } from '../../server/billing/connection-hook.ts';
import { type Called, openCalled } from './moyasar-caller.ts';

let called: Called;

beforeEach(async () => {
  called = await openCalled();
});

afterEach(() => called.book.close());

const hour = 3_600_000;

const secretNow = () =>
  called.book.deps.connections.byId(called.connectionId)?.credentials.webhookSecret ?? '';
const statusWith = async (secret: string) =>
  (await called.tell({ secret_token: secret, type: 'payout_paid' })).status;

test('after the hook was registered again both secrets are taken, the older one until its end', async () => {
  const older = called.secret;
  await registerHook(called.book.deps, called.connectionId);
  const newer = secretNow();
  expect(newer).not.toBe(older);
  expect(await statusWith(newer)).toBe(200);
  expect(await statusWith(older)).toBe(200);
  expect(
    called.book.deps.database.$client
      .prepare('select secret_index from arrivals order by id desc limit 2')
      .pluck()
      .all(),
  ).toEqual([1, 0]);
  called.book.clock.advance(24 * hour - 1);
  expect(await statusWith(older)).toBe(200);
  called.book.clock.advance(1);
  expect(await statusWith(older)).toBe(401);
  expect(await statusWith(newer)).toBe(200);
});

test('a registration that the provider refuses leaves the secret that was valid, and only that', async () => {
  const control = called.book.deps.sandbox?.controlOf(
    'moyasar',
    called.book.deps.connections.byId(called.connectionId)?.credentials ?? {},
  );
  control?.setFaults({ accountInactive: true });
  await registerHook(called.book.deps, called.connectionId);
  expect(secretNow()).toBe(called.secret);
  expect(await statusWith(called.secret)).toBe(200);
});

test('an empty secret in the book is the secret of nobody', async () => {
  const { deps } = called.book;
  const sealed = deps.vault.seal('', credentialPlace(called.connectionId, 'webhookSecret'));
  deps.database.$client
    .prepare("update credentials set sealed = ? where field = 'webhookSecret'")
    .run(sealed);
  deps.connections.reload(called.connectionId);
  for (const token of ['', null, undefined, called.secret, [''], 0, false])
    expect((await called.tell({ secret_token: token })).status).toBe(401);
  await called.book.settle();
  expect(called.count("select count(*) from refusals where reason = 'no_secret_configured'")).toBeGreaterThan(
    0,
  );
});
