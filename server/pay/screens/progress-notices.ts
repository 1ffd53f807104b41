import { html, type Markup } from '../../html.ts';
import { type AskAgain, isUnderWay, type Progress } from '../progress.ts';
import { countdownText, maskedPhone, payerName } from '../speech.ts';
import type { BillScreen } from './bill-main.ts';
import { notice } from './frame.ts';
import { icons } from './icons.ts';
import { linkForm } from './ways.ts';

/** One thing that is under way or has just ended, with what to do about it. */
export function progressNotice(screen: BillScreen, progress: Progress): Markup {
  const { speech, bill } = screen;
  const { words } = speech;
  switch (progress.kind) {
    case 'checking':
      return notice('wait', icons.wait, words.checking, bar);
    case 'preparing':
      return notice('wait', icons.wait, words.preparing(payerName(progress.way.provider)), bar);
    case 'ready':
      return notice(
        'good',
        icons.tick,
        words.ready(payerName(progress.way.provider)),
        linkForm(screen, progress.way, true),
      );
    case 'notOpened':
      return notice('bad', icons.cross, words.notOpened(payerName(progress.way.provider)));
    case 'declined':
      return notice('bad', icons.cross, words.failures[progress.failure]);
    case 'ended':
      return notice(
        'bad',
        icons.cross,
        words.failures[progress.failure],
        askAgain(screen, progress.prompt, progress.again),
      );
    default: {
      const { kind, prompt, again } = progress;
      const phone = maskedPhone(prompt.phone ?? '');
      const amount = speech.money(prompt.amountMinor, prompt.currency);
      const way = bill.ways.find(({ record }) => record.id === prompt.connectionId);
      const said = {
        sending: words.sending(phone),
        waiting: words.waiting(phone, amount, way ? payerName(way.provider) : words.theMerchant),
        unsure: words.unsure(phone),
      }[kind];
      return notice('wait', icons.phone, said, html`${bar}${again ? askAgain(screen, prompt, again) : null}`);
    }
  }
}

const bar = html`<div class="bar" aria-hidden="true"></div>`;

/** Asks the phone of a prompt anew, once M-Pesa takes that; nobody has to type it, and the page does not tell it. */
function askAgain(
  { speech, addresses, now, progress }: BillScreen,
  prompt: { id: string; connectionId: string; phone: string | null },
  again: AskAgain | null,
): Markup {
  const { words } = speech;
  const phone = maskedPhone(prompt.phone ?? '');
  if (!again) return html`<p class="small">${words.lastTry(phone)}</p>`;
  const leftMs = Math.max(0, again.from - now);
  return html`<form method="post" action="${addresses.prompt}" class="again">
<input type="hidden" name="connection" value="${prompt.connectionId}"><input type="hidden" name="again" value="${prompt.id}">
<button class="secondary" data-left-ms="${leftMs}">${words.askAgain(phone)}</button>
${leftMs > 0 ? html`<p class="small" data-until="again">${countdown(words.askAgainIn, leftMs)}</p>` : null}
${isUnderWay(progress) ? html`<p class="small">${words.onlyOnce}</p>` : null}
</form>`;
}

/** A sentence whose time goes on counting down where there is JavaScript. */
export function countdown(sentence: (time: string) => string, leftMs: number): Markup {
  const [before = '', after = ''] = sentence('\0').split('\0');
  return html`${before}<span data-countdown-ms="${leftMs}">${countdownText(leftMs)}</span>${after}`;
}
