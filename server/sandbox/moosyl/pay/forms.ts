import { html, type Markup } from '../../../html.ts';
import { flowOf, methodNames, receivingPhone, refusedPassCode, testPhones } from '../methods.ts';
import type { ConfigurationRow, PaymentRow } from '../rows.ts';
import type { SessionScreen, Typed } from './screens.ts';

/** One sheet a way to pay; the first one is open, or the one in which something was typed. */
export function methodForms({ configurations, request, typed }: SessionScreen): Markup {
  const phone = typed?.phone ?? request.phone_number ?? '';
  const [first] = configurations;
  const open = configurations.find(({ id }) => id === typed?.configuration) ?? first;
  return html`${configurations.map((one) => methodForm(one, phone, one.id === open?.id, typed))}`;
}

const buttonOf = {
  native: 'Pay',
  code: 'Get a payment code',
  redirect: 'Go on to Masrivi',
  transfer: 'Show where to transfer',
};

function methodForm(
  { id, type }: ConfigurationRow,
  phone: string,
  open: boolean,
  typed: Typed | null,
): Markup {
  const flow = flowOf[type];
  const problems = typed?.configuration === id ? typed.problems : {};
  const anyPhone = flow === 'transfer';
  return html`<form method="post" class="sheet" autocomplete="off">
    <input type="hidden" name="configuration" value="${id}">
    <details${open ? html` open` : null}><summary>${methodNames[type]}</summary>
    <div class="form">
      ${field({ id: `${type}-phone`, name: 'phone', label: 'Phone', value: phone, attributes: html`inputmode="tel" dir="ltr" maxlength="16"`, hint: anyPhone ? 'Any Mauritanian mobile number.' : `For tests: ${testPhones.join(', ')} are accepted, every other is refused.`, problem: problems.phone })}
      ${flow === 'native' ? field({ id: `${type}-code`, name: 'passCode', label: 'Pass code', value: '', attributes: html`type="password" inputmode="numeric" dir="ltr" maxlength="6"`, hint: `Any 4 digits pay; ${refusedPassCode} is refused.`, problem: problems.passCode }) : null}
      <button class="primary" name="way" value="pay">${buttonOf[flow]}</button>
    </div></details></form>`;
}

/** What happens outside of this page, and how it ends. */
export function waitingForm(payment: PaymentRow, amount: string): Markup {
  const name = methodNames[payment.method];
  const { title, text, done } = waitingOf(payment, name, amount);
  const refusable = flowOf[payment.method] === 'redirect';
  return html`<form method="post" class="sheet group">
    <input type="hidden" name="payment" value="${payment.id}">
    <h2>${title}</h2>
    <div class="form">
      <p>${text}</p>
      <button class="primary" name="way" value="done">${done}</button>
      ${refusable ? html`<button class="secondary" name="way" value="refuse">Refuse it</button>` : null}
      <button class="secondary" name="way" value="switch">Choose another way</button>
    </div></form>`;
}

function waitingOf(payment: PaymentRow, name: string, amount: string) {
  switch (flowOf[payment.method]) {
    case 'code':
      return {
        title: `Pay with ${name}`,
        text: html`Open ${name} on the phone and pay the code <strong><bdi dir="ltr">${payment.payment_code}</bdi></strong>.`,
        done: 'I have paid (test)',
      };
    case 'transfer':
      return {
        title: `Transfer with ${name}`,
        text: html`From <bdi dir="ltr">${payment.phone_number}</bdi>, transfer exactly <bdi>${amount}</bdi> to <strong><bdi dir="ltr">${receivingPhone}</bdi></strong>. It is waited for as long as this page is looked at.`,
        done: 'Make the transfer (test)',
      };
    default:
      return {
        title: `${name} asks you to confirm`,
        text: html`This stands in for the page of ${name}: confirm <bdi>${amount}</bdi>, or refuse.`,
        done: 'Confirm the payment',
      };
  }
}

function field(input: {
  id: string;
  name: string;
  label: string;
  value: string;
  attributes: Markup;
  hint: string;
  problem: string | undefined;
}): Markup {
  const { id, name, label, value, attributes, hint, problem } = input;
  return html`<div class="field"><label for="${id}">${label}</label>
    <input id="${id}" name="${name}" value="${value}" ${attributes} aria-describedby="${id}-hint"${problem ? html` aria-invalid="true"` : null}>
    <span id="${id}-hint" class="${problem ? 'problem' : 'hint'}">${problem ?? hint}</span></div>`;
}
