import { unfinishedCheckoutsOf, updateCheckout } from '../../db/queries/checkouts.ts';
import type { Deps } from '../deps.ts';

/**
 * Asks the providers about an invoice's open links now instead of at their next turn: a payer says that money is on
 * its way, and a lost event must not keep them waiting.
 * @returns whether there is anything to ask about
 */
export function askSoon(deps: Deps, invoiceId: string): boolean {
  const now = deps.clock.now();
  const open = unfinishedCheckoutsOf(deps.database, invoiceId).filter(
    ({ kind, status, cancelRequestedAt }) =>
      kind === 'link' && status === 'open' && cancelRequestedAt === null,
  );
  const later = open.filter(({ nextAttemptAt }) => nextAttemptAt === null || nextAttemptAt > now);
  for (const { id } of later) updateCheckout(deps.database, id, { nextAttemptAt: now });
  if (later.length > 0) deps.bells.checkouts.ring();
  return open.length > 0;
}
