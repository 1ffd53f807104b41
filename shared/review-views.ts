import type { EventDetail } from './event-detail.ts';
import type { EventReason } from './event-status.ts';
import type { ReviewKind } from './ledger.ts';
import type { EventRow, InvoiceRow, PaymentView } from './views.ts';

/** One thing that needs a person: money that was booked but is odd, or an event that is held back. */
export interface ReviewItem {
  source: 'money' | 'event';
  id: string;
  kind: ReviewKind | EventReason;
  at: number;
  amountMinor: number | null;
  currency: string | null;
  invoice:
    | (Pick<
        InvoiceRow,
        | 'id'
        | 'number'
        | 'status'
        | 'customerName'
        | 'currency'
        | 'totalMinor'
        | 'dueMinor'
        | 'paidMinor'
        | 'refundedMinor'
      > & { overpaid: boolean })
    | null;
  paymentId: string | null;
  /** The payment as it is booked, if it is. */
  payment: PaymentView | null;
  event: (EventRow & { detail: EventDetail | null }) | null;
  /** The amount can be given back from here. */
  canRefund: boolean;
}

export interface ReviewDeskView {
  /** The oldest of what waits. */
  items: ReviewItem[];
  /** How much waits in all. */
  waiting: number;
  notOurs: EventRow[];
}
