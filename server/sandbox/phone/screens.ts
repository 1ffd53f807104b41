import { formatMoney } from '../../../shared/money.ts';
import { html, type Markup } from '../../html.ts';
import type { PromptRow } from './prompt-book.ts';
import { descriptionOfResult, scriptedCodes } from './results.ts';

const refreshSeconds = 3;

export function phoneScreen(
  name: string,
  { waiting, latest }: { waiting: readonly PromptRow[]; latest: readonly PromptRow[] },
  now: number,
): Markup {
  const ended = latest.filter(({ code }) => code !== null);
  return frame(
    `${name} · a phone`,
    refreshAfter(waiting, now),
    html`<main>
      <section class="phone" aria-label="The phone">
        <header><span>${timeText(now)}</span><span>Sandbox network</span></header>
        ${waiting.length === 0 ? idle() : waiting.map((row) => dialog(row, now))}
        ${ended.length === 0 ? null : html`<h2>Messages</h2>`}
        <ul class="messages">${ended.map(message)}</ul>
      </section>
      ${help()}
    </main>`,
  );
}

export function missingScreen(): Markup {
  return frame(
    'No such phone',
    null,
    html`<main><section class="phone"><p class="idle">There is no phone at this address. Copy it again from the connection’s page.</p></section></main>`,
  );
}

function dialog(row: PromptRow, now: number): Markup {
  const amount = formatMoney({ amountMinor: row.amount_minor, currency: 'KES' });
  const left = row.due_at === null ? null : Math.max(0, Math.ceil((row.due_at - now) / 1_000));
  const id = `pin-${row.id}`;
  return html`<form method="post" class="prompt" role="dialog" aria-label="A prompt on ${phoneText(row.msisdn)}">
    <input type="hidden" name="prompt" value="${row.id}">
    <p class="who">${phoneText(row.msisdn)}${left === null ? null : html` · ${left} s left`}</p>
    <p class="ask">Do you want to pay <strong>${amount}</strong> to <strong>${row.payee}</strong>, account no. <strong>${row.account}</strong>?</p>
    <label for="${id}">Enter M-PESA PIN</label>
    <input id="${id}" name="pin" type="password" inputmode="numeric" autocomplete="off" maxlength="8">
    ${row.wrong_pins === 0 ? null : html`<p class="problem" role="alert">Wrong PIN. ${3 - row.wrong_pins} more before it fails.</p>`}
    <div class="pair"><button name="do" value="cancel">Cancel</button><button class="primary" name="do" value="pin">Send</button></div>
    <div class="quick" role="group" aria-label="What else can happen">
      <button name="do" value="no_money">No money</button>
      <button name="do" value="wrong_pin">Wrong PIN</button>
      <button name="do" value="switch_off">Switch off</button>
    </div>
  </form>`;
}

function message(row: PromptRow): Markup {
  const amount = formatMoney({ amountMinor: row.amount_minor, currency: 'KES' });
  const at = timeText(row.ended_at ?? row.created_at);
  const head = html`<p class="who">${phoneText(row.msisdn)} · ${at}</p>`;
  return row.code === '0'
    ? html`<li class="good">${head}<p>${row.receipt} Confirmed. ${amount} paid to ${row.payee} for account ${row.account}.</p></li>`
    : html`<li class="bad">${head}<p>${amount} to ${row.payee}: ${descriptionOfResult(row.code ?? '')} (${row.code})</p></li>`;
}

const idle = () =>
  html`<p class="idle">Nothing on the screen. A prompt shows up here as soon as one is sent.</p>`;

function help(): Markup {
  const rows = scriptedCodes.map(
    (code) =>
      html`<tr><td><bdi dir="ltr">0700 00${code.padStart(4, '0')}</bdi></td><td>${descriptionOfResult(code)}</td></tr>`,
  );
  return html`<section class="help">
    <h1>This phone answers for every number</h1>
    <p>The PIN is <strong>1234</strong>; three wrong ones end a prompt. A prompt that nobody answers ends after 60 seconds.
      The same amount to the same number within two minutes is refused, as M-Pesa does.</p>
    <details><summary>Numbers that answer by themselves</summary>
      <p>The last four digits are M-Pesa’s result code.</p>
      <table><thead><tr><th scope="col">Number</th><th scope="col">What happens</th></tr></thead><tbody>${rows}</tbody></table>
    </details>
    <p><a href="">Look again</a></p>
  </section>`;
}

/** While somebody may be typing a PIN the page waits until the prompt would end. */
function refreshAfter(waiting: readonly PromptRow[], now: number): number {
  const ends = waiting.flatMap(({ due_at }) =>
    due_at === null ? [] : [Math.ceil((due_at - now) / 1_000) + 1],
  );
  return waiting.length === 0 ? refreshSeconds : Math.max(refreshSeconds, Math.min(60, ...ends));
}

/** The clock on the wall in Nairobi. */
function timeText(at: number): string {
  return new Date(at + 3 * 3_600_000).toISOString().slice(11, 16);
}

function phoneText(msisdn: string): string {
  return `+${msisdn.slice(0, 3)} ${msisdn.slice(3, 6)} ${msisdn.slice(6, 9)} ${msisdn.slice(9)}`;
}

function frame(title: string, refresh: number | null, content: Markup): Markup {
  return html`<!DOCTYPE html>
<html lang="en" dir="ltr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    ${refresh === null ? null : html`<meta http-equiv="refresh" content="${refresh}">`}
    <title>${title}</title>
    <link rel="stylesheet" href="/sandbox/phone/style.css">
  </head>
  <body>
    <header class="notice">Test phone · no money moves, no real PIN works</header>
    ${content}
  </body>
</html>
`;
}
