/** The states of an invoice and the rule that derives them from its money. */
export const invoiceStatuses = [
  'draft',
  'open',
  'partially_paid',
  'paid',
  'partially_refunded',
  'refunded',
  'void',
] as const;

export type InvoiceStatus = (typeof invoiceStatuses)[number];

/** What the ledger says of a finalized invoice. */
export interface InvoiceMoney {
  totalMinor: number;
  /** Σ payment entries − Σ reversal entries. */
  paidMinor: number;
  /** Σ refund entries. */
  refundedMinor: number;
}

export interface InvoiceStanding {
  status: Exclude<InvoiceStatus, 'draft' | 'void'>;
  dueMinor: number;
  overpaid: boolean;
}

/** Status, amount due and overpayment as a pure function of the money; it may go back as well as forward. */
export function standingOf({ totalMinor, paidMinor, refundedMinor }: InvoiceMoney): InvoiceStanding {
  const net = paidMinor - refundedMinor;
  return {
    status: statusOf(totalMinor, paidMinor, refundedMinor, net),
    dueMinor: paidMinor < totalMinor ? totalMinor - net : 0,
    overpaid: net > totalMinor,
  };
}

function statusOf(total: number, paid: number, refunded: number, net: number): InvoiceStanding['status'] {
  if (paid < total) return net === 0 ? 'open' : 'partially_paid';
  if (refunded === 0 || net >= total) return 'paid';
  return net > 0 ? 'partially_refunded' : 'refunded';
}

/** States that still wait for money. */
export const awaitingMoney: readonly InvoiceStatus[] = ['open', 'partially_paid'];
