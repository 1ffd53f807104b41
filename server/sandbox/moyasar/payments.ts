import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import type { Account, Accounts } from './accounts.ts';
import { testCardOf, unauthenticated, type Verdict, verdictOf } from './cards.ts';
import type { Events } from './events.ts';
import { feeOf } from './fees.ts';
import {
  type CardSource,
  checkCard,
  type Metadata,
  mergedMetadata,
  type PaymentInput,
  type StcSource,
} from './inputs.ts';
import type { Invoices } from './invoices.ts';
import { listPage } from './lists.ts';
import { invalid, notAllowed, notFound, Refusal } from './refusal.ts';
import type { InvoiceRow, InvoiceStatus, PaymentRow, PaymentStatus } from './rows.ts';
import { answeredSource, cardSourceView, stcSourceView, stcVerdictOf } from './sources.ts';

/** From here on a payment can only be refunded, not voided. */
const settledAfterMs = 2 * 3_600_000;

/** Where a payment's invoice goes with it. */
const invoiceFollows: Partial<Record<PaymentStatus, InvoiceStatus>> = {
  authorized: 'on_hold',
  paid: 'paid',
  captured: 'paid',
  refunded: 'refunded',
  voided: 'voided',
};

interface NewPayment {
  id: string;
  source: CardSource | StcSource;
  amount: number;
  currency: string;
  description: string | null;
  ip: string | null;
  callbackUrl: string | null;
  metadata: string | null;
  invoiceId: string | null;
  /** False where the payer already stands on Moyasar's own page. */
  challenge: boolean;
}

export type Payments = ReturnType<typeof createPayments>;

