import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { paymentActions } from '../schema/actions.ts';
import { connections } from '../schema/connections.ts';
import { events } from '../schema/events.ts';
import { checkouts, invoiceLines, invoices, reviews } from '../schema/invoices.ts';
import { mails } from '../schema/mails.ts';
import { entries } from '../schema/payments.ts';
import type { EventRecord } from './events.ts';
import { type InvoiceRecord, invoicesByIds } from './invoices.ts';
import { unindexed } from './keyset.ts';

/** What is looked for: references whole, each in the spellings it may be kept in. */
export interface Wanted {
  mode: Mode;
  spellings: readonly string[];
  limit: number;
}

/** The newest invoices with these words, read in the words' own order, so that it ends as soon as there are enough. */
export function invoicesWithWords(store: Store, match: string, { mode, limit }: Wanted): InvoiceRecord[] {
  const found = store.all<{ id: string }>(
    sql`select i.id as id from invoice_search s cross join invoices i on i.id = s.invoice_id
      where invoice_search match ${match} and i.mode = ${mode} order by s.rowid desc limit ${limit}`,
  );
  const ids = found.map(({ id }) => id);
  const known = invoicesByIds(store, ids);
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Invoices whose link or prompt the provider calls like this, or that the merchant's own system does. */
export function invoicesByReference(store: Store, { mode, spellings, limit }: Wanted): InvoiceRecord[] {
  const wanted = [...spellings];
  const throughCheckout = store
    .select({ id: checkouts.invoiceId })
    .from(checkouts)
    .where(and(isNotNull(checkouts.providerRef), inArray(checkouts.providerRef, wanted)));
  const byOwn = store
    .select({ id: invoices.id })
    .from(invoices)
    .where(and(eq(invoices.mode, mode), inArray(invoices.reference, wanted)));
  return store
    .select()
    .from(invoices)
    .where(
      and(eq(unindexed(invoices.mode), mode), sql`${invoices.id} in ${unionAll(throughCheckout, byOwn)}`),
    )
    .orderBy(desc(unindexed(invoices.createdAt)))
    .limit(limit)
    .all();
}

/** By the payment it speaks of, or by the provider's own id of it, which some providers give. */
export function eventsByReference(store: Store, { mode, spellings, limit }: Wanted): EventRecord[] {
  const ofMode = store.select({ id: connections.id }).from(connections).where(eq(connections.mode, mode));
  const by = (column: typeof events.paymentRef | typeof events.dedupKey) =>
    store
      .select({ id: events.id })
      .from(events)
      .where(and(inArray(events.connectionId, ofMode), inArray(column, [...spellings])));
  return store
    .select()
    .from(events)
    .where(sql`${events.id} in ${unionAll(by(events.paymentRef), by(events.dedupKey))}`)
    .orderBy(desc(unindexed(events.receivedAt)))
    .limit(limit)
    .all();
}

/** The newest invoices over one of these amounts, each asked for in the currencies that would write it so. */
export function invoicesOver(
  store: Store,
  amounts: readonly { totalMinor: number; currencies: readonly string[] }[],
  { mode, limit }: Omit<Wanted, 'spellings'>,
): InvoiceRecord[] {
  return amounts
    .flatMap(({ totalMinor, currencies }) =>
      store
        .select()
        .from(invoices)
        .where(
          and(
            eq(invoices.mode, mode),
            inArray(invoices.currency, [...currencies]),
            eq(invoices.totalMinor, totalMinor),
          ),
        )
        .orderBy(desc(unindexed(invoices.createdAt)))
        .limit(limit)
        .all(),
    )
    .sort((a, b) => b.createdAt - a.createdAt)
    .slice(0, limit);
}

const partsOfInvoices = {
  line: [invoiceLines.id, invoiceLines.invoiceId, invoiceLines],
  checkout: [checkouts.id, checkouts.invoiceId, checkouts],
  entry: [entries.id, entries.invoiceId, entries],
  review: [reviews.id, reviews.invoiceId, reviews],
  action: [paymentActions.id, paymentActions.invoiceId, paymentActions],
  mail: [mails.id, mails.invoiceId, mails],
} as const;

export type InvoicePart = keyof typeof partsOfInvoices;

export function isInvoicePart(kind: string): kind is InvoicePart {
  return kind in partsOfInvoices;
}

/** The invoice that a line, link, entry, review item, refund or mail belongs to. */
export function invoiceOfPart(store: Store, part: InvoicePart, id: string): InvoiceRecord | undefined {
  const [partId, invoiceId, table] = partsOfInvoices[part];
  const found = store.select({ invoiceId }).from(table).where(eq(partId, id)).get();
  return found && store.select().from(invoices).where(eq(invoices.id, found.invoiceId)).get();
}
