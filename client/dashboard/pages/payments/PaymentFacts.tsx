import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { PaymentDetailView } from '../../../../shared/payment-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { CopyFact } from '../../../components/CopyFact.tsx';
import { IdFact } from '../../../components/IdFact.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { wayName } from '../../names.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { WayChip } from '../invoices/detail/checkout-chip.tsx';

/** What a payment is known by, and what it belongs to. */
export function PaymentFacts(props: { of: PaymentDetailView }): JSX.Element {
  const payment = () => props.of.payment;
  return (
    <Sheet title={t.events.detail.facts()}>
      <Facts>
        <MoneyFact name={t.payments.facts.cameIn()} of={props.of} minor={payment().paidMinor} />
        <MoneyFact name={t.payments.facts.wentBack()} of={props.of} minor={payment().refundedMinor} />
        <MoneyFact name={t.payments.facts.fee()} of={props.of} minor={payment().feeMinor ?? 0} />
        <Fact name={t.payments.method()}>
          {wayName(payment().provider, payment().method)}
          <Show when={payment().methodDetail}>
            {(detail) => (
              <span class="ledger-sub">
                <Ltr>{detail()}</Ltr>
              </span>
            )}
          </Show>
        </Fact>
        <Show when={payment().receipt}>
          {(receipt) => (
            <CopyFact
              name={t.invoices.payments.receipt()}
              value={receipt()}
              what={t.payments.facts.theReceipt()}
            >
              <Ltr>{receipt()}</Ltr>
            </CopyFact>
          )}
        </Show>
        <IdFact name={t.payments.facts.idAt(payment().provider)} id={payment().providerRef} />
        <CheckoutFact of={props.of} />
        <Fact name={t.events.detail.connection()}>
          <A href={`/connections/${payment().connectionId}`}>
            <bdi>{payment().connectionName}</bdi>
          </A>
        </Fact>
        <Fact name={t.events.detail.invoice()}>
          <A href={`/invoices/${props.of.invoice.id}`}>
            <bdi dir="ltr">{props.of.invoice.number ?? t.invoiceRow.draftNumber()}</bdi>
          </A>
        </Fact>
        <Show when={props.of.invoice.customer}>
          {(customer) => (
            <Fact name={t.invoices.detail.customer()}>
              <A href={`/customers/${customer().id}`}>
                <bdi>{customer().name}</bdi>
              </A>
            </Fact>
          )}
        </Show>
        <Fact name={t.payments.facts.began()}>
          <When at={payment().createdAt} text={clockText(payment().createdAt, now())} focusable />
        </Fact>
        <Fact name={t.payments.facts.changed()}>
          <When at={payment().updatedAt} text={clockText(payment().updatedAt, now())} focusable />
        </Fact>
        <IdFact name={t.events.detail.id()} id={payment().id} />
      </Facts>
      <HistoryLink id={payment().id} />
    </Sheet>
  );
}

/** Money that is none needs no line. */
function MoneyFact(props: { name: string; of: PaymentDetailView; minor: number }): JSX.Element {
  return (
    <Show when={props.minor > 0}>
      <Fact name={props.name}>
        <Amount minor={props.minor} currency={props.of.payment.currency} />
      </Fact>
    </Show>
  );
}

/** The link or prompt it came through. */
function CheckoutFact(props: { of: PaymentDetailView }): JSX.Element {
  return (
    <Show when={props.of.checkout}>
      {(checkout) => (
        <Fact name={t.payments.facts[checkout().kind]()}>
          <WayChip checkout={checkout()} />
          <Show when={checkout().phone ?? checkout().providerRef}>
            {(known) => (
              <span class="ledger-sub">
                <Ltr>{known()}</Ltr>
              </span>
            )}
          </Show>
        </Fact>
      )}
    </Show>
  );
}
