import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { ReviewKind } from '../../../../shared/ledger.ts';
import type { ReviewItem } from '../../../../shared/review-views.ts';
import type { PaymentView } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts } from '../../../components/Sheet.tsx';
import { InvoiceChip, PaymentChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { methodName, providerName } from '../../names.ts';
import { EventDetailText } from '../events/EventDetailText.tsx';
import { eventTypeName } from '../events/event-words.ts';

/** One side of the evidence. */
function Side(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <div class="review-side">
      <h3 class="field-label">{props.title}</h3>
      {props.children}
    </div>
  );
}

export function EventEvidence(props: { event: NonNullable<ReviewItem['event']> }): JSX.Element {
  return (
    <Side title={t.reviews.said(providerName(props.event.provider))}>
      <Facts>
        <Fact name={t.reviews.event()}>
          <A href={`/events/${props.event.id}`}>{eventTypeName(props.event.type)}</A>
        </Fact>
        <Show when={props.event.amountMinor !== null && props.event.currency}>
          {(currency) => (
            <Fact name={t.reviews.amount()}>
              <Amount minor={props.event.amountMinor ?? 0} currency={currency()} />
            </Fact>
          )}
        </Show>
        <Fact name={t.reviews.connection()}>
          <bdi>{props.event.connectionName}</bdi>
        </Fact>
        <Fact name={t.reviews.received()}>
          <When at={props.event.receivedAt} text={clockText(props.event.receivedAt, now())} focusable />
        </Fact>
        <Show when={props.event.detail}>
          {(detail) => (
            <Fact name={t.reviews.detail()}>
              <EventDetailText detail={detail()} />
            </Fact>
          )}
        </Show>
      </Facts>
    </Side>
  );
}

export function PaymentEvidence(props: { payment: PaymentView }): JSX.Element {
  const payment = () => props.payment;
  return (
    <Side title={t.reviews.booked(providerName(payment().provider))}>
      <Facts>
        <Fact name={t.reviews.paid()}>
          <Amount minor={payment().paidMinor} currency={payment().currency} />
        </Fact>
        <Show when={payment().refundedMinor > 0}>
          <Fact name={t.reviews.refunded()}>
            <Amount minor={payment().refundedMinor} currency={payment().currency} />
          </Fact>
        </Show>
        <Fact name={t.reviews.status()}>
          <PaymentChip status={payment().status} />
        </Fact>
        <Show when={payment().method}>
          {(method) => (
            <Fact name={t.reviews.way()}>
              {methodName(method())}
              <Show when={payment().methodDetail}>
                {(detail) => (
                  <span class="ledger-sub">
                    <Ltr>{detail()}</Ltr>
                  </span>
                )}
              </Show>
            </Fact>
          )}
        </Show>
        <Show when={payment().receipt}>
          {(receipt) => (
            <Fact name={t.reviews.receipt()}>
              <Ltr>{receipt()}</Ltr>
            </Fact>
          )}
        </Show>
        <Fact name={t.reviews.connection()}>
          <bdi>{payment().connectionName}</bdi>
        </Fact>
        <Fact name={t.reviews.atProvider()}>
          <Ltr>{payment().providerRef}</Ltr>
        </Fact>
      </Facts>
    </Side>
  );
}

export function InvoiceEvidence(props: { item: ReviewItem; kind: ReviewKind | undefined }): JSX.Element {
  return (
    <Side title={t.reviews.invoice()}>
      <Show when={props.item.invoice} fallback={<p class="muted">{t.reviews.noInvoice()}</p>}>
        {(invoice) => (
          <Facts>
            <Fact name={t.reviews.number()}>
              <A href={`/invoices/${invoice().id}`}>
                <bdi dir="ltr">{invoice().number ?? t.invoiceRow.draftNumber()}</bdi>
              </A>
            </Fact>
            <Fact name={t.reviews.status()}>
              <InvoiceChip status={invoice().status} />
            </Fact>
            <Show when={invoice().customerName}>
              {(name) => (
                <Fact name={t.reviews.customer()}>
                  <bdi>{name()}</bdi>
                </Fact>
              )}
            </Show>
            <Fact name={t.reviews.total()}>
              <Amount minor={invoice().totalMinor} currency={invoice().currency} />
            </Fact>
            <Fact name={t.reviews.paid()}>
              <Amount minor={invoice().paidMinor} currency={invoice().currency} />
            </Fact>
            <Show when={invoice().refundedMinor > 0}>
              <Fact name={t.reviews.refunded()}>
                <Amount minor={invoice().refundedMinor} currency={invoice().currency} />
              </Fact>
            </Show>
            <Show
              when={props.kind !== undefined && props.item.amountMinor !== null && props.kind}
              fallback={<Due minor={invoice().dueMinor} currency={invoice().currency} />}
            >
              {(kind) => (
                <Fact name={t.reviews.difference[kind()]()}>
                  <span class="strong text-bad">
                    <Amount
                      minor={props.item.amountMinor ?? 0}
                      currency={props.item.currency ?? invoice().currency}
                    />
                  </span>
                </Fact>
              )}
            </Show>
          </Facts>
        )}
      </Show>
    </Side>
  );
}

function Due(props: { minor: number; currency: string }): JSX.Element {
  return (
    <Fact name={t.reviews.due()}>
      <Amount minor={props.minor} currency={props.currency} />
    </Fact>
  );
}
