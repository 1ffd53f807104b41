import type { JSX } from 'solid-js';
import type { CheckoutStatus } from '../../shared/checkout-status.ts';
import type { EventStatus } from '../../shared/event-status.ts';
import type { InvoiceStatus } from '../../shared/invoice-status.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { HookState } from '../../shared/views.ts';
import { t } from '../i18n/i18n.ts';
import { Icon, type IconName } from './Icon.tsx';

export type Tone = 'paid' | 'waiting' | 'bad' | 'void' | 'accent';

export type Look = readonly [tone: Tone, icon: IconName];

/** A state as icon, word and colour together: none of them alone has to carry it. */
export function StatusChip(props: { tone: Tone; icon: IconName; children: JSX.Element }): JSX.Element {
  return (
    <span class={`chip chip-${props.tone}`}>
      <Icon name={props.icon} size={13} />
      {props.children}
    </span>
  );
}

const invoiceLooks: Record<InvoiceStatus, Look> = {
  draft: ['void', 'pencil'],
  open: ['accent', 'clock'],
  partially_paid: ['waiting', 'part-circle'],
  paid: ['paid', 'check'],
  partially_refunded: ['waiting', 'arrow-back'],
  refunded: ['void', 'arrow-back'],
  void: ['void', 'minus'],
};

interface InvoiceChipProps {
  status: InvoiceStatus;
  overdue?: boolean;
  needsReview?: boolean;
}

/** An overdue invoice says so instead of “open”; one whose money needs a look says it beside its status. */
export function InvoiceChip(props: InvoiceChipProps): JSX.Element {
  const look = (): Look => (props.overdue ? ['bad', 'alert'] : invoiceLooks[props.status]);
  return (
    <span class="chips">
      <StatusChip tone={look()[0]} icon={look()[1]}>
        {props.overdue ? t.invoiceFlags.overdue() : t.invoiceStatus[props.status]()}
      </StatusChip>
      {props.needsReview && (
        <StatusChip tone="bad" icon="alert">
          {t.invoiceFlags.needs_review()}
        </StatusChip>
      )}
    </span>
  );
}

const eventLooks: Record<EventStatus, Look> = {
  new: ['accent', 'clock'],
  confirming: ['waiting', 'clock'],
  retrying: ['waiting', 'retry'],
  review: ['bad', 'alert'],
  applied: ['paid', 'check'],
  ignored: ['void', 'minus'],
  dead: ['bad', 'cross'],
};

export function EventChip(props: { status: EventStatus }): JSX.Element {
  return (
    <StatusChip tone={eventLooks[props.status][0]} icon={eventLooks[props.status][1]}>
      {t.eventStatus[props.status]()}
    </StatusChip>
  );
}

const checkoutLooks: Record<CheckoutStatus, Look> = {
  creating: ['waiting', 'clock'],
  open: ['accent', 'link'],
  unknown: ['waiting', 'question'],
  paid: ['paid', 'check'],
  failed: ['bad', 'alert'],
  expired: ['void', 'minus'],
  canceled: ['void', 'minus'],
};

export function CheckoutChip(props: { status: CheckoutStatus }): JSX.Element {
  return (
    <StatusChip tone={checkoutLooks[props.status][0]} icon={checkoutLooks[props.status][1]}>
      {t.checkoutStatus[props.status]()}
    </StatusChip>
  );
}

const paymentLooks: Record<PaymentStatus, Look> = {
  initiated: ['void', 'clock'],
  authorized: ['waiting', 'clock'],
  failed: ['bad', 'cross'],
  expired: ['void', 'minus'],
  canceled: ['void', 'minus'],
  paid: ['paid', 'check'],
  partially_refunded: ['waiting', 'arrow-back'],
  refunded: ['void', 'arrow-back'],
  voided: ['void', 'minus'],
};

export function PaymentChip(props: { status: PaymentStatus }): JSX.Element {
  return (
    <StatusChip tone={paymentLooks[props.status][0]} icon={paymentLooks[props.status][1]}>
      {t.paymentStatus[props.status]()}
    </StatusChip>
  );
}

const hookLooks: Record<HookState, Look> = {
  unregistered: ['bad', 'alert'],
  registered: ['accent', 'clock'],
  verified: ['paid', 'check'],
  manual: ['accent', 'clock'],
  failed: ['bad', 'alert'],
};

/** A hook that has heard something listens, however it was set up. */
export function HookChip(props: { state: HookState; heard: boolean }): JSX.Element {
  const state = (): HookState =>
    props.heard && hookLooks[props.state][0] === 'accent' ? 'verified' : props.state;
  return (
    <StatusChip tone={hookLooks[state()][0]} icon={hookLooks[state()][1]}>
      {t.hookState[state()]()}
    </StatusChip>
  );
}
