import { and, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { Mode, TimelineKind } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { invoices, timeline } from '../schema/invoices.ts';

/** Histories have no index by time: what just happened is found among the rows that were appended last. */
const lastRows = 500;

const about = { number: invoices.number, customerName: invoices.customerName };

/** Newest first; nothing if all of the last rows are of the other mode. */
export function lastSteps(store: Store, mode: Mode, kinds: readonly TimelineKind[], limit: number) {
  const last = store
    .select({ ...getTableColumns(timeline), appended: sql<number>`${timeline}.rowid`.as('appended') })
    .from(timeline)
    .orderBy(desc(sql`${timeline}.rowid`))
    .limit(lastRows)
    .as('last');
  const { appended, ...columns } = last._.selectedFields;
  return (
    store
      .select({ ...columns, ...about })
      .from(last)
      // In this order, or SQLite would look through all invoices of the mode.
      .crossJoin(invoices)
      .where(and(eq(invoices.id, last.invoiceId), eq(invoices.mode, mode), inArray(last.kind, [...kinds])))
      .orderBy(desc(appended))
      .limit(limit)
      .all()
  );
}

/** Newest first, of these invoices alone. */
export function lastStepsOf(
  store: Store,
  invoiceIds: readonly string[],
  kinds: readonly TimelineKind[],
  limit: number,
) {
  return store
    .select({ ...getTableColumns(timeline), ...about })
    .from(timeline)
    .innerJoin(invoices, eq(invoices.id, timeline.invoiceId))
    .where(and(inArray(timeline.invoiceId, [...invoiceIds]), inArray(timeline.kind, [...kinds])))
    .orderBy(desc(timeline.at), desc(timeline.position))
    .limit(limit)
    .all();
}
