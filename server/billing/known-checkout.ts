import type { CheckoutRecord } from '../../db/queries/checkouts.ts';
import type { KnownCheckout } from '../providers/provider.ts';

/** What a provider's API is told of our checkout: some answer without an amount. */
export function knownCheckout({ id, amountMinor, currency, createdAt }: CheckoutRecord): KnownCheckout {
  return { reference: id, amountMinor, currency, createdAt };
}
