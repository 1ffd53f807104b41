import { refundProofAbove } from '../accounts/policy.ts';
import { leftFor, requirePayment } from '../billing/payment-actions.ts';
import type { TrpcDeps } from './trpc.ts';

interface Refund {
  paymentId: string;
  /** Null: all that is left. */
  amountMinor: number | null;
}

/**
 * A refund above the book's limit needs a fresh proof, so that a forgotten browser does not give the money away.
 * @throws DaftarError `request.prove_yourself`, `payment.not_found`
 */
export function proveIfLarge(
  ctx: { deps: TrpcDeps; prove(): void },
  { paymentId, amountMinor }: Refund,
): void {
  const { database } = ctx.deps;
  const payment = requirePayment(database, paymentId);
  const asked = amountMinor ?? leftFor(database, 'refund', payment);
  if (asked > refundProofAbove(ctx.deps, payment.currency)) ctx.prove();
}
