import { For, type JSX } from 'solid-js';

/** `margin`: the book's own column, before the red line. `optional`: given up where there is no room. */
type ColumnKind = 'margin' | 'optional' | 'money';

interface LedgerTableProps<Row> {
  caption: string;
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

const columnClasses: Record<ColumnKind, string> = {
  margin: 'margin-cell',
  optional: 'ledger-optional',
  money: 'money-cell',
};
