import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { InvoiceRow } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
import { InvoiceChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { moneyText, shortDayText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { onBookDay } from '../../data/time-zone.ts';
import { wayName } from '../../names.ts';
import { CustomerName } from './CustomerName.tsx';

interface InvoiceTableProps {
  label: string;
  rows: readonly InvoiceRow[];
  lead?: LeadCells<InvoiceRow> | undefined;
  /** All of one customer, whose name stands above: under this word the merchant's own reference takes its place. */
  referenceLabel?: string;
}

/** Invoices as lines of the book: the number on this side of the margin, the money in its column. */
export function InvoiceTable(props: InvoiceTableProps): JSX.Element {
  return (
    <LedgerTable
      caption={props.label}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.invoiceRow.number(), kind: 'margin' },
        { label: props.referenceLabel ?? t.invoiceRow.customer() },
        { label: t.invoiceRow.way(), kind: 'optional' },
        { label: t.invoiceRow.status() },
        { label: t.invoiceRow.created(), kind: 'optional' },
        { label: t.invoiceRow.amount(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} lead={props.lead} ofOne={props.referenceLabel !== undefined} />}
    </LedgerTable>
  );
}

function Row(props: {
  row: InvoiceRow;
  lead: LeadCells<InvoiceRow> | undefined;
  ofOne: boolean;
}): JSX.Element {
  const isPart = () => props.row.dueMinor > 0 && props.row.dueMinor < props.row.totalMinor;
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell">
        <A class="row-link" href={`/invoices/${props.row.id}`}>
          <Show when={props.row.number} fallback={<span class="faint">{t.invoiceRow.draftNumber()}</span>}>
            {(number) => <bdi dir="ltr">{number()}</bdi>}
          </Show>
        </A>
      </td>
      <td class="ledger-main">
        <Show
          when={!props.ofOne}
          fallback={
            <bdi classList={{ faint: !props.row.reference }}>{props.row.reference ?? t.common.dash()}</bdi>
          }
        >
          <CustomerName name={props.row.customerName} />
          <Show when={props.row.reference}>
            {(reference) => (
              <span class="ledger-sub ledger-beside">
                <bdi>{reference()}</bdi>
              </span>
            )}
          </Show>
        </Show>
      </td>
      <td class="ledger-optional muted nowrap" classList={{ faint: props.row.provider === null }}>
        {wayOf(props.row)}
      </td>
      <td class="ledger-status">
        <InvoiceChip
          status={props.row.status}
          overdue={props.row.overdue}
          needsReview={props.row.needsReview}
        />
        <Show when={props.row.overdue && props.row.dueAt}>
          {(dueAt) => (
            <span class="ledger-sub ledger-beside">
              {t.invoiceRow.due()} {shortDayText(onBookDay(dueAt()), now())}
            </span>
          )}
        </Show>
      </td>
      <td class="ledger-optional muted nowrap">
        <When at={props.row.createdAt} />
      </td>
      <td class="money-cell">
        <Amount minor={props.row.totalMinor} currency={props.row.currency} />
        <Show when={isPart()}>
          <span class="ledger-sub">
            {t.invoiceRow.dueLeft(moneyText(props.row.dueMinor, props.row.currency))}
          </span>
        </Show>
      </td>
    </tr>
  );
}

function wayOf(row: InvoiceRow): string {
  if (row.provider === null) return t.common.dash();
  return wayName(row.provider, row.method);
}
