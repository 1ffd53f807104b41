import { decodeCursor } from '../../db/queries/keyset.ts';

/** A part of a log by the numbers of its rows: from `from` to before `before`. */
export interface Slice {
  from: number;
  before: number;
  limit: number;
}

interface SlicedPage<Row> {
  /** The numbers of the first and of the last row there is; null where there is none. */
  ends: { first: number; last: number } | null;
  /** The number of the row that the page begins behind. */
  behind: number | undefined;
  isRising: boolean;
  limit: number;
  /** The rows of a slice that fit the filter, in the order of the list. */
  read(slice: Slice): readonly Row[];
}

/** Rows looked at in one go: some milliseconds, so that a search through a long log delays no call at a hook. */
const sliceRows = 20_000;

/** A page of a log whose filter no index answers; one row more than the limit where another page follows. */
export async function slicedPage<Row>(page: SlicedPage<Row>): Promise<Row[]> {
  const { ends, behind, isRising, limit } = page;
  const rows: Row[] = [];
  if (!ends) return rows;
  let from = isRising && behind !== undefined ? Math.max(ends.first, behind + 1) : ends.first;
  let before = !isRising && behind !== undefined ? Math.min(ends.last + 1, behind) : ends.last + 1;
  while (from < before && rows.length <= limit) {
    const slice = isRising
      ? { from, before: Math.min(before, from + sliceRows) }
      : { from: Math.max(from, before - sliceRows), before };
    rows.push(...page.read({ ...slice, limit: limit + 1 - rows.length }));
    if (isRising) from = slice.before;
    else before = slice.from;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return rows;
}

/** The row's number that a cursor of a log carries as its id. */
export function numberIn(cursor: string | undefined): number | undefined {
  const id = Number(decodeCursor(cursor)?.id);
  return Number.isSafeInteger(id) ? id : undefined;
}
