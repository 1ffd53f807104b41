import type { Store } from '../../db/client.ts';
import { bookedFor, findPaymentByKey, type PaymentRecord, paymentsOf } from '../../db/queries/payments.ts';
import type { PaymentSnapshot } from '../providers/provider.ts';
import type { Match } from './match.ts';

/** How much of what a link proves nobody has booked yet, and which payment has brought the rest. */
export interface UnnamedMoney {
  leftMinor: number;
  broughtBy: PaymentRecord | null;
}

/**
 * A provider may say that a link is paid without saying by which payment. That money is booked under a key of the
 * link's own, but only as far as payments that have named themselves did not bring it.
 */
export function unnamedMoney(
  store: Store,
  connectionId: string,
  { key, paidMinor }: PaymentSnapshot,
  { invoiceId, checkoutId }: Match,
): UnnamedMoney {
  const known = findPaymentByKey(store, connectionId, key);
  if (known) return { leftMinor: 0, broughtBy: known };
  let leftMinor = paidMinor;
  let broughtBy: PaymentRecord | null = null;
  for (const payment of paymentsOf(store, invoiceId)) {
    if (payment.connectionId !== connectionId || payment.checkoutId !== checkoutId) continue;
    const broughtMinor = bookedFor(store, payment.id).payment;
    if (broughtMinor > 0) broughtBy = payment;
    leftMinor -= broughtMinor;
  }
  return { leftMinor: Math.max(leftMinor, 0), broughtBy };
}
