import { and, desc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { awaitingMoney, type InvoiceStatus } from '../../shared/invoice-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';
import type { InvoiceRecord } from './invoices.ts';
import type { Place } from './keyset.ts';

export interface InvoiceFilter {
  mode: Mode;
  status?: InvoiceStatus | 'overdue' | 'needs_review' | undefined;
  search?: string | undefined;
  customerId?: string | undefined;
  currency?: string | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
}

/** Newest first, from behind `after`. */
export function listInvoices(
  store: Store,
  filter: InvoiceFilter,
  page: { after: Place | undefined; limit: number; now: number },
): InvoiceRecord[] {
  const { after } = page;
  return store
    .select()
    .from(invoices)
    .where(
      and(
        eq(invoices.mode, filter.mode),
        statusCondition(filter.status, page.now),
        filter.customerId === undefined ? undefined : eq(invoices.customerId, filter.customerId),
        filter.currency === undefined ? undefined : eq(invoices.currency, filter.currency),
        filter.createdAfter === undefined ? undefined : gte(invoices.createdAt, filter.createdAfter),
        filter.createdBefore === undefined ? undefined : lt(invoices.createdAt, filter.createdBefore),
        searchCondition(filter.search),
        after &&
          or(
            lt(invoices.createdAt, after.at),
            and(eq(invoices.createdAt, after.at), lt(invoices.id, after.id)),
          ),
      ),
    )
    .orderBy(desc(invoices.createdAt), desc(invoices.id))
    .limit(page.limit)
    .all();
}

/** For each invoice that got money: the method of the payment that brought the most recent of it. */
export function paymentMethodsOf(
  store: Store,
  invoiceIds: string[],
): Map<string, { method: string | null; connectionId: string }> {
  if (invoiceIds.length === 0) return new Map();
  const rows = store
    .select({ invoiceId: payments.invoiceId, method: payments.method, connectionId: payments.connectionId })
    .from(payments)
    .where(and(inArray(payments.invoiceId, invoiceIds), gt(payments.paidMinor, 0)))
    .orderBy(payments.createdAt)
    .all();
  return new Map(rows.map(({ invoiceId, ...rest }) => [invoiceId, rest]));
}

function statusCondition(status: InvoiceFilter['status'], now: number): SQL | undefined {
  if (status === undefined) return undefined;
  if (status === 'needs_review') return eq(invoices.needsReview, true);
  if (status !== 'overdue') return eq(invoices.status, status);
  return and(
    inArray(invoices.status, [...awaitingMoney]),
    isNotNull(invoices.dueAt),
    lt(invoices.dueAt, now),
  );
}

/** Every word must begin a word of the invoice; quotes keep FTS5's own syntax out of what people type. */
function searchCondition(search: string | undefined): SQL | undefined {
  const words = (search ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return undefined;
  const query = words.map((word) => `"${word}"*`).join(' ');
  return sql`${invoices.id} in (select invoice_id from invoice_search where invoice_search match ${query})`;
}
