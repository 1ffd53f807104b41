import type { CustomerRecord, InvoiceRecord, LineRecord } from '../../db/queries/invoices.ts';
import type { EntryRecord } from '../../db/queries/payments.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import { type InvoiceTotals, totalsOf } from '../../shared/invoice-totals.ts';
import { amountText, formatMoney } from '../../shared/money.ts';
import type { Business } from '../../shared/schemas/settings.ts';
import { type BilledPayment, paidWith } from '../billing/billed-payments.ts';
import { leftToRight, type Speech, speechIn } from '../speech.ts';
import { typed, typedLines } from '../typed.ts';
import { qrSvg } from './qr.ts';
import { type DocumentWords, documentWordsIn } from './words/words.ts';
import { isSaudiTaxNumber, zatcaCode } from './zatca-code.ts';

/** Everything an invoice's document is made from. */
export interface BilledInvoice {
  invoice: InvoiceRecord;
  lines: readonly LineRecord[];
  customer: CustomerRecord | null;
  business: Business;
  merchant: string | null;
  payments: readonly BilledPayment[];
  entries: readonly EntryRecord[];
  payUrl: string;
  now: number;
}

/** A bill with its language and its sums at hand. */
interface Written extends BilledInvoice {
  words: DocumentWords;
  speech: Speech;
  totals: InvoiceTotals;
}

/** What the template sets, as finished texts: `invoice.typ` reads exactly these names. */
export function invoiceContent(bill: BilledInvoice) {
  const { invoice, business } = bill;
  const words = documentWordsIn[invoice.language];
  const speech = speechIn(invoice.language, business.timeZone);
  const written: Written = { ...bill, words, speech, totals: totalsOf(bill.lines) };
  const title = titleOf(written);
  const number = invoice.number ?? words.draft;
  const merchant = bill.merchant ?? '';
  return {
    language: invoice.language,
    dir: speech.direction,
    documentTitle: [title, number, merchant].filter(Boolean).join(' · '),
    ribbon: invoice.mode === 'test' ? words.testRibbon : null,
    business: { name: typed(merchant), details: businessDetails(written) },
    title,
    number: invoice.number,
    mark: markOf(written),
    facts: factsOf(written),
    customer: customerOf(written),
    columns: columnsOf(written),
    lines: rowsOf(written),
    sums: sumsOf(written),
    note: invoice.note === null ? null : { title: words.note, lines: typedLines(invoice.note) },
    payments: paymentsOf(written),
    pay: payOf(written),
    taxCode: taxCodeOf(written),
    footer: [typed(merchant), leftToRight(number)].filter(Boolean).join(' · '),
    page: words.page,
  };
}

function titleOf({ words, business, totals }: Written): string {
  if (business.taxNumber === '' || !hasTax(totals)) return words.invoice;
  return isSaudiTaxNumber(business.taxNumber) ? words.simplifiedTaxInvoice : words.taxInvoice;
}

function businessDetails({ business, words }: Written): string[] {
  const contacts = [business.email, business.phone].filter(Boolean).map(leftToRight);
  return [
    ...typedLines(business.address),
    ...(business.taxNumber === '' ? [] : [`${words.taxNumber} ${leftToRight(business.taxNumber)}`]),
    ...(contacts.length === 0 ? [] : [contacts.join(' · ')]),
  ];
}

/** The state that whoever holds the paper must see at once. */
function markOf({ invoice, words, now }: Written) {
  const late = invoice.dueAt !== null && invoice.dueAt < now;
  switch (invoice.status) {
    case 'draft':
      return { text: words.draft, tone: 'void' };
    case 'open':
      return late ? { text: words.overdue, tone: 'bad' } : { text: words.due, tone: 'waiting' };
    case 'partially_paid':
      return { text: words.partlyPaid, tone: 'waiting' };
    case 'paid':
      return { text: words.paid, tone: 'paid' };
    case 'partially_refunded':
      return { text: words.partlyRefunded, tone: 'void' };
    case 'refunded':
      return { text: words.refunded, tone: 'void' };
    case 'void':
      return { text: words.void, tone: 'bad' };
  }
}

function factsOf({ invoice, words, speech }: Written) {
  const day = (name: string, at: number | null) =>
    at === null ? [] : [{ name, value: speech.day(at), code: false }];
  const owed = awaitingMoney.includes(invoice.status);
  return [
    ...day(words.issuedOn, invoice.finalizedAt),
    ...day(words.dueOn, owed ? invoice.dueAt : null),
    ...day(words.paidOn, invoice.status === 'void' ? null : invoice.paidAt),
    ...day(words.voidedOn, invoice.voidedAt),
    ...(invoice.reference === null
      ? []
      : [{ name: words.reference, value: typed(invoice.reference), code: true }]),
  ];
}

