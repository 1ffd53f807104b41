import { z } from 'zod';
import type { Clock } from '../../../clock.ts';
import type { Log } from '../../../log.ts';
import { formOf, redirect, show, styleSheet } from '../../pay/answers.ts';
import type { Accounts } from '../accounts.ts';
import { maskCard } from '../cards.ts';
import {
  type CardSource,
  cardForm,
  cardSource,
  checkCard,
  read,
  type StcSource,
  stcSource,
} from '../inputs.ts';
import type { Invoices } from '../invoices.ts';
import type { Payments } from '../payments.ts';
import { type FieldErrors, Refusal } from '../refusal.ts';
import type { InvoiceRow, PaymentRow } from '../rows.ts';
import { challengeScreen, invoiceScreen, missingScreen, type Typed } from './screens.ts';

interface Rooms {
  accounts: Accounts;
  invoices: Invoices;
  payments: Payments;
  clock: Clock;
  log: Log;
}

/** The hosted pay page: plain forms, no JavaScript; every answer to a form is a redirect or the form with its problems. */
export function createPage(rooms: Rooms) {
  return async (request: Request, ip: string | null): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/sandbox/moyasar/pay/style.css') return styleSheet();
    const [, kind, id = ''] =
      /^\/sandbox\/moyasar\/pay\/(invoices|payments)\/([0-9a-f-]{36})$/.exec(pathname) ?? [];
    const invoice = kind === 'invoices' ? rooms.invoices.find(id) : undefined;
    const payment = kind === 'payments' ? rooms.payments.find(id) : undefined;
    if (invoice) return invoicePage(rooms, request, invoice, ip);
    if (payment && needsChallenge(payment)) return challengePage(rooms, request, payment);
    return show(404, missingScreen(), []);
  };
}

async function invoicePage(
  rooms: Rooms,
  request: Request,
  invoice: InvoiceRow,
  ip: string | null,
): Promise<Response> {
  const url = new URL(request.url);
  if (request.method === 'GET') return showInvoice(rooms, invoice, url.searchParams.get('attempt'), null);
  if (request.method !== 'POST') return show(405, missingScreen(), []);
  const form = await formOf(request);
  if (invoice.status !== 'initiated') return redirect(url.pathname);
  try {
    return after(rooms, url, pay(rooms, invoice, form, ip));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.errors === null || typeof error.errors === 'string') return redirect(url.pathname);
    return showInvoice(rooms, invoice, form.payment ?? null, typedBack(form, error.errors));
  }
}

/** @throws Refusal with the problems of each field */
function pay(rooms: Rooms, invoice: InvoiceRow, form: Record<string, string>, ip: string | null): PaymentRow {
  if (form.way === 'otp') {
    const waiting = rooms.payments.find(form.payment ?? '');
    if (waiting?.invoice_id !== invoice.id) throw new Refusal(404, 'api_error', 'Object not found');
    if (waiting.status !== 'initiated') return waiting;
    return rooms.payments.enterOtp(waiting, (form.otp ?? '').trim());
  }
  const source =
    form.way === 'stc'
      ? read(stcSource, { type: 'stcpay', mobile: form.mobile ?? '' })
      : cardOf(form, rooms.clock.now());
  const attemptId =
    z.uuid().safeParse(form.attempt).success && form.attempt ? form.attempt : crypto.randomUUID();
  const before = rooms.payments.find(attemptId);
  if (!before) return rooms.payments.payInvoice(invoice, attemptId, source, ip);
  const sameAgain = before.invoice_id === invoice.id && (before.status !== 'failed' || isOf(before, source));
  return sameAgain ? before : rooms.payments.payInvoice(invoice, crypto.randomUUID(), source, ip);
}

/** Tells a form that was sent twice from one that was kept open and sent with another card. */
function isOf(payment: PaymentRow, source: CardSource | StcSource): boolean {
  const known = JSON.parse(payment.source) as { number?: string; mobile?: string };
  return source.type === 'stcpay' ? known.mobile === source.mobile : known.number === maskCard(source.number);
}

