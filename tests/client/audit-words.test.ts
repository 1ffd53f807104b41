import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { askedIn, differencesIn } from '../../client/dashboard/pages/audit/audit-words.ts';
import { speak, speakOf, speakOfEverything } from '../../client/i18n/i18n.ts';
import type { AuditRowView } from '../../shared/audit.ts';
import { connectionStatuses, hookStates } from '../../shared/connection-status.ts';
import { deliveryStatuses, endpointStatuses } from '../../shared/delivery-status.ts';
import { eventStatuses } from '../../shared/event-status.ts';
import { invoiceStatuses } from '../../shared/invoice-status.ts';
import { paymentStatuses } from '../../shared/payment-status.ts';
import { userRoles } from '../../shared/roles.ts';

const documentBefore = globalThis.document;

beforeAll(async () => {
  globalThis.document = { documentElement: {} } as Document;
  await speakOfEverything();
  await speakOf('audit');
});

afterAll(async () => {
  await speak('en');
  globalThis.document = documentBefore;
});

type Kind = NonNullable<AuditRowView['subject']>['kind'];

const rowOf = (kind: Kind, after: Record<string, unknown>) => ({
  action: 'x',
  subject: { kind, id: null },
  before: null,
  after,
});

describe.each(['en', 'ar', 'fr', 'sw'] as const)('in %s', (language) => {
  beforeAll(() => speak(language));

  test.each<[Kind, string, readonly string[]]>([
    ['invoice', 'status', invoiceStatuses],
    ['payment', 'status', paymentStatuses],
    ['event', 'status', eventStatuses],
    ['delivery', 'status', deliveryStatuses],
    ['endpoint', 'status', endpointStatuses],
    ['connection', 'status', connectionStatuses],
    ['connection', 'hookState', hookStates],
    ['user', 'role', userRoles],
  ])('of %s each %s is a word, not a code', (kind, name, codes) => {
    for (const code of codes) {
      const [difference] = differencesIn(rowOf(kind, { [name]: code }));
      expect(difference?.after).toBeTruthy();
      expect(difference?.after).not.toBe(code);
    }
  });
});

describe('a difference', () => {
  beforeAll(() => speak('en'));

  test('names the same state as its kind of thing does', () => {
    const stateOf = (kind: Kind) => differencesIn(rowOf(kind, { status: 'paused' }))[0]?.after;
    expect([stateOf('endpoint'), stateOf('connection'), stateOf('customer')]).toEqual([
      'Paused',
      'Paused',
      'paused',
    ]);
  });

  test('says in words what an endpoint listens to, and what was asked of a list', () => {
    const types = { types: ['invoice.paid', 'something.older'] };
    expect(differencesIn(rowOf('endpoint', types))[0]?.after).toBe('Invoice paid and something.older');
    const row = { action: 'exports.invoices', subject: null, asked: { mode: 'test', status: 'open' } };
    expect(askedIn(row)).toEqual([
      { name: 'Mode', value: 'Test' },
      { name: 'Status', value: 'Open' },
    ]);
  });
});
