import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { PaymentDetailView } from '../../../../shared/payment-views.ts';
import { Icon, type IconName } from '../../../components/Icon.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { EventChip, InvoiceChip, PaymentChip } from '../../../components/StatusChip.tsx';
import { When } from '../../../components/When.tsx';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { eventTypeName } from '../events/event-words.ts';
import { createToldAt, Told } from '../invoices/detail/Told.tsx';
import { adviceText, failureText } from './payment-words.ts';

/** Why the payment stands as it does, link by link: what was said, what that made of it, and what followed. */
export function ChainSheet(props: { of: PaymentDetailView }): JSX.Element {
  return (
    <Sheet flush title={t.payments.chain.title()}>
      <ol class="chain">
        <EventLink of={props.of} />
        <Link
          icon="payment"
          name={t.payments.chain.payment()}
          chip={<PaymentChip status={props.of.payment.status} />}
        >
          <p>{t.payments.why[props.of.payment.status](props.of.payment.provider)}</p>
          <Show when={failureText(props.of.payment)}>
            {(why) => (
              <p class="text-bad">
                <bdi>{why()}</bdi>
              </p>
            )}
          </Show>
          <Show when={adviceText(props.of.payment)}>{(advice) => <p class="muted small">{advice()}</p>}</Show>
        </Link>
        <InvoiceLink of={props.of} />
        <MessageLink of={props.of} />
      </ol>
    </Sheet>
  );
}

/** The latest word of the provider; without any, the payment was found by asking. */
function EventLink(props: { of: PaymentDetailView }): JSX.Element {
  const last = () => props.of.events.at(-1);
  return (
    <Show
      when={last()}
      fallback={
        <Link icon="retry" name={t.payments.chain.event()}>
          <p>{t.payments.chain.asked(props.of.payment.provider)}</p>
        </Link>
      }
    >
      {(event) => (
        <Link icon="events" name={t.payments.chain.event()} chip={<EventChip status={event().status} />}>
          <p>
            <A href={`/events/${event().id}`}>{eventTypeName(event().type)}</A>
            {' · '}
            <span class="muted small">
              <When at={event().receivedAt} focusable />
            </span>
          </p>
          <p class="muted small">{t.events.detail.outcome[event().status]()}</p>
        </Link>
      )}
    </Show>
  );
}

function InvoiceLink(props: { of: PaymentDetailView }): JSX.Element {
  const invoice = () => props.of.invoice;
  const money = (minor: number) => moneyText(minor, invoice().currency);
  return (
    <Link
      icon="invoice"
      name={t.payments.chain.invoice()}
      chip={
        <InvoiceChip
          status={invoice().status}
          overdue={invoice().overdue}
          needsReview={invoice().needsReview}
        />
      }
    >
      <p>
        <A href={`/invoices/${invoice().id}`}>
          <bdi dir="ltr">{invoice().number ?? t.invoiceRow.draftNumber()}</bdi>
        </A>
      </p>
      <p class="muted small">
        {t.payments.chain.paidOf(money(invoice().paidMinor), money(invoice().totalMinor))}
      </p>
    </Link>
  );
}

function MessageLink(props: { of: PaymentDetailView }): JSX.Element {
  const toldAt = createToldAt(() => props.of.invoice);
  const told = () => props.of.positions.flatMap(toldAt.at);
  return (
    <Link icon="message" name={t.payments.chain.message()}>
      <Show
        when={told().length > 0}
        fallback={
          <Show when={!toldAt.isPending()} fallback={<Skeleton width="62%" height="46px" />}>
            <p class="muted">
              {t.payments.chain.notTold()} <A href="/endpoints">{t.payments.chain.endpoints()}</A>
            </p>
          </Show>
        }
      >
        <Told messages={told()} />
      </Show>
    </Link>
  );
}

interface LinkProps {
  icon: IconName;
  name: string;
  chip?: JSX.Element;
  children: JSX.Element;
}

function Link(props: LinkProps): JSX.Element {
  return (
    <li class="chain-link">
      <span class="chain-mark">
        <Icon name={props.icon} size={18} />
      </span>
      <div class="chain-words">
        <div class="row-between">
          <h3 class="field-label">{props.name}</h3>
          {props.chip}
        </div>
        {props.children}
      </div>
    </li>
  );
}
