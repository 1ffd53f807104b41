import { formatMoney } from '../../../../shared/money.ts';
import { html, type Markup } from '../../../html.ts';
import { clockIcon, crossIcon, payFrame, state, tickIcon, timeText } from '../../pay/frame.ts';
import { minorOfOuguiya } from '../amounts.ts';
import { flowOf, methodNames } from '../methods.ts';
import type { ConfigurationRow, PaymentRow, RequestRow, SessionRow } from '../rows.ts';
import { methodForms, waitingForm } from './forms.ts';

export const moosylPages = {
  name: 'Moosyl',
  path: '/sandbox/moosyl/pay',
  notice: 'Test page · no money moves, no wallet is asked',
};

/** What was typed and why it was not accepted. A pass code is never written back. */
export interface Typed {
  configuration: string;
  phone: string;
  problems: { phone?: string; passCode?: string };
}

export interface SessionScreen {
  session: SessionRow;
  status: 'open' | 'completed' | 'expired';
  request: RequestRow;
  merchant: string;
  configurations: readonly ConfigurationRow[];
  /** The one that waits, or that paid, or the latest try. */
  payment: PaymentRow | null;
  typed: Typed | null;
}

/** The one page of a checkout session, in every state it can be in. */
export function sessionScreen(screen: SessionScreen): Markup {
  const { request, merchant, payment, status, session } = screen;
  const amount = amountText(request.total_amount);
  const open = status === 'open';
  const waits = open && payment?.status === 'pending';
  return payFrame(
    moosylPages,
    `${amount} to ${merchant}`,
    html`<section class="sheet">
        <div class="bill">
          <p class="merchant"><bdi>${merchant}</bdi></p>
          <h1 class="amount"><bdi>${amount}</bdi></h1>
          <p class="what">Order <bdi dir="ltr">${request.transaction_id}</bdi></p>
        </div>
        ${open ? failed(payment) : outcome(screen)}
      </section>
      ${waits && payment ? waitingForm(payment, amountText(payment.amount)) : null}
      ${open && !waits ? methodForms(screen) : null}
      ${open && session.cancel_url ? html`<p class="foot"><a href="${session.cancel_url}" rel="noreferrer">Back to <bdi>${merchant}</bdi></a></p>` : null}`,
  );
}

const amountText = (amount: number) => formatMoney({ amountMinor: minorOfOuguiya(amount), currency: 'MRU' });

function failed(payment: PaymentRow | null): Markup | null {
  if (payment === null) return null;
  const name = methodNames[payment.method];
  const again = 'Nothing was paid. Try again, or choose another way.';
  if (payment.status === 'failed') return state('bad', crossIcon, `${name} refused the payment`, again);
  if (payment.status !== 'expired') return null;
  return state('bad', clockIcon, 'No transfer came in time', again);
}

function outcome({ status, payment, session }: SessionScreen): Markup {
  if (status === 'expired')
    return state('rest', clockIcon, 'This page has expired', 'Ask the merchant for a new one.');
  const back = session.success_url
    ? html`<div class="after"><a class="primary" href="${session.success_url}" rel="noreferrer">Back to the merchant</a></div>`
    : null;
  const text = 'This is a receipt from the test mode. No money moved.';
  return html`${state('good', tickIcon, 'Paid', text)}${receipt(payment)}${back}`;
}

function receipt(payment: PaymentRow | null): Markup | null {
  if (payment?.status !== 'completed') return null;
  const way = flowOf[payment.method] === 'transfer' ? 'Transferred with' : 'Paid with';
  return html`<dl class="facts">
    <dt>${way}</dt><dd>${methodNames[payment.method]} <bdi dir="ltr">${payment.phone_number}</bdi></dd>
    <dt>Reference</dt><dd><bdi dir="ltr">${payment.reference_id}</bdi></dd>
    <dt>Time</dt><dd><time datetime="${new Date(payment.updated_at).toISOString()}">${timeText(payment.updated_at)}</time></dd>
  </dl>`;
}
