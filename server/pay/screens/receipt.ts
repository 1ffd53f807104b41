import { type BilledPayment, paidWith } from '../../billing/billed-payments.ts';
import { html, type Markup } from '../../html.ts';
import type { Bill } from '../bill.ts';
import type { Speech } from '../speech.ts';

/** One receipt for each payment that brought money. */
export function receipts({ payments }: Bill, speech: Speech): Markup | null {
  const paid = payments.filter(({ paidMinor, refundedMinor }) => paidMinor > 0 || refundedMinor > 0);
  if (paid.length === 0) return null;
  return html`${paid.map((payment) => receipt(payment, speech))}<p class="act"><button type="button" class="secondary" data-print hidden>${speech.words.print}</button></p>`;
}

function receipt(payment: BilledPayment, speech: Speech): Markup {
  const { words } = speech;
  const { paidMinor, refundedMinor, currency } = payment;
  const number = payment.receipt ?? payment.key;
  return html`<section class="sheet"><h2>${words.receipt}</h2><dl class="facts">
<div><dt>${words.amount}</dt><dd><bdi>${speech.money(paidMinor, currency)}</bdi></dd></div>
${refundedMinor > 0 ? html`<div><dt>${words.sentBack}</dt><dd><bdi>${speech.money(refundedMinor, currency)}</bdi></dd></div>` : null}
<div><dt>${words.paidAt}</dt><dd><time datetime="${new Date(payment.bookedAt).toISOString()}">${speech.moment(payment.bookedAt)}</time></dd></div>
<div><dt>${words.paidWith}</dt><dd>${paidWith(payment)}</dd></div>
<div><dt>${words.receiptNumber}</dt><dd class="code"><bdi dir="ltr">${number}</bdi></dd></div>
</dl></section>`;
}
