import type { InvoiceRecord, LineRecord } from '../../../db/queries/invoices.ts';
import { phonesInOrder } from '../../../shared/bidi.ts';
import { html, type Markup } from '../../html.ts';
import type { Bill } from '../bill.ts';
import { isUnderWay, type Progress } from '../progress.ts';
import { isolated, leftToRight, type Speech } from '../speech.ts';
import { merchantName, notice } from './frame.ts';
import { icons } from './icons.ts';
import { items } from './items.ts';
import { progressNotice } from './progress-notices.ts';
import { receipts } from './receipt.ts';
import { type TypedPhone, waysSheet } from './ways.ts';

/** Everything the body of the page depends on. */
export interface BillScreen {
  bill: Bill;
  lines: readonly LineRecord[];
  progress: readonly Progress[];
  speech: Speech;
  now: number;
  /** Where this page's forms and questions go; every address carries the language. */
  addresses: { link: string; prompt: string; state: string; page: string; document: string };
  /** What went wrong with what was just sent. */
  problem: Problem | null;
  mark: string;
}

export interface Problem {
  text: string;
  /** The field it belongs to; null: the page as a whole. */
  phone: TypedPhone | null;
}

export function billMain(screen: BillScreen): Markup {
  const { bill, speech, progress, addresses, mark, problem } = screen;
  const underWay = isUnderWay(progress);
  return html`<main id="pay" data-page="${addresses.page}" data-state="${addresses.state}" data-mark="${mark}" data-under-way="${underWay ? 'yes' : 'no'}">
${head(screen)}
${problem && problem.phone === null ? html`<section class="notice bad" role="alert">${icons.cross}<div><p>${problem.text}</p></div></section>` : null}
${standing(bill, speech)}
${progress.map((each) => progressNotice(screen, each))}
${waysSheet(screen)}
${receipts(bill, speech)}
${items(screen)}
${documentLink(screen)}
</main>`;
}

/** The invoice, or its receipt, as a file. */
function documentLink({ speech, addresses }: BillScreen): Markup {
  return html`<p class="act"><a class="secondary" href="${addresses.document}" download>${speech.words.download}</a></p>`;
}

/** What the tab is called, and what is said aloud when the page changes by itself. */
export function billTitle({ bill, speech }: BillScreen): string {
  const number = leftToRight(bill.invoice.number ?? '');
  return speech.words.pageTitle(number, merchantName(bill.merchant, speech));
}

export function spoken(screen: BillScreen): string {
  const { bill, speech, progress } = screen;
  const shown = html`${standing(bill, speech)}${progress.map((each) => progressNotice(screen, each))}`;
  const heading = /<h2>(.*?)<\/h2>/.exec(shown.text)?.[1];
  return heading === undefined
    ? `${label(bill.invoice, speech)} ${amountOf(bill.invoice, speech)}`
    : unescaped(heading);
}

function head({ bill, speech, now }: BillScreen): Markup {
  const { invoice } = bill;
  const { words } = speech;
  const overdue = invoice.dueMinor > 0 && invoice.dueAt !== null && invoice.dueAt < now;
  const due = invoice.dueAt === null || !isPayable(invoice) ? null : speech.day(invoice.dueAt);
  const partly = invoice.dueMinor > 0 && invoice.paidMinor > 0;
  return html`<section class="sheet bill">
<p class="what">${words.invoice(leftToRight(invoice.number ?? ''))}${invoice.customerName === null ? null : html`<span class="whom">${words.billedTo(isolated(invoice.customerName))}</span>`}</p>
<h1><span class="label${tone(invoice)}">${label(invoice, speech)}</span><bdi class="amount">${amountOf(invoice, speech)}</bdi></h1>
${due === null ? null : html`<p class="due${overdue ? ' late' : ''}">${overdue ? words.overdue(due) : words.due(due)}</p>`}
${partly ? html`<p class="due">${words.paidSoFar(speech.money(invoice.paidMinor - invoice.refundedMinor, invoice.currency), speech.money(invoice.totalMinor, invoice.currency))}</p>` : null}
${invoice.note === null ? null : html`<div class="note"><p class="label">${words.note(merchantName(bill.merchant, speech))}</p><p dir="auto">${phonesInOrder(invoice.note)}</p></div>`}
</section>`;
}

function standing({ invoice, merchant, ways }: Bill, speech: Speech): Markup | null {
  const { words } = speech;
  const name = merchantName(merchant, speech);
  const netMinor = invoice.paidMinor - invoice.refundedMinor;
  const refunded = speech.money(invoice.refundedMinor, invoice.currency);
  if (invoice.status === 'void') return notice('rest', icons.cross, words.cancelled(name));
  if (invoice.voidRequestedAt !== null) return notice('rest', icons.cross, words.beingCancelled(name));
  if (invoice.status === 'refunded') return notice('rest', icons.back, words.refunded(refunded, name));
  if (invoice.status === 'partially_refunded')
    return notice('rest', icons.back, words.partlyRefunded(refunded, name));
  if (invoice.overpaid)
    return notice(
      'wait',
      icons.wait,
      words.overpaid(speech.money(netMinor - invoice.totalMinor, invoice.currency), name),
    );
  if (invoice.status === 'paid') return notice('good', icons.tick, words.paid(name));
  return ways.length === 0 ? notice('wait', icons.wait, words.noWay(name)) : null;
}

function amountOf(invoice: InvoiceRecord, speech: Speech): string {
  return speech.money(shownMinor(invoice), invoice.currency);
}

function shownMinor({ status, dueMinor, paidMinor, refundedMinor, totalMinor }: InvoiceRecord): number {
  if (status === 'refunded') return refundedMinor;
  if (status === 'void') return totalMinor;
  return dueMinor > 0 ? dueMinor : paidMinor - refundedMinor;
}

function label(invoice: InvoiceRecord, { words }: Speech): string {
  if (invoice.status === 'void') return words.amountCancelled;
  if (invoice.status === 'refunded') return words.amountRefunded;
  return invoice.dueMinor > 0 ? words.amountDue : words.amountPaid;
}

function tone(invoice: InvoiceRecord): string {
  if (invoice.status === 'void' || invoice.status === 'refunded') return ' rest';
  return invoice.dueMinor > 0 ? '' : ' good';
}

function isPayable({ status, dueMinor, voidRequestedAt }: InvoiceRecord): boolean {
  return status !== 'void' && dueMinor > 0 && voidRequestedAt === null;
}

function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
