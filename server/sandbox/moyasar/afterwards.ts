import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { type Metadata, mergedMetadata } from './inputs.ts';
import type { PaymentBook } from './payment-book.ts';
import { invalid, notAllowed } from './refusal.ts';
import type { PaymentRow, PaymentStatus } from './rows.ts';

/** From here on a payment can only be refunded, not voided. */
const settledAfterMs = 2 * 3_600_000;

/** What a merchant can still do once the payer has paid. */
export function createAfterwards(deps: {
  sqlite: Sqlite;
  clock: Clock;
  book: PaymentBook;
  move(row: PaymentRow, changes: Partial<PaymentRow> & { status: PaymentStatus }): PaymentRow;
}) {
  const { sqlite, clock, book, move } = deps;

  return {
    update(
      accountId: string,
      id: string,
      input: { description?: string | null | undefined; metadata?: Metadata | null | undefined },
    ): PaymentRow {
      const row = book.get(accountId, id);
      const description = input.description === undefined ? row.description : input.description;
      return book.change(row, { description, metadata: mergedMetadata(row.metadata, input.metadata) });
    },

    capture: sqlite.transaction((accountId: string, id: string, amount: number | null): PaymentRow => {
      const row = book.get(accountId, id);
      if (row.status !== 'authorized') throw notAllowed(`Payment can't be captured, it is ${row.status}`);
      const captured = amount ?? row.amount;
      if (captured > row.amount) throw tooMuch(row.amount);
      const at = clock.now();
      return move(row, { status: 'captured', captured, captured_at: at, paid_at: at });
    }),

    /** `refunded` is cumulative; the status word stays the same from the first refund on. */
    refund: sqlite.transaction((accountId: string, id: string, amount: number | null): PaymentRow => {
      const row = book.get(accountId, id);
      const refundable = ['paid', 'captured', 'refunded'].includes(row.status);
      if (!refundable) throw notAllowed(`Payment can't be refunded, it is ${row.status}`);
      const left = (row.captured > 0 ? row.captured : row.amount) - row.refunded;
      if (left === 0) throw notAllowed('Payment is already refunded');
      if ((amount ?? left) > left) throw tooMuch(left);
      const refunded = row.refunded + (amount ?? left);
      return move(row, { status: 'refunded', refunded, refunded_at: clock.now() });
    }),

    /** The API's word is "void", which is no name for a function. */
    cancel: sqlite.transaction((accountId: string, id: string): PaymentRow => {
      const row = book.get(accountId, id);
      const voidable = ['paid', 'captured', 'authorized'].includes(row.status);
      if (!voidable) throw notAllowed(`Payment can't be voided, it is ${row.status}`);
      const settled = row.paid_at !== null && clock.now() - row.paid_at >= settledAfterMs;
      if (settled) throw notAllowed("Payment can't be voided, it is already settled");
      return move(row, { status: 'voided', voided_at: clock.now() });
    }),
  };
}

const tooMuch = (most: number) => invalid({ amount: [`must be less than or equal to ${most}`] });
