import { and, eq, getTableColumns } from 'drizzle-orm';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { customers } from '../schema/invoices.ts';
import { metadataEntries } from '../schema/metadata.ts';
import type { CustomerRecord } from './invoices.ts';
import { equals, isBehind, isWithin, newestFirst, type Place, sorted } from './keyset.ts';
import { drivenBy, hasMetadata, type MetadataFilter } from './metadata.ts';

export interface CustomerFilter {
  mode: Mode;
  reference?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  metadata?: MetadataFilter | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
}

/** Newest first, from behind `after`. */
export function listCustomers(
  store: Store,
  filter: CustomerFilter,
  { after, limit }: { after: Place | undefined; limit: number },
): CustomerRecord[] {
  const owner = {
    kind: 'customer',
    mode: filter.mode,
    id: customers.id,
    createdAt: customers.createdAt,
  } as const;
  const isNarrow = [filter.reference, filter.email, filter.phone].some((value) => value !== undefined);
  const driver = isNarrow ? null : drivenBy(filter.metadata, owner);
  const plain = { at: customers.createdAt, id: customers.id };
  const driven = { at: metadataEntries.createdAt, id: metadataEntries.ownerId };
  const place = driver ? driven : isNarrow ? sorted(plain) : plain;
  const conditions = and(
    driver ?? undefined,
    eq(customers.mode, filter.mode),
    equals(customers.reference, filter.reference),
    equals(customers.email, filter.email),
    equals(customers.phone, filter.phone),
    hasMetadata(store, filter.metadata, owner),
    isWithin(place.at, filter.createdAfter, filter.createdBefore),
    isBehind(place, after),
  );
  const columns = getTableColumns(customers);
  const list = driver
    ? store.select(columns).from(metadataEntries).crossJoin(customers).where(conditions)
    : store.select(columns).from(customers).where(conditions);
  return list
    .orderBy(...newestFirst(place))
    .limit(limit)
    .all();
}
