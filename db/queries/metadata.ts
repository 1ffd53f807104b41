import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { metadataEntries } from '../schema/metadata.ts';

export type MetadataFilter = Readonly<Record<string, string>>;

interface Owner {
  kind: 'invoice' | 'customer';
  mode: Mode;
  id: SQLiteColumn;
  createdAt: SQLiteColumn;
}

/**
 * How a list by metadata is read: the entries of the first key drive it, in the order they are shown in, and each of
 * the other keys is looked up. Null where nothing is asked for, or where the list has another order.
 */
export function drivenBy(wanted: MetadataFilter | undefined, owner: Owner): SQL | null {
  const [first] = Object.entries(wanted ?? {});
  return first ? (and(isEntry(first, owner), eq(owner.id, metadataEntries.ownerId)) ?? null) : null;
}

/** The condition that an owner has all these values; undefined for none. */
export function hasMetadata(store: Store, wanted: MetadataFilter | undefined, owner: Owner): SQL | undefined {
  const conditions = Object.entries(wanted ?? {}).map((each) => {
    const ofOwner = and(
      eq(metadataEntries.createdAt, owner.createdAt),
      eq(metadataEntries.ownerId, owner.id),
    );
    return exists(
      store
        .select({ one: sql`1` })
        .from(metadataEntries)
        .where(and(isEntry(each, owner), ofOwner)),
    );
  });
  return and(...conditions);
}

function isEntry([key, value]: readonly [string, string], { kind, mode }: Owner): SQL | undefined {
  return and(
    eq(metadataEntries.mode, mode),
    eq(metadataEntries.owner, kind),
    eq(metadataEntries.key, key),
    eq(metadataEntries.value, value),
  );
}
