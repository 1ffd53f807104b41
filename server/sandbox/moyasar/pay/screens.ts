import { formatMoney } from '../../../../shared/money.ts';
import { html, type Markup } from '../../../html.ts';
import {
  backIcon,
  clockIcon,
  crossIcon,
  missingPage,
  payFrame,
  state,
  tickIcon,
  timeText,
} from '../../pay/frame.ts';
import type { FieldErrors } from '../refusal.ts';
import type { InvoiceRow, PaymentRow } from '../rows.ts';
import { cardForm, cardGroups, otpForm, stcForm } from './forms.ts';

/** What was typed and why it was not accepted. A card's number and code are never written back. */
export interface Typed {
  form: 'card' | 'stc' | 'otp';
  values: Record<string, string>;
  errors: FieldErrors;
}

export interface InvoiceScreen {
  invoice: InvoiceRow;
  merchant: string;
  /** The attempt that was just made, or that waits for its code. */
  payment: PaymentRow | null;
  typed: Typed | null;
  /** Becomes the id of the next payment: the same form sent twice pays once. */
  attemptId: string;
}

/** The one page of a payment link, in every state it can be in. */
export function invoiceScreen(screen: InvoiceScreen): Markup {
  const { invoice, merchant, payment } = screen;
  const amount = formatMoney({ amountMinor: invoice.amount, currency: invoice.currency });
  const open = invoice.status === 'initiated';
  const otp = open && payment?.status === 'initiated';
  return page(
    `${amount} to ${merchant}`,
    html`<section class="sheet">
        <div class="bill">
          <p class="merchant"><bdi>${merchant}</bdi></p>
          <h1 class="amount"><bdi>${amount}</bdi></h1>
          <p class="what"><bdi>${invoice.description}</bdi></p>
        </div>
        ${open ? declined(payment) : outcome(invoice, payment)}
      </section>
      ${otp && payment ? otpForm(screen, payment) : null}
      ${open && !otp ? html`${cardGroups(screen)}${cardForm(screen)}${stcForm(screen)}` : null}
      ${open && invoice.back_url ? html`<p class="foot"><a href="${invoice.back_url}" rel="noreferrer">Back to <bdi>${merchant}</bdi></a></p>` : null}`,
  );
}

function declined(payment: PaymentRow | null): Markup | null {
  if (payment?.status !== 'failed') return null;
  const { message, number } = sourceOf(payment);
  return html`<div class="state bad" role="alert">${crossIcon}
    <div><h2>${sentence(message)}</h2>
    <p>${number ? html`Card <bdi dir="ltr">${number}</bdi> was not charged. ` : html`Nothing was charged. `}Try again, or choose another way.</p></div></div>`;
}

function outcome(invoice: InvoiceRow, payment: PaymentRow | null): Markup {
  if (invoice.status === 'paid')
    return html`${state('good', tickIcon, 'Paid', 'This is a receipt from the test mode. No money moved.')}${receipt(payment)}${backToMerchant(invoice)}`;
  if (invoice.status === 'on_hold')
    return html`${state('wait', clockIcon, 'Authorised', 'The amount is reserved on the card. The merchant still has to collect it.')}${receipt(payment)}${backToMerchant(invoice)}`;
  if (invoice.status === 'refunded')
    return html`${state('rest', backIcon, 'Refunded', 'The merchant has sent money back.')}${receipt(payment)}`;
  if (invoice.status === 'voided')
    return html`${state('rest', crossIcon, 'Voided', 'The payment was taken back before it was settled.')}${receipt(payment)}`;
  if (invoice.status === 'expired')
    return state('rest', clockIcon, 'This link has expired', 'Ask the merchant for a new one.');
  return state(
    'rest',
    crossIcon,
    'This link was canceled',
    'Nothing can be paid here. Ask the merchant if you expected to pay.',
  );
}

function receipt(payment: PaymentRow | null): Markup | null {
  if (!payment) return null;
  const source = sourceOf(payment);
  const refunded =
    payment.refunded > 0 ? formatMoney({ amountMinor: payment.refunded, currency: payment.currency }) : null;
  return html`<dl class="facts">
    <dt>Paid with</dt><dd>${source.way} <bdi dir="ltr">${source.number}</bdi></dd>
    ${refunded ? html`<dt>Refunded</dt><dd><bdi>${refunded}</bdi></dd>` : null}
    <dt>Reference</dt><dd><bdi dir="ltr">${source.reference}</bdi></dd>
    <dt>Time</dt><dd><time datetime="${new Date(payment.updated_at).toISOString()}">${timeText(payment.updated_at)}</time></dd>
  </dl>`;
}

const backToMerchant = ({ success_url }: InvoiceRow) =>
  success_url
    ? html`<div class="after"><a class="primary" href="${success_url}" rel="noreferrer">Back to the merchant</a></div>`
    : null;

/** Where a bank would ask the card's holder to prove who they are. */
export function challengeScreen(payment: PaymentRow, merchant: string): Markup {
  const amount = formatMoney({ amountMinor: payment.amount, currency: payment.currency });
  const { number } = sourceOf(payment);
  const waits = payment.status === 'initiated';
  return page(
    `Confirm ${amount}`,
    html`<section class="sheet">
      <div class="bill"><p class="merchant"><bdi>${merchant}</bdi></p><h1 class="amount"><bdi>${amount}</bdi></h1>
      <p class="what">Your bank asks you to confirm this payment with card <bdi dir="ltr">${number}</bdi>.</p></div>
      ${
        waits
          ? html`<form method="post" class="after"><button class="primary" name="answer" value="confirm">Confirm the payment</button>
        <button class="secondary" name="answer" value="refuse">Fail the authentication</button></form>`
          : state('rest', tickIcon, 'This was already answered', `The payment is ${payment.status}.`)
      }
    </section>`,
  );
}

export const missingScreen = (): Markup => missingPage(moyasarPages);

const moyasarPages = {
  name: 'Moyasar',
  path: '/sandbox/moyasar/pay',
  notice: 'Test page · no money moves, no real card works',
};

const page = (title: string, content: Markup) => payFrame(moyasarPages, title, content);

function sourceOf(payment: PaymentRow) {
  const source = JSON.parse(payment.source) as Record<string, string | null>;
  const number = source.number ?? source.mobile ?? '';
  const way = source.type === 'stcpay' ? 'STC Pay' : (brandNames[source.company ?? ''] ?? 'Card');
  return { number, way, reference: source.reference_number ?? '', message: source.message ?? '' };
}

export const brandNames: Record<string, string> = {
  mada: 'mada',
  visa: 'Visa',
  master: 'Mastercard',
  amex: 'Amex',
  unionpay: 'UnionPay',
};

const sentences: Record<string, string> = {
  'INSUFFICIENT FUNDS': 'The card has too little money on it',
  DECLINED: 'The bank declined the card',
  'EXPIRED CARD': 'The bank says the card has expired',
  'Insufficient Funds': 'The wallet has too little money in it',
};

const sentence = (message: string) => sentences[message] ?? message;
