import { type CheckoutStatus, unfinishedCheckouts } from '../../../../../shared/checkout-status.ts';
import type { CheckoutView } from '../../../../../shared/views.ts';

export interface SortedWays {
  /** Worth a look now: still open, paid, or failed while the invoice waits for money. */
  current: CheckoutView[];
  /** Over and done with; the newest first. */
  older: CheckoutView[];
}

/** A link stands for its connection until a newer one takes its place; a prompt is one try of its own. */
export function sortWays(checkouts: readonly CheckoutView[], awaiting: boolean): SortedWays {
  const newestFirst = [...checkouts].sort((a, b) => b.createdAt - a.createdAt || b.id.localeCompare(a.id));
  const isCurrent = (checkout: CheckoutView) => {
    if (unfinishedCheckouts.includes(checkout.status) || checkout.status === 'paid') return true;
    if (!awaiting || newestOf(newestFirst, checkout) !== checkout) return false;
    return checkout.kind === 'prompt' || checkout.status === 'failed';
  };
  return {
    current: newestFirst.filter(isCurrent).sort((a, b) => weight(a.status) - weight(b.status)),
    older: newestFirst.filter((checkout) => !isCurrent(checkout)),
  };
}

/** The latest try in the same way: any link of the connection, or any prompt of it. */
function newestOf(newestFirst: readonly CheckoutView[], { connectionId, kind }: CheckoutView) {
  return newestFirst.find((other) => other.connectionId === connectionId && other.kind === kind);
}

function weight(status: CheckoutStatus): number {
  if (status === 'paid') return 0;
  return unfinishedCheckouts.includes(status) ? 1 : 2;
}
