import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { EventStatus } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { connections } from '../schema/connections.ts';
import { connectionHealth, deliveries, endpoints } from '../schema/deliveries.ts';
import { events, hourTotals, refusals } from '../schema/events.ts';
import { checkouts, invoices, reviews } from '../schema/invoices.ts';
import { apiKeys } from '../schema/keys.ts';
import { mails } from '../schema/mails.ts';
import { payments } from '../schema/payments.ts';
import { waitsForMoney } from './waits-for-money.ts';

/** What was booked on each of these days, by currency and connection; `day` is its place in the list. */
export function totalsOfDays(store: Store, mode: Mode, days: readonly { from: number; to: number }[]) {
  const spans = sql`json_each(${JSON.stringify(days.map(({ from, to }) => [from, to]))}) as span`;
  return store
    .select({
      day: sql<number>`span.key`,
      currency: hourTotals.currency,
      connectionId: hourTotals.connectionId,
      inMinor: sql<number>`sum(${hourTotals.inMinor})`,
      refundedMinor: sql<number>`sum(${hourTotals.outMinor})`,
      payments: sql<number>`sum(${hourTotals.payments})`,
    })
    .from(spans)
    .crossJoin(hourTotals)
    .where(
      and(
        eq(hourTotals.mode, mode),
        sql`${hourTotals.hourAt} >= span.value ->> 0 and ${hourTotals.hourAt} < span.value ->> 1`,
      ),
    )
    .groupBy(sql`span.key`, hourTotals.currency, hourTotals.connectionId)
    .all();
}

/** By currency, from `since` up to and with `until`. */
export function totalsBetween(store: Store, mode: Mode, since: number, until: number) {
  return store
    .select({
      currency: hourTotals.currency,
      inMinor: sql<number>`sum(${hourTotals.inMinor})`,
      payments: sql<number>`sum(${hourTotals.payments})`,
    })
    .from(hourTotals)
    .where(and(eq(hourTotals.mode, mode), gte(hourTotals.hourAt, since), lte(hourTotals.hourAt, until)))
    .groupBy(hourTotals.currency)
    .all();
}

/** What is still to come in, by currency; answered from one covering index. */
export function openTotals(store: Store, mode: Mode, now: number) {
  return store
    .select({
      currency: invoices.currency,
      openMinor: sql<number>`sum(${invoices.dueMinor})`,
      openCount: count(),
      overdueMinor: sql<number>`coalesce(sum(case when ${invoices.dueAt} < ${now} then ${invoices.dueMinor} end), 0)`,
      overdueCount: sql<number>`coalesce(sum(${invoices.dueAt} < ${now}), 0)`,
    })
    .from(invoices)
    .where(and(eq(invoices.mode, mode), waitsForMoney))
    .groupBy(invoices.currency)
    .all();
}

/** How many invoices past their day still want money; where it is one, which and since when. */
export function overdueInvoices(store: Store, mode: Mode, now: number) {
  const areOverdue = and(eq(invoices.mode, mode), waitsForMoney, lt(invoices.dueAt, now));
  const n = store.select({ n: count() }).from(invoices).where(areOverdue).get()?.n ?? 0;
  const one = { id: invoices.id, number: invoices.number, since: invoices.dueAt };
  return { n, only: n === 1 ? store.select(one).from(invoices).where(areOverdue).get() : undefined };
}

/** How many events of these states there are since when, and the oldest of them. */
export function eventsIn(store: Store, mode: Mode, statuses: readonly EventStatus[], before: number) {
  return store
    .select({ n: count(), since: sql<number>`min(${events.receivedAt})`, id: sql<string>`min(${events.id})` })
    .from(events)
    .where(and(eq(events.mode, mode), inArray(events.status, [...statuses]), lt(events.receivedAt, before)))
    .get();
}

export function refusedSince(store: Store, mode: Mode, since: number) {
  return store
    .select({
      connectionId: connections.id,
      name: connections.name,
      n: sql<number>`sum(${refusals.count})`,
      since: sql<number>`min(${refusals.firstAt})`,
    })
    .from(refusals)
    .innerJoin(connections, eq(connections.id, refusals.connectionId))
    .where(and(eq(connections.mode, mode), gte(refusals.lastAt, since)))
    .groupBy(connections.id)
    .all();
}

/** Open invoices whose latest link could not be made; found from the failed links, which are few. */
export function failedLinks(store: Store, mode: Mode, limit: number) {
  return (
    store
      .select({
        invoiceId: invoices.id,
        number: invoices.number,
        at: sql<number>`max(${checkouts.updatedAt})`,
      })
      .from(checkouts)
      .crossJoin(invoices)
      // How a prompt on a phone ends is the payer's affair.
      .where(
        and(
          sql`${checkouts.kind} = 'link' and ${checkouts.status} = 'failed'`,
          eq(invoices.id, checkouts.invoiceId),
          eq(invoices.mode, mode),
          eq(invoices.status, 'open'),
          sql`not exists (select 1 from checkouts as other where other.invoice_id = ${invoices.id}
            and other.kind = 'link' and other.status in ('open', 'creating', 'unknown'))`,
        ),
      )
      .groupBy(invoices.id)
      .orderBy(desc(sql`max(${checkouts.updatedAt})`))
      .limit(limit)
      .all()
  );
}

