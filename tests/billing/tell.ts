import { applySnapshot } from '../../server/billing/apply.ts';
import { bySweep } from '../../server/billing/timeline.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { linkOf } from '../support/shop.ts';
import type { TestBook } from '../support/test-book.ts';

export interface Told {
  status: PaymentStatus;
  paidMinor?: number;
  refundedMinor?: number;
  method?: string | null;
  voided?: boolean;
}

export interface ToldOf {
  connectionId: string;
  invoice: InvoiceView;
  key: string;
  /** When the payer tried; now, if nothing is said. */
  createdAt?: number;
}

/** What Moyasar says of one payment, as an event or the sweep brings it. */
export function tell(book: TestBook, { connectionId, invoice, key, createdAt }: ToldOf, told: Told): void {
  const connection = book.deps.connections.byId(connectionId);
  if (!connection) throw new Error('no connection');
  applySnapshot(book.deps, {
    connection,
    match: { invoiceId: invoice.id, checkoutId: linkOf(invoice).id },
    cause: bySweep,
    snapshot: {
      key,
      takesOver: null,
      provenByLink: false,
      providerStatus: told.status,
      status: told.status,
      currency: invoice.currency,
      amountMinor: invoice.totalMinor,
      paidMinor: told.paidMinor ?? 0,
      refundedMinor: told.refundedMinor ?? 0,
      voided: told.voided ?? false,
      feeMinor: null,
      method: told.method ?? null,
      methodDetail: null,
      failure: null,
      failureText: null,
      receipt: null,
      linkRef: null,
      reference: null,
      createdAt: createdAt ?? book.clock.now(),
      updatedAt: book.clock.now(),
    },
  });
}