export function createPayments(deps: {
  sqlite: Sqlite;
  clock: Clock;
  accounts: Accounts;
  invoices: Invoices;
  events: Events;
  publicUrl(): string;
}) {
  const { sqlite, clock, accounts, invoices, events } = deps;
  const insert = sqlite.prepare(`
    INSERT INTO moyasar_payments (id, account_id, invoice_id, status, amount, fee, currency, description, ip, callback_url,
      metadata, source, manual, verdict, created_at, updated_at)
    VALUES (?, ?, ?, 'initiated', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const write = sqlite.prepare<[PaymentRow]>(`
    UPDATE moyasar_payments SET status = @status, fee = @fee, refunded = @refunded, refunded_at = @refunded_at,
      captured = @captured, captured_at = @captured_at, paid_at = @paid_at, voided_at = @voided_at,
      description = @description, metadata = @metadata, source = @source, verdict = @verdict, updated_at = @updated_at
    WHERE id = @id`);
  const byId = sqlite.prepare<[string], PaymentRow>('SELECT * FROM moyasar_payments WHERE id = ?');
  const byInvoice = sqlite.prepare<[string], PaymentRow>(
    'SELECT * FROM moyasar_payments WHERE invoice_id = ? ORDER BY seq',
  );

  function get(accountId: string, id: string): PaymentRow {
    const row = byId.get(id);
    if (row?.account_id !== accountId) throw notFound();
    return row;
  }

  function change(row: PaymentRow, changes: Partial<PaymentRow>): PaymentRow {
    const next = { ...row, ...changes, updated_at: clock.now() };
    write.run(next);
    return next;
  }

  /** A change that the invoice follows and that the account's webhooks hear of. */
  function move(row: PaymentRow, changes: Partial<PaymentRow> & { status: PaymentStatus }): PaymentRow {
    const next = change(row, changes);
    const invoiceStatus = invoiceFollows[next.status];
    if (next.invoice_id !== null && invoiceStatus) invoices.setStatus(next.invoice_id, invoiceStatus);
    const invoice =
      next.invoice_id !== null && invoiceStatus === 'paid' ? invoices.find(next.invoice_id) : undefined;
    events.tell(next, invoice ? { row: invoice, payments: byInvoice.all(invoice.id) } : null);
    return next;
  }

  function start(account: Account, payment: NewPayment): PaymentRow {
    const { source } = payment;
    const card = source.type === 'creditcard' ? testCardOf(source.number) : undefined;
    const manual =
      source.type === 'creditcard' && (source.manual || accounts.faults(account.id).manualCapture);
    const waits =
      payment.challenge &&
      (card ? source.type === 'creditcard' && source['3ds'] && !card.frictionless : true);
    const shown =
      source.type === 'creditcard'
        ? cardSourceView(
            source,
            waits ? `${deps.publicUrl()}/sandbox/moyasar/pay/payments/${payment.id}` : null,
          )
        : stcSourceView(source, `${deps.publicUrl()}/sandbox/moyasar/v1/stc_pays/${payment.id}/proceed`);
    const fee = feeOf(payment.amount, payment.currency, card?.brand ?? 'stcpay');
    const verdict = card ? JSON.stringify(verdictOf(card)) : null;
    const about = [
      payment.description,
      payment.ip,
      payment.callbackUrl,
      payment.metadata,
      JSON.stringify(shown),
    ];
    const at = clock.now();
    insert.run(
      payment.id,
      account.id,
      payment.invoiceId,
      payment.amount,
      fee,
      payment.currency,
      ...about,
      manual ? 1 : 0,
      verdict,
      at,
      at,
    );
    const row = get(account.id, payment.id);
    return card && !waits ? settle(row, verdictOf(card)) : row;
  }

  /** The bank has spoken. @throws Refusal if the payment has ended before, or its invoice no longer waits for money */
  function settle(row: PaymentRow, verdict: Verdict): PaymentRow {
    if (row.status !== 'initiated') throw notAllowed(`Payment can't proceed, it is ${row.status}`);
    const invoice = row.invoice_id === null ? undefined : invoices.find(row.invoice_id);
    if (invoice && invoice.status !== 'initiated')
      throw notAllowed(`Invoice can't be paid, it is ${invoice.status}`);
    const source = JSON.stringify(answeredSource(JSON.parse(row.source), verdict));
    if (!verdict.paid) return move(row, { status: 'failed', fee: 0, source, verdict: null });
    const paidAt = row.manual === 1 ? null : clock.now();
    return move(row, {
      status: row.manual === 1 ? 'authorized' : 'paid',
      source,
      verdict: null,
      paid_at: paidAt,
    });
  }

  return {
    find: (id: string): PaymentRow | undefined => byId.get(id),
    get,
    ofInvoice: (id: string): PaymentRow[] => byInvoice.all(id),

    list(accountId: string, query: URLSearchParams) {
      const filters = [
        'id',
        'status',
        'created',
        'updated',
        'metadata',
        'card_last_digits',
        'receipt_no',
      ] as const;
      return listPage<PaymentRow>(sqlite, { table: 'moyasar_payments', accountId, query, filters });
    },

    create: sqlite.transaction((account: Account, input: PaymentInput, ip: string | null): PaymentRow => {
      const { source } = input;
      if (source.type === 'creditcard') refuseCard(source, clock.now());
      const id = input.given_id?.toLowerCase() ?? crypto.randomUUID();
      if (byId.get(id)) throw usedGivenId();
      const { amount, currency, description = null, callback_url: callbackUrl = null } = input;
      const metadata = mergedMetadata(null, input.metadata);
      return start(account, {
        id,
        source,
        amount,
        currency,
        description,
        ip,
        callbackUrl,
        metadata,
        invoiceId: null,
        challenge: true,
      });
    }),

    /** From the hosted page. The payment's metadata stays empty: it belongs to the invoice. */
    payInvoice: sqlite.transaction(
      (invoice: InvoiceRow, id: string, source: CardSource | StcSource, ip: string | null): PaymentRow => {
        const { amount, currency, description } = invoice;
        const bare = {
          ip,
          callbackUrl: null,
          metadata: null,
          invoiceId: invoice.id,
          challenge: source.type === 'stcpay',
        };
        return start(accounts.get(invoice.account_id), {
          id,
          source,
          amount,
          currency,
          description,
          ...bare,
        });
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

    update(
      accountId: string,
      id: string,
      input: { description?: string | null | undefined; metadata?: Metadata | null | undefined },
    ) {
      const row = get(accountId, id);
      const description = input.description === undefined ? row.description : input.description;
      return change(row, { description, metadata: mergedMetadata(row.metadata, input.metadata) });
    },

    capture: sqlite.transaction((accountId: string, id: string, amount: number | null): PaymentRow => {
      const row = get(accountId, id);
      if (row.status !== 'authorized') throw notAllowed(`Payment can't be captured, it is ${row.status}`);
      const captured = amount ?? row.amount;
      if (captured > row.amount)
        throw invalid({ amount: ['must be less than or equal to the authorized amount'] });
      const at = clock.now();
      return move(row, { status: 'captured', captured, captured_at: at, paid_at: at });
    }),

    /** `refunded` is cumulative; the status word stays the same from the first refund on. */
    refund: sqlite.transaction((accountId: string, id: string, amount: number | null): PaymentRow => {
      const row = get(accountId, id);
      if (!['paid', 'captured', 'refunded'].includes(row.status))
        throw notAllowed(`Payment can't be refunded, it is ${row.status}`);
      const left = (row.captured > 0 ? row.captured : row.amount) - row.refunded;
      if (left === 0) throw notAllowed('Payment is already refunded');
      if ((amount ?? left) > left) throw invalid({ amount: [`must be less than or equal to ${left}`] });
      return move(row, {
        status: 'refunded',
        refunded: row.refunded + (amount ?? left),
        refunded_at: clock.now(),
      });
    }),

    cancel: sqlite.transaction((accountId: string, id: string): PaymentRow => {
      const row = get(accountId, id);
      if (!['paid', 'captured', 'authorized'].includes(row.status))
        throw notAllowed(`Payment can't be voided, it is ${row.status}`);
      const settled = row.paid_at !== null && clock.now() - row.paid_at >= settledAfterMs;
      if (settled) throw notAllowed("Payment can't be voided, it is already settled");
      return move(row, { status: 'voided', voided_at: clock.now() });
    }),
  };
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
