import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { InvoiceView, PaymentView } from '../../../../../shared/views.ts';
import { Amount } from '../../../../components/Amount.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { PaymentChip } from '../../../../components/StatusChip.tsx';
import { now, When } from '../../../../components/When.tsx';
import { clockText, moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { wayName } from '../../../names.ts';
import { failureText } from '../../payments/payment-words.ts';
import { hasActs, PaymentActs } from './PaymentActs.tsx';

interface PaymentsSheetProps {
  payments: readonly PaymentView[];
  /** Where it is known, something can be done to its payments. */
  invoice?: InvoiceView;
}

export function PaymentsSheet(props: PaymentsSheetProps): JSX.Element {
  return (
    <Sheet flush title={t.invoices.payments.title()}>
      <Show
        when={props.payments.length > 0}
        fallback={<p class="muted sheet-body">{t.invoices.payments.none()}</p>}
      >
        <div class="scroll-x">
          <table class="ledger ledger-cards">
            <caption class="sr-only">{t.invoices.payments.title()}</caption>
            <thead>
              <tr>
                <th scope="col" class="margin-cell">
                  {t.invoices.payments.time()}
                </th>
                <th scope="col">{t.invoices.payments.method()}</th>
                <th scope="col">{t.invoices.payments.status()}</th>
                <th scope="col" class="money-cell">
                  {t.invoices.payments.amount()}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={props.payments}>
                {(payment) => (
                  <>
                    <Row payment={payment} />
                    <Show when={hasActs(payment) && props.invoice}>
                      {(invoice) => (
                        <tr class="ledger-acts">
                          <td class="margin-cell" />
                          <td colSpan={3}>
                            <PaymentActs payment={payment} invoice={invoice()} />
                          </td>
                        </tr>
                      )}
                    </Show>
                  </>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
    </Sheet>
  );
}

function Row(props: { payment: PaymentView }): JSX.Element {
  return (
    <tr>
      <td class="margin-cell muted">
        <A class="quiet-link" href={`/payments/${props.payment.id}`}>
          <When at={props.payment.createdAt} text={clockText(props.payment.createdAt, now())} />
        </A>
      </td>
      <td>
        {wayName(props.payment.provider, props.payment.method)}
        <Show when={props.payment.methodDetail}>
          <span class="ledger-sub">
            <Ltr>{props.payment.methodDetail}</Ltr>
          </span>
        </Show>
        <Show when={props.payment.receipt}>
          {(receipt) => (
            <span class="ledger-sub">
              {t.invoices.payments.receipt()} <Ltr>{receipt()}</Ltr>
            </span>
          )}
        </Show>
        <Show when={failureText(props.payment)}>
          {(failure) => (
            <span class="ledger-sub text-bad">
              <bdi>{failure()}</bdi>
            </span>
          )}
        </Show>
      </td>
      <td class="ledger-status">
        <PaymentChip status={props.payment.status} />
      </td>
      <td class="money-cell">
        <Amount minor={props.payment.amountMinor} currency={props.payment.currency} />
        <Show when={props.payment.refundedMinor > 0}>
          <span class="ledger-sub">
            {t.invoices.payments.refunded(moneyText(props.payment.refundedMinor, props.payment.currency))}
          </span>
        </Show>
        <Show when={props.payment.feeMinor}>
          {(fee) => (
            <span class="ledger-sub">
              {t.invoices.payments.fee(moneyText(fee(), props.payment.currency))}
            </span>
          )}
        </Show>
      </td>
    </tr>
  );
}
