import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { listPage } from './lists.ts';
import { notFound } from './refusal.ts';
import type { PaymentRow } from './rows.ts';

/** What a payment is at its start; everything else begins empty. */
export type NewPaymentRow = Pick<
  PaymentRow,
  | 'id'
  | 'account_id'
  | 'invoice_id'
  | 'amount'
  | 'fee'
  | 'currency'
  | 'description'
  | 'ip'
  | 'callback_url'
  | 'metadata'
  | 'source'
  | 'manual'
  | 'verdict'
>;

const filters = ['id', 'status', 'created', 'updated', 'metadata', 'card_last_digits', 'receipt_no'] as const;

export type PaymentBook = ReturnType<typeof createPaymentBook>;

/** The rows of payments, without any rule about them. */
export function createPaymentBook({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  const insert = sqlite.prepare<[NewPaymentRow & { at: number }]>(`
    INSERT INTO moyasar_payments (id, account_id, invoice_id, status, amount, fee, currency, description, ip, callback_url,
      metadata, source, manual, verdict, created_at, updated_at)
    VALUES (@id, @account_id, @invoice_id, 'initiated', @amount, @fee, @currency, @description, @ip, @callback_url,
      @metadata, @source, @manual, @verdict, @at, @at)`);
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

  return {
    find: (id: string): PaymentRow | undefined => byId.get(id),
    get,
    ofInvoice: (id: string): PaymentRow[] => byInvoice.all(id),

    list: (accountId: string, query: URLSearchParams) =>
      listPage<PaymentRow>(sqlite, { table: 'moyasar_payments', accountId, query, filters }),

    insert(row: NewPaymentRow): PaymentRow {
      insert.run({ ...row, at: clock.now() });
      return get(row.account_id, row.id);
    },

    change(row: PaymentRow, changes: Partial<PaymentRow>): PaymentRow {
      const next = { ...row, ...changes, updated_at: clock.now() };
      write.run(next);
      return next;
    },
  };
}
