import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { CustomerRow } from '../../../../shared/customer-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { When } from '../../../components/When.tsx';
import { dateText, moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';

/** Customers as lines of the book: since when on this side of the margin, what they owe in the money column. */
export function CustomerTable(props: { rows: readonly CustomerRow[] }): JSX.Element {
  return (
    <table class="ledger ledger-links">
      <caption class="sr-only">{t.customers.title()}</caption>
      <thead>
        <tr>
          <th scope="col" class="margin-cell">
            {t.customers.since()}
          </th>
          <th scope="col">{t.invoiceForm.customerName()}</th>
          <th scope="col" class="ledger-optional">
            {t.customers.contact()}
          </th>
          <th scope="col" class="ledger-optional">
            {t.customers.reference()}
          </th>
          <th scope="col" class="money-cell">
            {t.customers.owed()}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row row={row} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { row: CustomerRow }): JSX.Element {
  const contact = () => [props.row.email, props.row.phone].filter((one) => one !== null);
  return (
    <tr>
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
            <span class={i() === 0 ? 'ledger-line' : 'ledger-sub'}>
              <bdi dir="ltr">{address}</bdi>
            </span>
          )}
        </For>
      </td>
      <td class="ledger-optional muted">
        <bdi>{props.row.reference ?? t.common.dash()}</bdi>
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
