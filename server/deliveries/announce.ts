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
}

export type AnnounceDeps = Pick<Deps, 'clock' | 'bells'>;

/**
 * Writes a message and its delivery to every endpoint that wants it. Belongs into the transaction of the change: both
 * are committed, or neither. The bell's listeners wake up a turn later, when the transaction has ended.
 */
export function announce(tx: Store, { clock, bells }: AnnounceDeps, announcement: Announcement): string {
  const { type, mode, payload, invoiceId = null, position = null, onlyTo } = announcement;
  const now = clock.now();
  const id = newId('message', now);
  const sequence = invoiceId === null ? null : takeSequence(tx, invoiceId);
  const recipients = onlyTo === undefined ? endpointsWanting(tx, mode, type) : [onlyTo];
  insertMessage(tx, {
    id,
    mode,
    type,
    invoiceId,
    sequence,
    position,
    body: JSON.stringify({
      type,
      timestamp: new Date(now).toISOString(),
      mode,
      ...(sequence === null ? {} : { sequence }),
      data: payload,
    }),
    recipients: recipients.length,
    createdAt: now,
  });
  insertDeliveries(
    tx,
    recipients.map((endpointId) => newDelivery({ messageId: id, endpointId, mode, now })),
  );
  if (recipients.length > 0) bells.deliveries.ring();
  return id;
}

export function newDelivery({
  messageId,
  endpointId,
  mode,
  now,
}: {
  messageId: string;
  endpointId: string;
  mode: Mode;
  now: number;
}) {
  return {
    id: newId('delivery', now),
    messageId,
    endpointId,
    mode,
    status: 'pending',
    nextAttemptAt: now,
    createdAt: now,
  } as const;
}