function customerOf({ invoice, customer, words }: Written) {
  if (invoice.customerName === null) return null;
  const details = [customer?.email, customer?.phone].flatMap((each) => (each ? [leftToRight(each)] : []));
  return { title: words.billedTo, name: typed(invoice.customerName), details };
}

function hasTax({ taxes }: InvoiceTotals): boolean {
  return taxes.some(({ taxRateMilli }) => taxRateMilli > 0);
}

/** Columns that would be empty are left out. */
function columnsOf({ invoice, words, totals }: Written): string[] {
  return [
    '',
    words.description,
    words.quantity,
    words.unitPrice,
    ...(invoice.discountMinor > 0 ? [words.discount] : []),
    ...(hasTax(totals) ? [words.taxRate] : []),
    words.amountIn(leftToRight(invoice.currency)),
  ];
}

function rowsOf({ invoice, lines, totals, speech }: Written): string[][] {
  const amount = (minor: number) => signed(minor, (positive) => speech.amount(positive, invoice.currency));
  return lines.map((line, i) => [
    typed(line.description),
    speech.quantity(line.quantityMilli),
    amount(line.unitAmountMinor),
    ...(invoice.discountMinor > 0 ? [line.discountMinor > 0 ? amount(-line.discountMinor) : ''] : []),
    ...(hasTax(totals) ? [speech.rate(line.taxRateMilli)] : []),
    amount((totals.lineGrossMinor[i] ?? 0) - line.discountMinor),
  ]);
}

function sumsOf({ invoice, totals, words, speech }: Written) {
  const sum = (name: string, minor: number, strong = false) => ({
    name,
    value: figure(speech, minor, invoice.currency),
    strong,
  });
  const { discountMinor, paidMinor, refundedMinor, dueMinor } = invoice;
  const taxes = hasTax(totals) ? totals.taxes : [];
  return [
    ...(taxes.length > 0 || discountMinor > 0 ? [sum(words.subtotal, invoice.subtotalMinor)] : []),
    ...(discountMinor > 0 ? [sum(words.discount, -discountMinor)] : []),
    ...taxes.map(({ taxRateMilli, baseMinor, taxMinor }) =>
      sum(words.tax(speech.rate(taxRateMilli), speech.money(baseMinor, invoice.currency)), taxMinor),
    ),
    sum(words.total, invoice.totalMinor, true),
    ...(paidMinor > 0 ? [sum(words.paidSoFar, paidMinor)] : []),
    ...(refundedMinor > 0 ? [sum(words.sentBack, refundedMinor)] : []),
    ...(paidMinor > 0 && dueMinor > 0 ? [sum(words.leftToPay, dueMinor, true)] : []),
  ];
}

/** The minus stands before the currency in every language; some would move it behind. */
function signed(minor: number, format: (positive: number) => string): string {
  return minor < 0 ? `\u2212${format(-minor)}` : format(minor);
}

/** An amount that stands alone, set from left to right: isolation would cost readers the minus when they copy it. */
function figure({ language }: Speech, minor: number, currency: string): string {
  return signed(minor, (amountMinor) => formatMoney({ amountMinor, currency }, language));
}

/** Each movement of money as the ledger has it. */
function paymentsOf({ entries, payments, words, speech }: Written) {
  if (entries.length === 0) return null;
  return {
    title: words.payments,
    columns: [words.time, '', words.way, words.receiptNumber, words.amount],
    rows: entries.map(({ kind, at, amountMinor, currency, paymentId }) => {
      const payment = payments.find(({ id }) => id === paymentId);
      return {
        time: speech.moment(at),
        kind: words.entry[kind],
        way: payment ? typed(paidWith(payment)) : '',
        receipt: payment ? (payment.receipt ?? payment.key) : '',
        amount: figure(speech, kind === 'payment' ? amountMinor : -amountMinor, currency),
      };
    }),
  };
}

function payOf({ invoice, words, payUrl }: Written) {
  const payable = awaitingMoney.includes(invoice.status) && invoice.voidRequestedAt === null;
  if (!payable) return null;
  return { title: words.payOnline, text: words.payHow, url: payUrl, code: qrSvg(payUrl) };
}

/** Saudi tax invoices carry a code that the tax office's app reads. */
function taxCodeOf({ invoice, business, merchant, words, totals }: Written) {
  const { finalizedAt, currency } = invoice;
  const applies =
    currency === 'SAR' && hasTax(totals) && isSaudiTaxNumber(business.taxNumber) && finalizedAt !== null;
  if (!applies || invoice.status === 'void') return null;
  const text = zatcaCode({
    seller: merchant ?? '',
    taxNumber: business.taxNumber,
    at: finalizedAt,
    total: amountText(invoice.totalMinor, currency),
    tax: amountText(invoice.taxMinor, currency),
  });
  return { title: words.taxCode, code: qrSvg(text) };
}
