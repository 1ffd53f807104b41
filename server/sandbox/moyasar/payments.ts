import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import type { Account, Accounts } from './accounts.ts';
import { createAfterwards } from './afterwards.ts';
import { type TestCard, testCardOf, unauthenticated, type Verdict, verdictOf } from './cards.ts';
import type { Events } from './events.ts';
import { feeOf } from './fees.ts';
import { type CardSource, checkCard, mergedMetadata, type PaymentInput, type StcSource } from './inputs.ts';
import type { Invoices } from './invoices.ts';
import { createPaymentBook, type NewPaymentRow } from './payment-book.ts';
import { invalid, notAllowed, notFound, Refusal } from './refusal.ts';
import type { InvoiceRow, InvoiceStatus, PaymentRow, PaymentStatus } from './rows.ts';
import { answeredSource, cardSourceView, stcSourceView, stcVerdictOf } from './sources.ts';

/** Where a payment's invoice goes with it. */
const invoiceFollows: Partial<Record<PaymentStatus, InvoiceStatus>> = {
  authorized: 'on_hold',
  paid: 'paid',
  captured: 'paid',
  refunded: 'refunded',
  voided: 'voided',
};

type About = Omit<NewPaymentRow, 'account_id' | 'fee' | 'source' | 'manual' | 'verdict'>;

export type Payments = ReturnType<typeof createPayments>;

/** From the payer's wish to pay to the bank's answer; what comes later is in `afterwards.ts`. */
export function createPayments(deps: {
  sqlite: Sqlite;
  clock: Clock;
  accounts: Accounts;
  invoices: Invoices;
  events: Events;
  publicUrl(): string;
}) {
  const { sqlite, clock, accounts, invoices, events } = deps;
  const book = createPaymentBook(deps);
  const ownUrl = (path: string) => `${deps.publicUrl()}/sandbox/moyasar${path}`;

  /** A change that the invoice follows and that the account's webhooks hear of. */
  function move(row: PaymentRow, changes: Partial<PaymentRow> & { status: PaymentStatus }): PaymentRow {
    const next = book.change(row, changes);
    const invoiceStatus = invoiceFollows[next.status];
    if (next.invoice_id === null || !invoiceStatus) {
      events.tell(next, null);
      return next;
    }
    invoices.setStatus(next.invoice_id, invoiceStatus);
    const invoice = invoiceStatus === 'paid' ? invoices.find(next.invoice_id) : undefined;
    events.tell(next, invoice ? { row: invoice, payments: book.ofInvoice(invoice.id) } : null);
    return next;
  }

  /** @param onPage the payer already stands on Moyasar's own page, so no other page follows */
  function startCard(account: Account, about: About, source: CardSource, onPage: boolean): PaymentRow {
    const card = requireTestCard(source.number);
    const challenged = !onPage && source['3ds'] && !card.frictionless;
    const row = book.insert({
      ...about,
      account_id: account.id,
      fee: feeOf(about.amount, about.currency, card.brand),
      source: JSON.stringify(cardSourceView(source, challenged ? ownUrl(`/pay/payments/${about.id}`) : null)),
      manual: source.manual || accounts.faults(account.id).manualCapture ? 1 : 0,
      verdict: JSON.stringify(verdictOf(card)),
    });
    return challenged ? row : settle(row, verdictOf(card));
  }

  function startStc(account: Account, about: About, source: StcSource): PaymentRow {
    return book.insert({
      ...about,
      account_id: account.id,
      fee: feeOf(about.amount, about.currency, 'stcpay'),
      source: JSON.stringify(stcSourceView(source, ownUrl(`/v1/stc_pays/${about.id}/proceed`))),
      manual: 0,
      verdict: null,
    });
  }

  /** The bank has spoken. @throws Refusal if the payment has ended before, or its invoice no longer waits for money */
  function settle({ id, account_id }: PaymentRow, verdict: Verdict): PaymentRow {
    const row = book.get(account_id, id);
    if (row.status !== 'initiated') throw notAllowed(`Payment can't proceed, it is ${row.status}`);
    const invoice = row.invoice_id === null ? undefined : invoices.find(row.invoice_id);
    if (invoice && invoice.status !== 'initiated')
      throw notAllowed(`Invoice can't be paid, it is ${invoice.status}`);
    const source = JSON.stringify(answeredSource(JSON.parse(row.source), verdict));
    if (!verdict.paid) return move(row, { status: 'failed', fee: 0, source, verdict: null });
    if (row.manual === 1) return move(row, { status: 'authorized', source, verdict: null });
    return move(row, { status: 'paid', source, verdict: null, paid_at: clock.now() });
  }

  return {
    find: book.find,
    get: book.get,
    ofInvoice: book.ofInvoice,
    list: book.list,
    ...createAfterwards({ sqlite, clock, book, move }),

    create: sqlite.transaction((account: Account, input: PaymentInput, ip: string | null): PaymentRow => {
      const { source, amount, currency } = input;
      if (source.type === 'creditcard') refuseCard(source, clock.now());
      const id = input.given_id?.toLowerCase() ?? crypto.randomUUID();
      if (book.find(id)) throw usedGivenId();
      const about = {
        id,
        invoice_id: null,
        amount,
        currency,
        description: input.description ?? null,
        ip,
        callback_url: input.callback_url ?? null,
        metadata: mergedMetadata(null, input.metadata),
      };
      return source.type === 'stcpay'
        ? startStc(account, about, source)
        : startCard(account, about, source, false);
    }),

    /** From the hosted page. The payment's metadata stays empty: it belongs to the invoice. */
    payInvoice: sqlite.transaction(
      (invoice: InvoiceRow, id: string, source: CardSource | StcSource, ip: string | null): PaymentRow => {
        const { amount, currency, description } = invoice;
        const bare = { callback_url: null, metadata: null };
        const about = { id, invoice_id: invoice.id, amount, currency, description, ip, ...bare };
        const account = accounts.get(invoice.account_id);
        return source.type === 'stcpay'
          ? startStc(account, about, source)
          : startCard(account, about, source, true);
      },
    ),

    /** The payer came back from the 3-D Secure page. */
    authenticate: sqlite.transaction((row: PaymentRow, passed: boolean): PaymentRow => {
      const verdict = passed && row.verdict !== null ? (JSON.parse(row.verdict) as Verdict) : unauthenticated;
      return settle(row, verdict);
    }),

    /** @throws Refusal for a code that is none of the documented ones; the payment then still waits */
    enterOtp: sqlite.transaction((row: PaymentRow, otp: string): PaymentRow => {
      const verdict = stcVerdictOf(otp);
      if (!verdict) throw invalid({ otp_value: ['is invalid'] });
      return settle(row, verdict);
    }),
  };
}

function requireTestCard(number: string): TestCard {
  const card = testCardOf(number);
  if (!card) throw notFound();
  return card;
}

function refuseCard(card: CardSource, now: number): void {
  if (card.save_card && !card['3ds']) {
    const why = "save_card options can't be used with MOTO transaction";
    throw new Refusal(400, 'invalid_request_error', 'Wrong number of parameters', why);
  }
  if (card.save_card) throw invalid({ 'source.save_card': ['is not enabled for this account'] });
  checkCard(card, now, 'source.');
}

const usedGivenId = () =>
  new Refusal(400, 'used_given_id', 'The given_id provided has been already used with a different payment.');
