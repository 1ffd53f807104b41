import type { Store } from '../../db/client.ts';
import { namesOfCauses } from '../../db/queries/causes.ts';
import { findEvent } from '../../db/queries/events.ts';
import type { MessageRecord } from '../../db/queries/messages.ts';
import { timelineRow } from '../../db/queries/timeline.ts';
import type { MessageOrigin } from '../../shared/message-views.ts';

/** What happened that a message tells of, as the invoice's history has it. */
export function originOf(
  store: Store,
  { invoiceId, position }: Pick<MessageRecord, 'invoiceId' | 'position'>,
): MessageOrigin {
  const row = invoiceId === null || position === null ? undefined : timelineRow(store, invoiceId, position);
  if (!row) return { cause: null, paymentId: null };
  const { causeKind: kind, causeId: id } = row;
  const name = id === null ? null : (namesOfCauses(store, [row]).get(id) ?? null);
  const named = (JSON.parse(row.facts) as { paymentId?: unknown }).paymentId;
  const told = kind === 'event' && id !== null ? findEvent(store, id) : undefined;
  return {
    cause: { kind, id, name },
    paymentId: typeof named === 'string' ? named : (told?.paymentId ?? null),
  };
}
