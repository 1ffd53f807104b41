import { type CheckoutRecord, findCheckout, findCheckoutByRef } from '../../db/queries/checkouts.ts';
import { findPaymentByKey } from '../../db/queries/payments.ts';
import type { Deps } from '../deps.ts';
import type { PaymentSnapshot } from '../providers/provider.ts';
import type { OpenConnection } from './connection-book.ts';
import { adoptLink } from './links.ts';
import { adoptPrompt } from './prompts.ts';

/** Which invoice of ours a payment is for, and through which checkout it came. */
export interface Match {
  invoiceId: string;
  checkoutId: string | null;
}

/**
 * Finds the invoice of a payment; never outside of its connection. First by the provider's object it was made through,
 * then by that object's own metadata, asked again, then by the payment's. Null: it is not ours.
 */
export async function matchPayment(
  deps: Deps,
  connection: OpenConnection,
  snapshot: PaymentSnapshot,
  known: CheckoutRecord | null,
): Promise<Match | null> {
  const connectionId = connection.record.id;
  const booked = findPaymentByKey(deps.database, connectionId, snapshot.key);
  if (booked) return { invoiceId: booked.invoiceId, checkoutId: booked.checkoutId };
  if (known) return matchOf(adopted(deps, connection, snapshot, known));
  const direct =
    snapshot.linkRef === null ? undefined : findCheckoutByRef(deps.database, connectionId, snapshot.linkRef);
  if (direct) return matchOf(direct);
  if (snapshot.linkRef !== null) {
    const link = await connection.client.links?.read(snapshot.linkRef);
    const ours = link?.reference ? findOurs(deps, connectionId, link.reference) : null;
    if (link && ours) {
      adoptLink(deps, ours, connection, link);
      return matchOf(ours);
    }
  }
  const named = snapshot.reference === null ? null : findOurs(deps, connectionId, snapshot.reference);
  return named && matchOf(adopted(deps, connection, snapshot, named));
}

/** A prompt whose answer was lost learns its id from the first confirmed word of its payment. */
function adopted(
  deps: Deps,
  connection: OpenConnection,
  { key }: PaymentSnapshot,
  checkout: CheckoutRecord,
): CheckoutRecord {
  if (checkout.kind === 'prompt' && checkout.providerRef === null)
    adoptPrompt(deps, checkout, connection, { paymentRef: key, alsoRef: null });
  return checkout;
}

function findOurs(deps: Deps, connectionId: string, reference: string): CheckoutRecord | null {
  const checkout = findCheckout(deps.database, reference);
  return checkout?.connectionId === connectionId ? checkout : null;
}

function matchOf({ id, invoiceId }: CheckoutRecord): Match {
  return { invoiceId, checkoutId: id };
}
