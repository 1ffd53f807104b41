import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { InvoiceStatus } from '../../shared/invoice-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { customers, invoiceCounters, invoiceLines, invoices } from '../schema/invoices.ts';

export type InvoiceRecord = typeof invoices.$inferSelect;
export type LineRecord = typeof invoiceLines.$inferSelect;
export type CustomerRecord = typeof customers.$inferSelect;

export function findInvoice(store: Store, id: string): InvoiceRecord | undefined {
  return store.select().from(invoices).where(eq(invoices.id, id)).get();
}

export function findInvoiceByNumber(store: Store, mode: Mode, number: string): InvoiceRecord | undefined {
  return store
    .select()
    .from(invoices)
    .where(and(eq(invoices.mode, mode), eq(invoices.number, number)))
    .get();
}

/** The invoice behind the unguessable part of a pay page's address. */
export function findInvoiceByPayToken(store: Store, payToken: string): InvoiceRecord | undefined {
  return store.select().from(invoices).where(eq(invoices.payToken, payToken)).get();
}

export function insertInvoice(store: Store, record: typeof invoices.$inferInsert): void {
  store.insert(invoices).values(record).run();
}

export function updateInvoice(store: Store, id: string, change: Partial<typeof invoices.$inferInsert>): void {
  store.update(invoices).set(change).where(eq(invoices.id, id)).run();
}

/** A guarded change: false if the invoice is in none of the `from` states (any more). */
export function moveInvoice(
  store: Store,
  id: string,
  from: readonly InvoiceStatus[],
  change: Partial<typeof invoices.$inferInsert>,
): boolean {
  const moved = store
    .update(invoices)
    .set(change)
    .where(and(eq(invoices.id, id), inArray(invoices.status, [...from])))
    .run();
  return moved.changes === 1;
}

export function linesOf(store: Store, invoiceId: string): LineRecord[] {
  return store
    .select()
    .from(invoiceLines)
    .where(eq(invoiceLines.invoiceId, invoiceId))
    .orderBy(asc(invoiceLines.position))
    .all();
}

export function linesOfAll(store: Store, invoiceIds: readonly string[]): LineRecord[] {
  if (invoiceIds.length === 0) return [];
  return store
    .select()
    .from(invoiceLines)
    .where(inArray(invoiceLines.invoiceId, [...invoiceIds]))
    .orderBy(asc(invoiceLines.invoiceId), asc(invoiceLines.position))
    .all();
}

export function invoicesByIds(store: Store, ids: readonly string[]): Map<string, InvoiceRecord> {
  if (ids.length === 0) return new Map();
  const rows = store
    .select()
    .from(invoices)
    .where(inArray(invoices.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** What these invoices are called; a draft has no number. */
export function numbersOfInvoices(
  store: Store,
  ids: readonly (string | null)[],
): Map<string | null, string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = store
    .select({ id: invoices.id, number: invoices.number })
    .from(invoices)
    .where(inArray(invoices.id, wanted))
    .all();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

export function replaceLines(
  store: Store,
  invoiceId: string,
  lines: (typeof invoiceLines.$inferInsert)[],
): void {
  store.delete(invoiceLines).where(eq(invoiceLines.invoiceId, invoiceId)).run();
  if (lines.length > 0) store.insert(invoiceLines).values(lines).run();
}

/** The next number of this mode, taken: only inside the transaction that gives it to an invoice. */
export function takeInvoiceNumber(store: Store, mode: Mode): number {
  return store
    .insert(invoiceCounters)
    .values({ mode, lastNumber: 1 })
    .onConflictDoUpdate({
      target: invoiceCounters.mode,
      set: { lastNumber: sql`${invoiceCounters.lastNumber} + 1` },
    })
    .returning()
    .get().lastNumber;
}

export function findCustomer(store: Store, id: string): CustomerRecord | undefined {
  return store.select().from(customers).where(eq(customers.id, id)).get();
}

export function customersByIds(store: Store, ids: readonly string[]): Map<string, CustomerRecord> {
  if (ids.length === 0) return new Map();
  const rows = store
    .select()
    .from(customers)
    .where(inArray(customers.id, [...new Set(ids)]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

export function updateCustomer(
  store: Store,
  id: string,
  change: Partial<Omit<typeof customers.$inferInsert, 'id' | 'mode'>>,
): void {
  store.update(customers).set(change).where(eq(customers.id, id)).run();
}

/** The customer of this mode who already has this e-mail, or else this phone. */
export function findCustomerBy(
  store: Store,
  mode: Mode,
  contact: { email: string | null; phone: string | null },
): CustomerRecord | undefined {
  const by = (column: typeof customers.email | typeof customers.phone, value: string | null) =>
    value === null
      ? undefined
      : store
          .select()
          .from(customers)
          .where(and(eq(customers.mode, mode), eq(column, value)))
          .limit(1)
          .get();
  return by(customers.email, contact.email) ?? by(customers.phone, contact.phone);
}

export function insertCustomer(store: Store, record: typeof customers.$inferInsert): void {
  store.insert(customers).values(record).run();
}

/** Replaces the words an invoice is found by. */
export function indexInvoice(store: Store, invoiceId: string, words: string): void {
  store.run(
    sql`delete from invoice_search where rowid = (select rowid from invoices where id = ${invoiceId})`,
  );
  store.run(
    sql`insert into invoice_search (rowid, invoice_id, words) select rowid, id, ${words} from invoices where id = ${invoiceId}`,
  );
}

export function deleteDraft(store: Store, id: string): void {
  store.run(sql`delete from invoice_search where rowid = (select rowid from invoices where id = ${id})`);
  store.delete(invoiceLines).where(eq(invoiceLines.invoiceId, id)).run();
  store.run(sql`delete from timeline where invoice_id = ${id}`);
  store
    .delete(invoices)
    .where(and(eq(invoices.id, id), eq(invoices.status, 'draft')))
    .run();
}

const waitsToBeOverdue = sql`status in ('open', 'partially_paid') and due_at is not null and overdue_told_at is null`;

/** Invoices that became overdue before `now` and of which that was not told. */
export function invoicesToTellOverdue(store: Store, now: number, limit: number): InvoiceRecord[] {
  return store
    .select()
    .from(invoices)
    .where(and(waitsToBeOverdue, lt(invoices.dueAt, now)))
    .orderBy(asc(invoices.dueAt))
    .limit(limit)
    .all();
}

/** When the next invoice becomes overdue, or null. */
export function nextOverdueAt(store: Store): number | null {
  const next = store
    .select({ at: invoices.dueAt })
    .from(invoices)
    .where(waitsToBeOverdue)
    .orderBy(asc(invoices.dueAt))
    .limit(1)
    .get();
  return next?.at ?? null;
}
