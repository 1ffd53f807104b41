import { For, type JSX, Show } from 'solid-js';

/** `margin`: the book's own column, before the red line. `optional`: given up where there is no room. */
type ColumnKind = 'margin' | 'optional' | 'money';

/** A cell before each row, and one above them, made by the list that has them. */
export interface LeadCells<Row> {
  head: () => JSX.Element;
  row: (row: Row) => JSX.Element;
}

interface LedgerTableProps<Row> {
  caption: string;
  /** Each row shows its own by a `LeadCell`. */
  lead?: LeadCells<Row> | undefined;
  columns: readonly { label: string; kind?: ColumnKind }[];
  rows: readonly Row[];
  /** A row of the table, whose first link leads to its page. */
  children: (row: Row) => JSX.Element;
}

/** Things of one kind as lines of the book, each of which leads to its own page. */
export function LedgerTable<Row>(props: LedgerTableProps<Row>): JSX.Element {
  return (
    <table class="ledger ledger-links">
      <caption class="sr-only">{props.caption}</caption>
      <thead>
        <tr>
          <LeadHead lead={props.lead} />
          <For each={props.columns}>
            {({ label, kind }) => (
              <th scope="col" class={kind && columnClasses[kind]}>
                {label}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => props.children(row)}</For>
      </tbody>
    </table>
  );
}

function LeadHead<Row>(props: { lead: LeadCells<Row> | undefined }): JSX.Element {
  return <Show when={props.lead}>{(lead) => <td class="tick-cell">{lead().head()}</td>}</Show>;
}

/** What stands before one row, where its list has something to put there. */
export function LeadCell<Row>(props: { lead: LeadCells<Row> | undefined; row: Row }): JSX.Element {
  return <Show when={props.lead}>{(lead) => <td class="tick-cell">{lead().row(props.row)}</td>}</Show>;
}

const columnClasses: Record<ColumnKind, string> = {
  margin: 'margin-cell',
  optional: 'ledger-optional',
  money: 'money-cell',
};
