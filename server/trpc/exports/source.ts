import { z } from 'zod';
import { chosenMax } from '../../../shared/exports.ts';
import type { IdKind } from '../../../shared/ids.ts';
import { idSchema } from '../../../shared/schemas/common.ts';
import type { Page } from '../../../shared/views.ts';
import type { Deps } from '../../deps.ts';
import type { Cell } from './csv.ts';

/** A list as a file: the same filter as on its page, a slice at a time. */
export interface ExportSource {
  /** Names that stay what they are, in every language: files are read by programs. */
  columns: readonly string[];
  /**
   * Reads the filter, so that a wrong one is refused before anything is sent. With `ids` only those of its rows: the
   * ones that were chosen on the page.
   */
  open(deps: Deps, filter: unknown, ids?: unknown): ReadSlice;
}

type ReadSlice = (cursor: string | undefined) => Promise<{ rows: Cell[][]; nextCursor: string | null }>;

/** Few enough that nobody waits for the slice, many enough that the file is there soon. */
const sliceRows = 250;

/** What a column is called, and what a row has in it. */
export type Column<Row> = readonly [name: string, cell: (row: Row) => Cell];

/** A piece of the list. `ids` are as many as fit into it, and then there is no cursor. */
interface Slice {
  limit: number;
  cursor: string | undefined;
  ids: readonly string[] | undefined;
}

/** What a list is as a file: its columns, and how a slice of its rows is read. */
export function defineSource<Schema extends z.ZodType<object>, Row>(
  schema: Schema,
  /** What its rows are; null where none can be chosen. */
  kind: IdKind | null,
  columns: readonly Column<Row>[],
  read: (deps: Deps, filter: z.output<Schema> & Slice) => Page<Row> | Promise<Page<Row>>,
): ExportSource {
  const chosenSchema =
    kind === null ? z.undefined() : z.array(idSchema(kind)).min(1).max(chosenMax).optional();
  const cells = (row: Row) => columns.map(([, cell]) => cell(row));
  return {
    columns: columns.map(([name]) => name),
    open: (deps, filter, ids) => {
      const wanted = schema.parse(filter);
      const chosen = chosenSchema.parse(ids);
      if (chosen) return inSlices(chosen, (some) => page(deps, wanted, { ids: some }));
      return (cursor) => page(deps, wanted, { cursor });
    },
  };

  async function page(deps: Deps, wanted: z.output<Schema>, which: Partial<Slice>) {
    const found = await read(deps, {
      ...wanted,
      cursor: undefined,
      ids: undefined,
      limit: sliceRows,
      ...which,
    });
    return { ...found, rows: found.rows.map(cells) };
  }
}

/** The cursor is how many of them were read. */
function inSlices(
  ids: readonly string[],
  read: (some: readonly string[]) => Promise<{ rows: Cell[][] }>,
): ReadSlice {
  return async (cursor) => {
    const end = Number(cursor ?? 0) + sliceRows;
    const { rows } = await read(ids.slice(end - sliceRows, end));
    return { rows, nextCursor: end < ids.length ? String(end) : null };
  };
}
