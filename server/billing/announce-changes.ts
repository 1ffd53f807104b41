import type { Store } from '../../db/client.ts';
import { findCheckout } from '../../db/queries/checkouts.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import { setToldPosition, toldPosition } from '../../db/queries/messages.ts';
import { findPayment } from '../../db/queries/payments.ts';
import { timelineAfter } from '../../db/queries/timeline.ts';
import type { MessageType } from '../../shared/message-types.ts';
import { type AnnounceDeps, announce } from '../deliveries/announce.ts';
import { announcedAs } from './announced-as.ts';
import { checkoutJson, invoiceJson, type JsonDeps, paymentJson } from './invoice-json.ts';
import type { Facts } from './timeline.ts';

/**
 * Tells what is new in an invoice's history. Belongs at the end of the transaction that wrote it: then every message
 * shows the objects as that transaction leaves them, and no change is ever committed untold.
 */
export function announceChanges(deps: JsonDeps & AnnounceDeps, tx: Store, invoiceId: string): void {
  const rows = timelineAfter(tx, invoiceId, toldPosition(tx, invoiceId));
  const last = rows.at(-1);
  const invoice = last && findInvoice(tx, invoiceId);
  if (!invoice) return;
  for (const { kind, facts: text, position } of rows) {
    const facts = JSON.parse(text) as Facts;
    for (const type of announcedAs(kind, facts)) {
      const payload = payloadOf(type, facts);
      announce(tx, deps, { type, mode: invoice.mode, invoiceId, position, payload });
    }
  }
  setToldPosition(tx, invoiceId, last.position);

  function payloadOf(type: MessageType, { paymentId, checkoutId }: Facts): Record<string, unknown> {
    const payment = type.startsWith('payment.') && paymentId ? findPayment(tx, String(paymentId)) : undefined;
    if (payment) return { payment: paymentJson(deps, payment) };
    const checkout =
      type.startsWith('checkout.') && checkoutId ? findCheckout(tx, String(checkoutId)) : undefined;
    if (checkout) return { checkout: checkoutJson(deps, checkout) };
    return invoice ? { invoice: invoiceJson(deps, tx, invoice) } : {};
  }
}
