import type { ActionStatus } from '../../../shared/action-status.ts';
import type { CheckoutStatus } from '../../../shared/checkout-status.ts';
import type { EventStatus } from '../../../shared/event-status.ts';
import type { InvoiceStatus } from '../../../shared/invoice-status.ts';
import type { EntryKind, ReviewKind } from '../../../shared/ledger.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';
import type { HookState } from '../../../shared/views.ts';

/** One word for each state a thing can be in. */
export const statuses = {
  invoiceStatus: {
    draft: 'Draft',
    open: 'Open',
    partially_paid: 'Partly paid',
    paid: 'Paid',
    partially_refunded: 'Partly refunded',
    refunded: 'Refunded',
    void: 'Void',
  } satisfies Record<InvoiceStatus, string>,
  invoiceFlags: { overdue: 'Overdue', needs_review: 'Needs a look' },
  eventStatus: {
    new: 'New',
    confirming: 'Confirming',
    retrying: 'Trying again',
    review: 'Needs you',
    applied: 'Applied',
    ignored: 'Ignored',
    dead: 'Not applied',
  } satisfies Record<EventStatus, string>,
  checkoutStatus: {
    creating: 'Being made',
    open: 'Ready',
    unknown: 'Not known',
    paid: 'Paid',
    failed: 'Failed',
    expired: 'Expired',
    canceled: 'Cancelled',
  } satisfies Record<CheckoutStatus, string>,
  promptStatus: {
    sending: 'Being sent',
    waiting: 'Waiting for the phone',
    unknown: 'Not known',
    paid: 'Paid',
    canceled: 'Cancelled',
    timed_out: 'No answer',
    failed: 'Failed',
  },
  paymentStatus: {
    initiated: 'Started',
    authorized: 'On hold',
    failed: 'Failed',
    expired: 'Expired',
    canceled: 'Cancelled',
    paid: 'Paid',
    partially_refunded: 'Partly refunded',
    refunded: 'Refunded',
    voided: 'Voided',
  } satisfies Record<PaymentStatus, string>,
  actionStatus: {
    requested: 'Asked for',
    sent: 'Sent',
    unknown: 'Not known',
    done: 'Done',
    refused: 'Refused',
    review: 'Needs you',
  } satisfies Record<ActionStatus, string>,
  entryKind: { payment: 'Payment', refund: 'Refund', reversal: 'Reversal' } satisfies Record<
    EntryKind,
    string
  >,
  hookState: {
    unregistered: 'Not set up',
    registered: 'Registered',
    verified: 'Listening',
    manual: 'Set up by hand',
    failed: 'Could not be registered',
  } satisfies Record<HookState, string>,
  reviewKind: {
    short: 'Less was paid than the link asked for.',
    over: 'More was paid than was due.',
    after_void: 'Money came in after the invoice was void.',
    second_payment: 'A second payment came in.',
    reversed: 'A payment was taken back by the provider.',
    amount_changed: 'The provider now shows another amount than before.',
  } satisfies Record<ReviewKind, string>,
};
