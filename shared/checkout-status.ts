/** The states of one way to pay, with the transitions that are allowed. */
export const checkoutStatuses = [
  'creating',
  'open',
  'unknown',
  'paid',
  'failed',
  'expired',
  'canceled',
] as const;

export type CheckoutStatus = (typeof checkoutStatuses)[number];

export const checkoutKinds = ['link', 'prompt'] as const;

export type CheckoutKind = (typeof checkoutKinds)[number];

/** Confirmed money beats every other end, so `paid` is reachable from anywhere but itself. */
const checkoutMovesTo: Record<CheckoutStatus, readonly CheckoutStatus[]> = {
  creating: ['open', 'unknown', 'paid', 'failed', 'canceled'],
  unknown: ['open', 'paid', 'failed', 'expired', 'canceled'],
  open: ['paid', 'failed', 'expired', 'canceled'],
  failed: ['paid'],
  expired: ['paid'],
  canceled: ['paid'],
  paid: [],
};

/** The states from which a guarded update may move to `to`. */
export function checkoutSourcesOf(to: CheckoutStatus): CheckoutStatus[] {
  return checkoutStatuses.filter((from) => checkoutMovesTo[from].includes(to));
}

/** Not ended yet: money may still be on its way through it. */
export const unfinishedCheckouts: readonly CheckoutStatus[] = ['creating', 'open', 'unknown'];
