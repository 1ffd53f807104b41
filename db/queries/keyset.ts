import { and, asc, between, desc, eq, gte, inArray, is, lt, SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Where a page ends: the sort time and the id of its last row, as the opaque cursor that the next page starts behind. */
export interface Place {
  at: number;
  id: string;
}

export function encodeCursor({ at, id }: Place): string {
  return Buffer.from(`${at}.${id}`).toString('base64url');
}

/** Undefined for no cursor and for one that we never made: such a list starts at its beginning. */
export function decodeCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const match = /^(\d{1,16})\.([\w]{1,60})$/.exec(Buffer.from(cursor, 'base64url').toString());
  return match ? { at: Number(match[1]), id: match[2] ?? '' } : undefined;
}

/** Cuts `limit + 1` rows to a page and says where the next one starts. */
export function pageOf<T>(
  rows: T[],
  limit: number,
  placeOf: (row: T) => Place,
): { rows: T[]; nextCursor: string | null } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(placeOf(last)) : null };
}

/** The columns a list is ordered by. */
export interface PlaceColumns {
  at: SQLiteColumn | SQL;
  id: SQLiteColumn | SQL;
  /** The smallest first; otherwise the newest, or the largest. */
  isRising?: boolean;
}

/**
 * The same order, without an index for it: where a filter names a few rows, they are looked up and sorted. SQLite would
 * rather walk the whole list in its order, and look for them there.
 */
export function sorted({ at, id, isRising = false }: PlaceColumns): PlaceColumns {
  return { at: unindexed(at), id: unindexed(id), isRising };
}

/** A column that no index is chosen for. */
export function unindexed(column: SQLiteColumn | SQL): SQL {
  return sql`+${column}`;
}

/** Those behind a place in a list of this order. */
export function isBehind({ at, id, isRising }: PlaceColumns, after: Place | undefined): SQL | undefined {
  if (!after) return undefined;
  if (!isRising) return sql`(${at}, ${id}) < (${after.at}, ${after.id})`;
  const isBeyond = sql`(${at}, ${id}) > (${after.at}, ${after.id})`;
  // A pair begins no walk through an index whose first part is an expression; the expression alone does.
  return is(at, SQL) ? and(sql`${at} >= ${after.at}`, isBeyond) : isBeyond;
}

/** How a list of these columns is ordered; where two are of one time, by their ids. */
export function inOrder({ at, id, isRising }: PlaceColumns): [SQL, SQL] {
  return isRising ? [asc(at), asc(id)] : [desc(at), desc(id)];
}

/** At `from` or later and before `until`; either may be open. */
export function isWithin(
  column: SQLiteColumn | SQL,
  from: number | undefined,
  until: number | undefined,
): SQL | undefined {
  return and(
    from === undefined ? undefined : gte(sql`${column}`, from),
    until === undefined ? undefined : lt(sql`${column}`, until),
  );
}

/** Only these, where any are named. */
export function isOneOf(column: SQLiteColumn, ids: readonly string[] | undefined): SQL | undefined {
  return ids && inArray(column, [...ids]);
}

/** A filter that may be left out. */
export function equals(column: SQLiteColumn | SQL, value: string | undefined): SQL | undefined {
  return value === undefined ? undefined : eq(sql`${column}`, value);
}

/** Those whose id begins so; ids have only characters that come before the tilde. */
export function beginsWith(column: SQLiteColumn, start: string | undefined): SQL | undefined {
  return start === undefined ? undefined : between(column, start, `${start}~`);
}
