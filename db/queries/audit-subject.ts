import { and, eq, inArray, isNotNull, like, not } from 'drizzle-orm';
import type { IdKind } from '../../shared/ids.ts';
import type { Store } from '../client.ts';
import { invites, passkeys, users } from '../schema/accounts.ts';
import { paymentActions } from '../schema/actions.ts';
import { connections, credentials } from '../schema/connections.ts';
import { deliveries, endpointSecrets, endpoints, endpointTypes } from '../schema/deliveries.ts';
import { events } from '../schema/events.ts';
import { customers, invoices } from '../schema/invoices.ts';
import { apiKeys } from '../schema/keys.ts';
import { payments } from '../schema/payments.ts';
import { settings } from '../schema/settings.ts';

/** What the audit log may show of one thing: a list of columns for each kind, none of which holds a secret. */
type Read = (store: Store, id: string) => Record<string, unknown> | undefined;

const readers: Partial<Record<IdKind, Read>> = {
  connection: (store, id) => {
    const { name, status, provider, mode, hookState, amountsProvenAt } = connections;
    const row = store
      .select({ name, status, provider, mode, hookState, amountsProvenAt })
      .from(connections)
      .where(eq(connections.id, id))
      .get();
    const set = store
      .select({ field: credentials.field, hint: credentials.hint, setAt: credentials.setAt })
      .from(credentials)
      .where(eq(credentials.connectionId, id))
      .orderBy(credentials.id)
      .all();
    return row && { ...row, credentials: set.map(({ field, hint, setAt }) => `${field} …${hint} ${setAt}`) };
  },
  customer: (store, id) => {
    const { name, email, phone, reference } = customers;
    return store.select({ name, email, phone, reference }).from(customers).where(eq(customers.id, id)).get();
  },
  invoice: (store, id) => {
    const { number, status, customerName, currency, totalMinor, paidMinor, refundedMinor, dueAt } = invoices;
    const { reference, note, needsReview } = invoices;
    return store
      .select({
        number,
        status,
        customerName,
        currency,
        totalMinor,
        paidMinor,
        refundedMinor,
        dueAt,
        reference,
        note,
        needsReview,
      })
      .from(invoices)
      .where(eq(invoices.id, id))
      .get();
  },
  payment: (store, id) => {
    const { status, currency, amountMinor, paidMinor, refundedMinor } = payments;
    return store
      .select({ status, currency, amountMinor, paidMinor, refundedMinor })
      .from(payments)
      .where(eq(payments.id, id))
      .get();
  },
  action: (store, id) => {
    const { kind, status, amountMinor, paymentId } = paymentActions;
    return store
      .select({ kind, status, amountMinor, paymentId })
      .from(paymentActions)
      .where(eq(paymentActions.id, id))
      .get();
  },
  event: (store, id) => {
    const { status, reason, invoiceId } = events;
    return store.select({ status, reason, invoiceId }).from(events).where(eq(events.id, id)).get();
  },
  endpoint: (store, id) => {
    const { url, description, status, deletedAt } = endpoints;
    const row = store
      .select({ url, description, status, deletedAt })
      .from(endpoints)
      .where(eq(endpoints.id, id))
      .get();
    const types = store
      .select({ type: endpointTypes.type })
      .from(endpointTypes)
      .where(eq(endpointTypes.endpointId, id))
      .orderBy(endpointTypes.type)
      .all();
    const secrets = store
      .select({ hint: endpointSecrets.hint })
      .from(endpointSecrets)
      .where(eq(endpointSecrets.endpointId, id))
      .orderBy(endpointSecrets.id)
      .all();
    return (
      row && {
        ...row,
        types: types.map(({ type }) => type),
        secrets: secrets.map(({ hint }) => `…${hint}`),
      }
    );
  },
  delivery: (store, id) => {
    const { status, attempts, messageId } = deliveries;
    return store.select({ status, attempts, messageId }).from(deliveries).where(eq(deliveries.id, id)).get();
  },
  key: (store, id) => {
    const { name, mode, scopes, hint, expiresAt, revokedAt, successorId } = apiKeys;
    return store
      .select({ name, mode, scopes, hint, expiresAt, revokedAt, successorId })
      .from(apiKeys)
      .where(eq(apiKeys.id, id))
      .get();
  },
  user: (store, id) => {
    const { name, email, role, twoFactorEnabled } = users;
    const row = store
      .select({ name, email, role, twoFactorEnabled })
      .from(users)
      .where(eq(users.id, id))
      .get();
    const held = store.select({ name: passkeys.name }).from(passkeys).where(eq(passkeys.userId, id)).all();
    return row && { ...row, passkeys: held.map(({ name }) => name) };
  },
  invite: (store, id) => {
    const { email, role, expiresAt, usedAt, revokedAt } = invites;
    return store
      .select({ email, role, expiresAt, usedAt, revokedAt })
      .from(invites)
      .where(eq(invites.id, id))
      .get();
  },
};

/** The thing as the audit log may show it; undefined where there is none, or its kind has nothing to show. */
export function readAudited(store: Store, kind: IdKind, id: string): Record<string, unknown> | undefined {
  return readers[kind]?.(store, id);
}

/** The settings people change; those the book keeps for itself have names with a slash, or name its key. */
export function readAuditedSettings(store: Store): Record<string, string> {
  const rows = store
    .select()
    .from(settings)
    .where(and(not(like(settings.key, '%/%')), not(like(settings.key, '%key%'))))
    .all();
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}

/** The numbers of those of these invoices that have one, by id. */
export function invoiceNumbers(store: Store, ids: readonly string[]): ReadonlyMap<string, string> {
  if (ids.length === 0) return new Map();
  const found = store
    .select({ id: invoices.id, number: invoices.number })
    .from(invoices)
    .where(and(inArray(invoices.id, [...new Set(ids)]), isNotNull(invoices.number)))
    .all();
  return new Map(found.map(({ id, number }) => [id, number ?? '']));
}
