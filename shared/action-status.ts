/** What a merchant can do to a payment at its provider, and where such a wish can stand. */
export const actionKinds = ['refund', 'capture', 'void', 'refund_by_hand'] as const;

export type ActionKind = (typeof actionKinds)[number];

export const actionStatuses = ['requested', 'sent', 'unknown', 'done', 'refused', 'review'] as const;

export type ActionStatus = (typeof actionStatuses)[number];

/** `review`: nobody can tell whether it took effect; a person must look at the provider. It is never sent again. */
const actionMovesTo: Record<ActionStatus, readonly ActionStatus[]> = {
  requested: ['sent', 'refused'],
  sent: ['done', 'refused', 'unknown'],
  unknown: ['done', 'refused', 'review'],
  review: ['done', 'refused'],
  done: [],
  refused: [],
};

export function actionSourcesOf(to: ActionStatus): ActionStatus[] {
  return actionStatuses.filter((from) => actionMovesTo[from].includes(to));
}

/** Not ended: while one of these stands, no other action on the same payment begins. */
export const unfinishedActions: readonly ActionStatus[] = ['requested', 'sent', 'unknown', 'review'];
