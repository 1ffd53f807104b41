import { type DecimalProblem, parseDecimal } from '../../../../../shared/decimal.ts';
import { type InvoiceStatus, standingOf } from '../../../../../shared/invoice-status.ts';
import { amountMinorMax, exponentOf } from '../../../../../shared/money.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';

export type ActionFormKind = 'refund' | 'capture' | 'refund_by_hand';

export interface TypedAction {
  kind: ActionFormKind;
  amount: string;
  /** The amount once more, for giving everything back. */
  confirmation: string;
  note: string;
}

export type ActionProblem = DecimalProblem | 'zero' | 'more_than_left' | 'not_the_amount' | 'note_missing';

export interface ReadAction {
  /** Null while it can't be read, or is more than is left. */
  amountMinor: number | null;
  /** Everything that is left goes back: the amount is asked for twice. */
  needsConfirmation: boolean;
  problems: ReadonlyMap<'amount' | 'confirmation' | 'note', ActionProblem>;
}

/** Reads what was typed to refund or collect, held against what is left of the payment. */
export function readAction(typed: TypedAction, leftMinor: number, currency: string): ReadAction {
  const problems = new Map<'amount' | 'confirmation' | 'note', ActionProblem>();
  const amountMinor = readAmount(typed.amount, leftMinor, currency, (problem) =>
    problems.set('amount', problem),
  );
  const needsConfirmation = typed.kind === 'refund' && amountMinor === leftMinor;
  if (needsConfirmation) {
    const again = parseAmountWithCode(typed.confirmation, currency);
    if (typed.confirmation.trim() === '') problems.set('confirmation', 'empty');
    else if (!again.ok || again.value !== amountMinor) problems.set('confirmation', 'not_the_amount');
  }
  if (typed.kind === 'refund_by_hand' && typed.note.trim() === '') problems.set('note', 'note_missing');
  return { amountMinor, needsConfirmation, problems };
}

/** What the invoice turns into when its money moves like this; null where it stays what it is. */
export function statusAfter(
  invoice: Pick<InvoiceView, 'status' | 'totalMinor' | 'paidMinor' | 'refundedMinor'>,
  change: { paidMinor?: number; refundedMinor?: number },
): InvoiceStatus | null {
  if (invoice.status === 'void') return null;
  const { status } = standingOf({
    totalMinor: invoice.totalMinor,
    paidMinor: invoice.paidMinor + (change.paidMinor ?? 0),
    refundedMinor: invoice.refundedMinor + (change.refundedMinor ?? 0),
  });
  return status === invoice.status ? null : status;
}

function readAmount(
  text: string,
  leftMinor: number,
  currency: string,
  report: (problem: ActionProblem) => void,
): number | null {
  const read = parseAmountWithCode(text, currency);
  const problem: ActionProblem | null = !read.ok
    ? read.problem
    : read.value === 0
      ? 'zero'
      : read.value > leftMinor || read.value > amountMinorMax
        ? 'more_than_left'
        : null;
  if (problem === null && read.ok) return read.value;
  if (problem) report(problem);
  return null;
}

/** `SAR 290.00`, as the page itself writes it, is as good as `290.00`. */
function parseAmountWithCode(text: string, currency: string) {
  const plain = text.trim().replace(new RegExp(`^${currency}\\s*|\\s*${currency}$`, 'i'), '');
  return parseDecimal(plain, exponentOf(currency));
}
