import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { PaymentRow } from '../../../../shared/payment-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
import { PaymentChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { wayName } from '../../names.ts';
import { CustomerName } from '../invoices/CustomerName.tsx';
import { failureText } from './payment-words.ts';

/** Payments as lines of the book: the time on this side of the margin, the money in its column. */
export function PaymentTable(props: {
  rows: readonly PaymentRow[];
  lead?: LeadCells<PaymentRow> | undefined;
  /** All of one customer, whose name stands above. */
  ofOne?: boolean;
}): JSX.Element {
  return (
    <LedgerTable
      caption={t.payments.title()}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.invoices.payments.time(), kind: 'margin' },
        { label: props.ofOne ? t.events.invoice() : t.invoiceRow.customer() },
        { label: t.payments.method(), kind: 'optional' },
        { label: t.payments.statuses() },
        { label: t.invoiceRow.amount(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} lead={props.lead} ofOne={props.ofOne ?? false} />}
    </LedgerTable>
  );
}

function Row(props: {
  row: PaymentRow;
  lead: LeadCells<PaymentRow> | undefined;
  ofOne: boolean;
}): JSX.Element {
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell">
        <A class="row-link" href={`/payments/${props.row.id}`}>
          <When at={props.row.createdAt} text={clockText(props.row.createdAt, now())} />
        </A>
      </td>
      <td class="ledger-main">
        <Show when={!props.ofOne}>
          <CustomerName name={props.row.customerName} />
        </Show>
        <span classList={{ 'ledger-sub': !props.ofOne }}>
          <bdi dir="ltr">{props.row.invoiceNumber ?? t.invoiceRow.draftNumber()}</bdi>
        </span>
      </td>
      <td class="ledger-optional muted">
        {wayName(props.row.provider, props.row.method)}
        <Show when={props.row.receipt ?? props.row.methodDetail}>
          {(detail) => (
            <span class="ledger-sub">
              <bdi dir="ltr">{detail()}</bdi>
            </span>
          )}
        </Show>
      </td>
      <td class="ledger-status">
        <PaymentChip status={props.row.status} />
        <Show when={failureText(props.row)}>
          {(why) => (
            <span class="ledger-sub ledger-why">
              <bdi>{why()}</bdi>
            </span>
          )}
        </Show>
      </td>
      <td class="money-cell">
        <Amount minor={props.row.amountMinor} currency={props.row.currency} />
        <Show when={props.row.refundedMinor > 0}>
          <span class="ledger-sub">
            {t.invoices.payments.refunded(moneyText(props.row.refundedMinor, props.row.currency))}
          </span>
        </Show>
      </td>
    </tr>
  );
}
