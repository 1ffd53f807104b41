import { createMemo, type JSX } from 'solid-js';
import type { ProcedurePath } from '../../../server/trpc/router.ts';
import type { ExportList } from '../../../shared/exports.ts';
import type { Mode } from '../../../shared/ledger.ts';
import type { Page } from '../../../shared/views.ts';
import type { IconName } from '../../components/Icon.tsx';
import type { LeadCells } from '../../components/LedgerTable.tsx';
import { can } from '../data/permissions.ts';
import { PickAll, PickRow } from './PickBox.tsx';
import { createPickKeys } from './pick-keys.ts';
import { createSelection, type Selection } from './selection.ts';

/** What can be done to each of many rows. */
export interface BulkAct<Row> {
  label: () => string;
  icon: IconName;
  needs: ProcedurePath;
  tone?: 'danger';
  title: (count: number) => string;
  /** What it does to each, said before it is done. */
  text: () => string;
  /** Why one can't have it, as far as its row tells; null: it can. */
  refusal: (row: Row) => string | null;
  run: (id: string) => Promise<unknown>;
  /** Each waits for the one before it. */
  inOrder?: true;
}

/** A list whose rows can be chosen: what they are called, and what they are chosen for. */
export interface BulkList<Row, Filter> {
  nameOf: (row: Row) => string;
  hrefOf: (row: Row) => string;
  acts: readonly BulkAct<Row>[];
  /** The list as a file, of which the chosen rows are a part. */
  file?: ExportList;
  /** The roots of the questions whose answers its acts change. */
  touches: readonly string[];
  read: (filter: Filter, page: { cursor: string | undefined; limit: number }) => Promise<Page<Row>>;
}

/** A list on a page, with what is ticked of it. */
export interface Picking<Row extends { id: string }, Filter extends { mode: Mode }> {
  list: BulkList<Row, Filter>;
  selection: Selection<Row>;
  filter: () => Filter;
  /** There is more of the list than the screen shows. */
  hasMore: () => boolean;
  /** The boxes before the rows; none for whoever could do nothing with them. */
  lead: () => LeadCells<Row> | undefined;
}

interface ListQuery<Row> {
  readonly data: { pages: readonly Page<Row>[] } | undefined;
  readonly isPending: boolean;
  readonly isPlaceholderData: boolean;
  readonly hasNextPage: boolean;
}

/** Lets the rows of a list be ticked, by pointer and by keys, as long as the page is there. */
export function createPicking<Row extends { id: string }, Filter extends { mode: Mode }>(
  list: BulkList<Row, Filter>,
  query: ListQuery<Row>,
  filter: () => Filter,
): Picking<Row, Filter> {
  // Until the rows of a new filter are there, those of the one before are shown: nothing is chosen among these.
  const isReady = () => !query.isPending && !query.isPlaceholderData;
  // Every row asks for it.
  const listName = createMemo(() => JSON.stringify(filter()));
  const selection = createSelection(
    () => (isReady() ? (query.data?.pages ?? []).flatMap(({ rows }) => rows) : []),
    listName,
  );
  createPickKeys(selection);
  const cells: LeadCells<Row> = {
    head: () => <PickAll selection={selection} />,
    row: (row): JSX.Element => <PickRow selection={selection} row={{ id: row.id, name: list.nameOf(row) }} />,
  };
  return {
    list,
    selection,
    filter,
    hasMore: () => isReady() && query.hasNextPage,
    lead: () => (isGoodFor(list) ? cells : undefined),
  };
}

function isGoodFor<Row, Filter>({ acts, file }: BulkList<Row, Filter>): boolean {
  return acts.some(({ needs }) => can(needs)) || (file !== undefined && can(`exports.${file}`));
}