export function deafConnections(store: Store, mode: Mode, before: number) {
  return store
    .select({ id: connections.id, name: connections.name, createdAt: connections.createdAt })
    .from(connections)
    .where(
      and(
        eq(connections.mode, mode),
        inArray(connections.hookState, ['unregistered', 'registered', 'failed']),
        lt(connections.createdAt, before),
      ),
    )
    .all();
}

/** Connections at work whose hook is in place and yet shows signs that events do not come. */
export function degradedConnections(store: Store, mode: Mode) {
  return store
    .select({
      id: connections.id,
      name: connections.name,
      degradedAt: sql<number>`${connectionHealth.degradedAt}`,
    })
    .from(connectionHealth)
    .innerJoin(connections, eq(connections.id, connectionHealth.connectionId))
    .where(
      and(
        eq(connections.mode, mode),
        eq(connections.status, 'active'),
        isNotNull(connectionHealth.degradedAt),
        inArray(connections.hookState, ['verified', 'manual']),
      ),
    )
    .all();
}

/** Mails that were given up since a time and not asked for again. */
export function failedMails(store: Store, mode: Mode, since: number, limit: number) {
  return store
    .select({ invoiceId: invoices.id, number: invoices.number, at: sql<number>`max(${mails.createdAt})` })
    .from(mails)
    .innerJoin(invoices, eq(invoices.id, mails.invoiceId))
    .where(
      and(
        eq(mails.mode, mode),
        eq(mails.status, 'failed'),
        gte(mails.createdAt, since),
        sql`not exists (select 1 from mails as later where later.invoice_id = ${mails.invoiceId}
          and later.created_at > ${mails.createdAt})`,
      ),
    )
    .groupBy(invoices.id)
    .orderBy(asc(mails.createdAt))
    .limit(limit)
    .all();
}

/** Keys that end before a time and that no other key took over from. */
export function keysEndingBefore(store: Store, mode: Mode, now: number, before: number) {
  return store
    .select({ name: apiKeys.name, expiresAt: sql<number>`${apiKeys.expiresAt}` })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.mode, mode),
        isNull(apiKeys.revokedAt),
        isNull(apiKeys.successorId),
        gt(apiKeys.expiresAt, now),
        lt(apiKeys.expiresAt, before),
      ),
    )
    .orderBy(asc(apiKeys.expiresAt))
    .all();
}

/** Endpoints that Daftar disabled itself, and those where everything has failed for a while. */
export function ailingEndpoints(store: Store, mode: Mode, failingBefore: number) {
  return store
    .select()
    .from(endpoints)
    .where(
      and(
        eq(endpoints.mode, mode),
        isNull(endpoints.deletedAt),
        or(
          and(eq(endpoints.status, 'disabled'), inArray(endpoints.disabledReason, ['gone', 'failing'])),
          and(eq(endpoints.status, 'enabled'), lt(endpoints.failingSinceAt, failingBefore)),
        ),
      ),
    )
    .orderBy(asc(endpoints.createdAt))
    .all();
}

/** What was told since a time and given up, by endpoints that are still there and listen. */
export function givenUpSince(store: Store, mode: Mode, since: number) {
  return store
    .select({
      endpointId: endpoints.id,
      url: endpoints.url,
      n: count(),
      since: sql<number>`min(${deliveries.createdAt})`,
    })
    .from(deliveries)
    .innerJoin(endpoints, eq(endpoints.id, deliveries.endpointId))
    .where(
      and(
        eq(deliveries.mode, mode),
        eq(deliveries.status, 'exhausted'),
        gte(deliveries.createdAt, since),
        isNull(endpoints.deletedAt),
        ne(endpoints.status, 'disabled'),
      ),
    )
    .groupBy(endpoints.id)
    .all();
}

export function openReviews(store: Store, mode: Mode, limit: number) {
  return store
    .select({ invoiceId: invoices.id, number: invoices.number, openedAt: reviews.openedAt })
    .from(reviews)
    .innerJoin(invoices, eq(invoices.id, reviews.invoiceId))
    .where(and(eq(reviews.mode, mode), isNull(reviews.closedAt)))
    .orderBy(asc(reviews.openedAt))
    .limit(limit)
    .all();
}

export function firstStepsOf(store: Store, mode: Mode) {
  const exists = (row: unknown) => row !== undefined;
  return {
    hasConnection: exists(
      store.select({ id: connections.id }).from(connections).where(eq(connections.mode, mode)).limit(1).get(),
    ),
    hasInvoice: exists(
      store
        .select({ id: invoices.id })
        .from(invoices)
        .where(and(eq(invoices.mode, mode), ne(invoices.status, 'draft')))
        .limit(1)
        .get(),
    ),
    hasPayment: exists(
      store.select({ id: payments.id }).from(payments).where(eq(payments.mode, mode)).limit(1).get(),
    ),
  };
}
