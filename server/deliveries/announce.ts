import type { Store } from '../../db/client.ts';
import { insertDeliveries } from '../../db/queries/deliveries.ts';
import { endpointsWanting } from '../../db/queries/endpoints.ts';
import { insertMessage, takeSequence } from '../../db/queries/messages.ts';
import { newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Deps } from '../deps.ts';

export interface Announcement {
  type: MessageType;
  mode: Mode;
  /** The `data` of the message's body. */
  payload: Readonly<Record<string, unknown>>;
  /** The invoice it is about, whose messages are numbered. */
  invoiceId?: string | null;
  /** The row of that invoice's history that it tells of; each is told once. */
  position?: number;
  /** For this endpoint alone, whatever it subscribed to. */
  onlyTo?: string;
  /** Made up to try an endpoint out; says so itself. */
  test?: boolean;
  /** Chosen beforehand by whoever must find it again. */
  id?: string | undefined;
}

export type AnnounceDeps = Pick<Deps, 'clock' | 'bells'>;

/**
 * Writes a message and its delivery to every endpoint that wants it. Belongs into the transaction of the change: both
 * are committed, or neither. The bell's listeners wake up a turn later, when the transaction has ended.
 */
export function announce(tx: Store, { clock, bells }: AnnounceDeps, announcement: Announcement): string {
  const { type, mode, payload, invoiceId = null, position = null, onlyTo, test = false } = announcement;
  const now = clock.now();
  const id = announcement.id ?? newId('message', now);
  const sequence = invoiceId === null ? null : takeSequence(tx, invoiceId);
  const recipients = onlyTo === undefined ? endpointsWanting(tx, mode, type) : [onlyTo];
  insertMessage(tx, {
    id,
    mode,
    type,
    invoiceId,
    sequence,
    position,
    test,
    body: JSON.stringify({
      type,
      timestamp: new Date(now).toISOString(),
      mode,
      ...(test ? { test } : {}),
      ...sequenceShown(sequence, test, type),
      data: payload,
    }),
    recipients: recipients.length,
    createdAt: now,
  });
  insertDeliveries(
    tx,
    recipients.map((endpointId) => newDelivery({ message: { id, mode, type }, endpointId, now })),
  );
  if (recipients.length > 0) bells.deliveries.ring();
  return id;
}

/** A made-up message about an invoice looks as the first one of a real one. */
function sequenceShown(sequence: number | null, test: boolean, type: MessageType): { sequence?: number } {
  if (sequence !== null) return { sequence };
  return test && /^(invoice|payment|checkout)\./.test(type) ? { sequence: 1 } : {};
}

export function newDelivery({
  message,
  endpointId,
  now,
}: {
  message: { id: string; mode: Mode; type: MessageType };
  endpointId: string;
  now: number;
}) {
  return {
    id: newId('delivery', now),
    messageId: message.id,
    endpointId,
    mode: message.mode,
    type: message.type,
    status: 'pending',
    nextAttemptAt: now,
    createdAt: now,
  } as const;
}
