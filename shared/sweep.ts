/** What one sweep of a connection found. */
export interface SweepCounts {
  /** Payments and checkouts that the provider was asked about. */
  asked: number;
  /** Told us nothing new. */
  same: number;
  /** Changed our books: no event had said it. */
  repaired: number;
  /** Held back for a person. */
  toReview: number;
  /** The merchant's other business at the same account. */
  notOurs: number;
}

export const noSweepCounts: SweepCounts = { asked: 0, same: 0, repaired: 0, toReview: 0, notOurs: 0 };
