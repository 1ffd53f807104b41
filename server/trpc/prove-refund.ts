import { givenBackBy } from '../../db/queries/actions.ts';
import type { SignedInUser } from '../accounts/accounts.ts';
import { refundProofAbove } from '../accounts/policy.ts';
import type { Allow } from '../billing/payment-actions.ts';
import type { TrpcDeps } from './trpc.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * Giving back more than the book's limit within a day needs a fresh proof, so that a forgotten browser gives the money
 * away neither at once nor in small pieces. Refunds by hand and voids count too.
 * @throws DaftarError `request.prove_yourself`
 */
export function provenIfLarge(ctx: { deps: TrpcDeps; user: SignedInUser; prove(): void }): Allow {
  return (tx, { mode, currency }, amountMinor) => {
    const since = ctx.deps.clock.now() - dayMs;
    const before = givenBackBy(tx, { userId: ctx.user.id, mode, currency, since });
    if (before + amountMinor > refundProofAbove(ctx.deps, currency)) ctx.prove();
  };
}
