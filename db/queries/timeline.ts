import { and, asc, desc, eq, gt } from 'drizzle-orm';
import type { Store } from '../client.ts';
import { timeline } from '../schema/invoices.ts';

export type TimelineRecord = typeof timeline.$inferSelect;

export function lastTimelineRow(store: Store, invoiceId: string): TimelineRecord | undefined {
  return store
    .select()
    .from(timeline)
    .where(eq(timeline.invoiceId, invoiceId))
    .orderBy(desc(timeline.position))
    .limit(1)
    .get();
}

export function insertTimelineRow(store: Store, record: TimelineRecord): void {
  store.insert(timeline).values(record).run();
}

export function timelineOf(store: Store, invoiceId: string): TimelineRecord[] {
  return store
    .select()
    .from(timeline)
    .where(eq(timeline.invoiceId, invoiceId))
    .orderBy(asc(timeline.position))
    .all();
}

/** The rows behind a position, in order. */
export function timelineAfter(store: Store, invoiceId: string, position: number): TimelineRecord[] {
  return store
    .select()
    .from(timeline)
    .where(and(eq(timeline.invoiceId, invoiceId), gt(timeline.position, position)))
    .orderBy(asc(timeline.position))
    .all();
}

export function timelineRow(store: Store, invoiceId: string, position: number): TimelineRecord | undefined {
  return store
    .select()
    .from(timeline)
    .where(and(eq(timeline.invoiceId, invoiceId), eq(timeline.position, position)))
    .get();
}