function cardOf(form: Record<string, string>, nowMs: number) {
  const year = new Date(nowMs).getUTCFullYear() + 3;
  const oneTap = { number: form.testCard ?? '', name: 'Test Payer', month: '12', year: String(year) };
  const [month = '', yearText = ''] = (form.expiry ?? '').split(/[\s/.-]+/);
  const typed = {
    number: form.number ?? '',
    name: form.name ?? '',
    month,
    year: yearText,
    cvc: form.cvc ?? '',
  };
  const chosen = form.testCard ? { ...oneTap, cvc: /^3[47]/.test(form.testCard) ? '1234' : '123' } : typed;
  const card = read(cardForm, chosen);
  checkCard(card, nowMs, '');
  return cardSource.parse({ type: 'creditcard', ...card });
}

/** A form sent again goes where the first one went. */
function after(rooms: Rooms, url: URL, payment: PaymentRow): Response {
  const invoice = rooms.invoices.find(payment.invoice_id ?? '');
  const done = payment.status === 'paid' || payment.status === 'authorized';
  if (done && invoice?.success_url) return redirect(invoice.success_url);
  return redirect(done ? url.pathname : `${url.pathname}?attempt=${payment.id}`);
}

function showInvoice(
  rooms: Rooms,
  invoice: InvoiceRow,
  attemptId: string | null,
  typed: Typed | null,
): Response {
  const payments = rooms.payments.ofInvoice(invoice.id);
  const attempted = payments.find((payment) => payment.id === attemptId) ?? null;
  const kept =
    payments.find((payment) => payment.status !== 'failed' && payment.status !== 'initiated') ?? null;
  const screen = invoiceScreen({
    invoice,
    merchant: rooms.accounts.get(invoice.account_id).name,
    payment: invoice.status === 'initiated' ? attempted : kept,
    typed,
    attemptId: crypto.randomUUID(),
  });
  return show(typed ? 422 : 200, screen, invoice.success_url ? [invoice.success_url] : []);
}

async function challengePage(rooms: Rooms, request: Request, payment: PaymentRow): Promise<Response> {
  const merchant = rooms.accounts.get(payment.account_id).name;
  const back = payment.callback_url;
  if (request.method !== 'POST') return show(200, challengeScreen(payment, merchant), back ? [back] : []);
  const form = await formOf(request);
  const now = rooms.payments.find(payment.id) ?? payment;
  const answered =
    now.status === 'initiated' ? rooms.payments.authenticate(now, form.answer === 'confirm') : now;
  if (!back) return redirect(new URL(request.url).pathname);
  const target = new URL(back);
  const { message } = JSON.parse(answered.source) as { message: string };
  for (const [name, value] of Object.entries({ id: answered.id, status: answered.status, message })) {
    target.searchParams.set(name, value);
  }
  return redirect(target.href);
}

const needsChallenge = (payment: PaymentRow) =>
  payment.invoice_id === null && JSON.parse(payment.source).type === 'creditcard';

/** Fields as the form names them; the number and the code of a card stay out of the answer. */
function typedBack(form: Record<string, string>, errors: FieldErrors): Typed {
  const kind = form.way === 'otp' || form.way === 'stc' ? form.way : 'card';
  const shown: FieldErrors = {};
  for (const [field, problems] of Object.entries(errors)) {
    const name = fieldNames[field] ?? field;
    shown[name] = name === 'expiry' ? ['must be a month to come, such as 08 / 30'] : problems;
  }
  const { name = '', expiry = '', mobile = '' } = form;
  return { form: kind, values: { name, expiry, mobile }, errors: shown };
}

const fieldNames: Record<string, string> = { month: 'expiry', year: 'expiry', otp_value: 'otp' };
