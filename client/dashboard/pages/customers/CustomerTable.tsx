import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { CustomerRow } from '../../../../shared/customer-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
import { When } from '../../../components/When.tsx';
import { dateText, moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';

/** Customers as lines of the book: since when on this side of the margin, what they owe in the money column. */
export function CustomerTable(props: {
  rows: readonly CustomerRow[];
  lead?: LeadCells<CustomerRow> | undefined;
}): JSX.Element {
  return (
    <LedgerTable
      caption={t.customers.title()}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.customers.since(), kind: 'margin' },
        { label: t.invoiceForm.customerName() },
        { label: t.customers.contact(), kind: 'optional' },
        { label: t.customers.reference(), kind: 'optional' },
        { label: t.customers.owed(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} lead={props.lead} />}
    </LedgerTable>
  );
}

function Row(props: { row: CustomerRow; lead: LeadCells<CustomerRow> | undefined }): JSX.Element {
  const contact = () => [props.row.email, props.row.phone].filter((one) => one !== null);
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell muted">
        <When at={props.row.createdAt} text={dateText(props.row.createdAt)} />
      </td>
      <td class="ledger-main">
        <A class="row-link row-name" href={`/customers/${props.row.id}`}>
          <bdi>{props.row.name}</bdi>
        </A>
      </td>
      <td class="ledger-optional muted">
        <For each={contact()} fallback={<span class="faint">{t.common.dash()}</span>}>
          {(address, i) => (
            <span
              class={i() === 0 ? 'ledger-line' : 'ledger-sub'}
              classList={{ 'ledger-beside': contact().length > 1 }}
            >
              <bdi dir="ltr">{address}</bdi>
            </span>
          )}
        </For>
      </td>
      <td class="ledger-optional muted">
        <bdi classList={{ faint: props.row.reference === null }}>
          {props.row.reference ?? t.common.dash()}
        </bdi>
      </td>
      <td class="money-cell">
        <For each={props.row.owed} fallback={<span class="faint">{t.common.dash()}</span>}>
          {(owed) => (
            <span class="ledger-line">
              <Amount minor={owed.openMinor} currency={owed.currency} />
              <Show when={owed.overdueMinor > 0}>
                <span class="ledger-sub text-bad">
                  {t.customers.overdueOf(moneyText(owed.overdueMinor, owed.currency))}
                </span>
              </Show>
            </span>
          )}
        </For>
      </td>
    </tr>
  );
}
