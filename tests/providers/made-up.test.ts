import { expect, test } from 'bun:test';
import { readFileSync } from 'node:fs';
import { Glob } from 'bun';
import { providers } from '../../server/providers/registry.ts';
import { describeProvider } from './contract.ts';
import { paymore, paymoreStatusOf, signatureOf } from './made-up/paymore.ts';

const payment = (state: string) => ({ what: 'payment', payment: { id: 'pm_1', state } });

describeProvider({
  provider: paymore,
  mode: 'test',
  secret: 'a secret that both sides know',
  credentials: { secretKey: 'a-long-enough-key', webhookSecret: 'a secret that both sides know' },
  sign: (body, { secret }) => ({
    headers: { 'content-type': 'application/json', 'x-paymore-signature': signatureOf(body, secret) },
    body,
  }),
  checksTime: false,
  events: {
    done: { body: payment('done'), read: { topic: 'payment', paymentRef: 'pm_1', claims: 'paid' } },
    broken: { body: payment('broken'), read: { topic: 'payment', claims: 'failed' } },
  },
  unknownEvent: { what: 'fireworks' },
  statuses: { waiting: 'initiated', done: 'paid', broken: 'failed' },
  statusOf: paymoreStatusOf,
  badCredentials: [
    { name: 'a short key', values: { secretKey: 'x' }, problem: { field: 'secretKey', code: 'too_short' } },
  ],
  chargeable: [{ amountMinor: 1_025, currency: 'AED' }],
  notChargeable: [
    { amountMinor: 1_026, currency: 'AED' },
    { amountMinor: 1_025, currency: 'SAR' },
  ],
});

test('a fifth provider needs no change in any other room: none of them names one', () => {
  const names = providers.map(({ id }) => id).join('|');
  const inCode = new RegExp(`['"\`/](?:${names})['"\`/]`, 'i');
  const rooms = new Glob('{db/{schema,queries},server/{hooks,billing,trpc,pay},shared}/**/*.ts');
  const naming = [...rooms.scanSync('.')].filter((path) => inCode.test(readFileSync(path, 'utf8')));
  expect(naming).toEqual([]);
});
