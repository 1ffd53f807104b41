import type { ActionStatus } from '../../../shared/action-status.ts';
import type { CheckoutStatus } from '../../../shared/checkout-status.ts';
import type { EventStatus } from '../../../shared/event-status.ts';
import type { InvoiceStatus } from '../../../shared/invoice-status.ts';
import type { EntryKind, ReviewKind } from '../../../shared/ledger.ts';
import type { PaymentStatus } from '../../../shared/payment-status.ts';
import type { HookState } from '../../../shared/views.ts';

/** Statuses agree with the noun they stand beside: ankara imelipwa, malipo yamelipwa, kiungo kimelipwa, ombi limelipwa. */
export const statuses = {
  invoiceStatus: {
    draft: 'Rasimu',
    open: 'Iko wazi',
    partially_paid: 'Sehemu imelipwa',
    paid: 'Imelipwa',
    partially_refunded: 'Sehemu imerejeshwa',
    refunded: 'Imerejeshwa',
    void: 'Imebatilishwa',
  } satisfies Record<InvoiceStatus, string>,
  invoiceFlags: { overdue: 'Imechelewa', needs_review: 'Inahitaji ukaguzi' },
  eventStatus: {
    new: 'Jipya',
    confirming: 'Linathibitishwa',
    retrying: 'Linajaribiwa tena',
    review: 'Linakusubiri',
    applied: 'Limeingizwa',
    ignored: 'Limepuuzwa',
    dead: 'Halikuingizwa',
  } satisfies Record<EventStatus, string>,
  checkoutStatus: {
    creating: 'Kinaundwa',
    open: 'Kiko tayari',
    unknown: 'Hakijulikani',
    paid: 'Kimelipwa',
    failed: 'Kimeshindikana',
    expired: 'Muda umeisha',
    canceled: 'Kimeghairiwa',
  } satisfies Record<CheckoutStatus, string>,
  promptStatus: {
    sending: 'Linatumwa',
    waiting: 'Linasubiri simu',
    unknown: 'Halijulikani',
    paid: 'Limelipwa',
    canceled: 'Limeghairiwa',
    timed_out: 'Halikujibiwa',
    failed: 'Limeshindikana',
  },
  paymentStatus: {
    initiated: 'Yameanza',
    authorized: 'Yameshikiliwa',
    failed: 'Yameshindikana',
    expired: 'Muda umeisha',
    canceled: 'Yameghairiwa',
    paid: 'Yamelipwa',
    partially_refunded: 'Sehemu imerejeshwa',
    refunded: 'Yamerejeshwa',
    voided: 'Yamebatilishwa',
  } satisfies Record<PaymentStatus, string>,
  actionStatus: {
    requested: 'Imeombwa',
    sent: 'Imetumwa',
    unknown: 'Haijulikani',
    done: 'Imefanyika',
    refused: 'Imekataliwa',
    review: 'Inakusubiri',
  } satisfies Record<ActionStatus, string>,
  entryKind: {
    payment: 'Malipo',
    refund: 'Marejesho',
    reversal: 'Malipo yaliyoondolewa',
  } satisfies Record<EntryKind, string>,
  hookState: {
    unregistered: 'Haijawekwa',
    registered: 'Imesajiliwa',
    verified: 'Inasikiliza',
    manual: 'Imewekwa kwa mkono',
    failed: 'Haikuweza kusajiliwa',
  } satisfies Record<HookState, string>,
  reviewKind: {
    short: 'Kilicholipwa ni kidogo kuliko kiasi kilichoombwa na kiungo.',
    over: 'Kilicholipwa ni kikubwa kuliko kiasi kilichodaiwa.',
    after_void: 'Pesa ziliingia baada ya ankara kubatilishwa.',
    second_payment: 'Malipo ya pili yaliingia.',
    reversed: 'Mtoa huduma ameyaondoa malipo.',
    amount_changed: 'Mtoa huduma sasa anaonyesha kiasi tofauti na cha awali.',
  } satisfies Record<ReviewKind, string>,
};
