import { createUniqueId, type JSX, Show } from 'solid-js';
import { type ReviewKind, reviewKinds } from '../../../../shared/ledger.ts';
import type { ReviewItem } from '../../../../shared/review-views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { When } from '../../../components/When.tsx';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { eventTypeName } from '../events/event-words.ts';
import { EventEvidence, InvoiceEvidence, PaymentEvidence } from './Evidence.tsx';
import { ReviewActs } from './ReviewActs.tsx';

/** One thing to decide: what is odd, both sides of the evidence, and the ways out. */
export function ReviewCard(props: { item: ReviewItem }): JSX.Element {
  const id = createUniqueId();
  const moneyKind = (): ReviewKind | undefined => reviewKinds.find((kind) => kind === props.item.kind);
  return (
    <article class="sheet review" aria-labelledby={id}>
      <header class="review-head">
        <Icon name="alert" size={18} />
        <div>
          <h2 id={id}>
            <Show when={moneyKind()} fallback={eventHeading(props.item)}>
              {(kind) => t.reviewKind[kind()]()}
            </Show>
          </h2>
          <p class="muted">{whyOf(props.item, moneyKind())}</p>
        </div>
        <span class="muted small nowrap">
          <When at={props.item.at} focusable />
        </span>
      </header>
      <div class="review-evidence">
        <Show
          when={props.item.event}
          fallback={
            <Show when={props.item.payment}>{(payment) => <PaymentEvidence payment={payment()} />}</Show>
          }
        >
          {(event) => <EventEvidence event={event()} />}
        </Show>
        <InvoiceEvidence item={props.item} kind={moneyKind()} />
      </div>
      <ReviewActs item={props.item} />
    </article>
  );
}

/** “Payment made · SAR 290.00” */
function eventHeading({ event, amountMinor, currency }: ReviewItem): string {
  const name = event ? eventTypeName(event.type) : '';
  return amountMinor === null || currency === null ? name : `${name} · ${moneyText(amountMinor, currency)}`;
}

function whyOf(item: ReviewItem, moneyKind: ReviewKind | undefined): string {
  if (moneyKind) return t.reviewRemedy[moneyKind]();
  const reason = item.event?.reason;
  return reason ? t.eventReason[reason]() : '';
}
