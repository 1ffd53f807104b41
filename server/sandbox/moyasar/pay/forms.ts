import { html, type Markup } from '../../../html.ts';
import { type Ending, maskCard, type TestCard, testCards } from '../cards.ts';
import type { PaymentRow } from '../rows.ts';
import { brandNames, type InvoiceScreen } from './screens.ts';

const endings: Record<Ending, string> = {
  paid: '✓ Pays',
  insufficient: 'Too little money',
  declined: 'Declined',
  expired: 'Expired',
  unauthenticated: '3-D Secure fails',
};

/** The documented test cards, each a button that pays with it at once. */
export function cardGroups(screen: InvoiceScreen): Markup {
  const goes = testCards.filter((card) => card.ending === 'paid');
  const fails = testCards.filter((card) => card.ending !== 'paid');
  return html`<form method="post" class="sheet group" aria-labelledby="test-cards">${attempt(screen)}
      <h2 id="test-cards">Pay with a test card</h2><p class="hint">One tap pays.</p>
      <ul class="cards">${goes.map(cardButton)}</ul>
    </form>
    <form method="post" class="sheet">${attempt(screen)}
      <details><summary>Cards that fail</summary>
      <ul class="cards">${fails.map(cardButton)}</ul></details>
    </form>`;
}

function cardButton({ number, brand, ending, frictionless }: TestCard): Markup {
  const name = brandNames[brand] ?? brand;
  const kind = ending === 'paid' ? 'good' : 'bad';
  return html`<li><button class="card" name="testCard" value="${number}">
    <span class="brand">${name}</span><span class="number"><bdi dir="ltr">•••• ${maskCard(number).replaceAll('-', '').slice(-4)}</bdi></span>
    <span class="tag ${kind}">${frictionless ? '✓ Pays, no 3DS' : endings[ending]}</span></button></li>`;
}

export function cardForm(screen: InvoiceScreen): Markup {
  const field = fieldsOf(screen, 'card');
  return html`<form method="post" class="sheet" autocomplete="off">${attempt(screen)}
    <details${openIf(screen.typed?.form === 'card')}><summary>Type a card</summary>
    <div class="form">
      ${field('number', 'Card number', html`inputmode="numeric" dir="ltr" maxlength="23"`, 'A test number, such as 4111 1111 1111 1111.')}
      ${field('name', 'Name on the card', html`dir="auto"`, 'First and last name.')}
      <div class="pair">
        ${field('expiry', 'Expiry', html`inputmode="numeric" dir="ltr" maxlength="7" placeholder="MM / YY"`, 'A month to come.')}
        ${field('cvc', 'Security code', html`inputmode="numeric" dir="ltr" maxlength="4"`, '3 digits, Amex 4.')}
      </div>
      <button class="primary" name="way" value="card">Pay with this card</button>
    </div></details></form>`;
}

export function stcForm(screen: InvoiceScreen): Markup {
  const field = fieldsOf(screen, 'stc');
  return html`<form method="post" class="sheet" autocomplete="off">${attempt(screen)}
    <details${openIf(screen.typed?.form === 'stc')}><summary>STC Pay</summary>
    <div class="form">
      ${field('mobile', 'Mobile number', html`inputmode="tel" dir="ltr" placeholder="05…"`, 'Any Saudi number; nothing is sent to it.')}
      <button class="primary" name="way" value="stc">Ask for a code</button>
    </div></details></form>`;
}

export function otpForm(screen: InvoiceScreen, payment: PaymentRow): Markup {
  const field = fieldsOf(screen, 'otp');
  return html`<form method="post" class="sheet group" autocomplete="off">
    <input type="hidden" name="payment" value="${payment.id}">
    <h2>Enter the code from STC Pay</h2>
    <div class="form">
      ${field('otp', 'Code', html`inputmode="numeric" dir="ltr" maxlength="6" autofocus`, 'For tests: 123456 pays, 111111 has too little money.')}
      <button class="primary" name="way" value="otp">Pay</button>
      <a class="secondary" href="?">Choose another way</a>
    </div></form>`;
}

const attempt = ({ attemptId }: InvoiceScreen) =>
  html`<input type="hidden" name="attempt" value="${attemptId}">`;

const openIf = (open: boolean) => (open ? html` open` : null);

function fieldsOf({ typed }: InvoiceScreen, form: string) {
  return (name: string, label: string, attributes: Markup, hint: string): Markup => {
    const problems = typed?.form === form ? typed.errors[name] : undefined;
    const value = typed?.form === form ? (typed.values[name] ?? '') : '';
    return html`<div class="field"><label for="${name}">${label}</label>
      <input id="${name}" name="${name}" value="${value}" ${attributes} aria-describedby="${name}-hint"${problems ? html` aria-invalid="true"` : null}>
      <span id="${name}-hint" class="${problems ? 'problem' : 'hint'}">${problems ? `${label} ${problems.join(', ')}.` : hint}</span></div>`;
  };
}
