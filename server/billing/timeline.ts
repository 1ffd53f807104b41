import { createHash } from 'node:crypto';
import type { Store } from '../../db/client.ts';
import {
  insertTimelineRow,
  lastTimelineRow,
  type TimelineRecord,
  timelineOf,
} from '../../db/queries/timeline.ts';
import type { TimelineKind } from '../../shared/ledger.ts';

/** What made something happen: an event of a provider, a person, Daftar itself, or its asking a provider. */
export interface Cause {
  kind: 'event' | 'user' | 'key' | 'system' | 'sweep';
  id: string | null;
}

export const bySystem: Cause = { kind: 'system', id: null };

/** Found by asking the provider, without or before an event. */
export const bySweep: Cause = { kind: 'sweep', id: null };

export type Facts = Record<string, string | number | boolean | null>;

/** Appends one row to an invoice's history, chained to the row before it. Belongs into the transaction of the change. */
export function writeTimeline(
  store: Store,
  invoiceId: string,
  row: { kind: TimelineKind; at: number; cause: Cause; facts?: Facts },
): void {
  const last = lastTimelineRow(store, invoiceId);
  const record = {
    invoiceId,
    position: (last?.position ?? 0) + 1,
    kind: row.kind,
    at: row.at,
    causeKind: row.cause.kind,
    causeId: row.cause.id,
    facts: JSON.stringify(row.facts ?? {}),
  };
  insertTimelineRow(store, { ...record, hash: chainHash(last?.hash ?? '', record) });
}

/** False if any row of the history was changed, removed or put in between. */
export function isTimelineIntact(rows: readonly TimelineRecord[]): boolean {
  let before = '';
  for (const [i, { hash, ...record }] of rows.entries()) {
    if (record.position !== i + 1 || chainHash(before, record) !== hash) return false;
    before = hash;
  }
  return true;
}

export function readTimeline(store: Store, invoiceId: string): TimelineRecord[] {
  return timelineOf(store, invoiceId);
}

/** Ties a row to the one before it. */
export function chainHash(before: string, record: Omit<TimelineRecord, 'hash'>): string {
  const { invoiceId, position, kind, at, causeKind, causeId, facts } = record;
  const content = JSON.stringify([before, invoiceId, position, kind, at, causeKind, causeId, facts]);
  return createHash('sha256').update(content).digest('hex');
}
