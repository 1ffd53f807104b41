import { and, count, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { DeliveryStatus } from '../../shared/delivery-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { TimeSort } from '../../shared/list-sorts.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { Store } from '../client.ts';
import { deliveries, messages } from '../schema/deliveries.ts';
import { invoices } from '../schema/invoices.ts';
import { beginsWith, equals, inOrder, isBehind, isOneOf, isWithin, type Place, sorted } from './keyset.ts';

export interface MessageFilter {
  mode: Mode;
  type?: MessageType | undefined;
  invoiceId?: string | undefined;
  /** The beginning of a message's id. */
  idStart?: string | undefined;
  ids?: readonly string[] | undefined;
  createdAfter?: number | undefined;
  createdBefore?: number | undefined;
  /** The newest first, if nothing is said. */
  sort?: TimeSort | undefined;
}

/** In the order asked for, from behind `after`. */
export function listMessages(
  store: Store,
  filter: MessageFilter,
  page: { after: Place | undefined; limit: number },
) {
  const { idStart, invoiceId, ids } = filter;
  const plain = { at: messages.createdAt, id: messages.id, isRising: filter.sort === 'oldest' };
  const place = (invoiceId ?? ids) === undefined ? plain : sorted(plain);
  const { body: _body, ...columns } = getTableColumns(messages);
  return store
    .select({ ...columns, invoiceNumber: invoices.number })
    .from(messages)
    .leftJoin(invoices, eq(invoices.id, messages.invoiceId))
    .where(
      and(
        eq(messages.mode, filter.mode),
        filter.type === undefined ? undefined : eq(messages.type, filter.type),
        equals(messages.invoiceId, invoiceId),
        isOneOf(messages.id, ids),
        beginsWith(messages.id, idStart),
        isWithin(place.at, filter.createdAfter, filter.createdBefore),
        isBehind(place, page.after),
      ),
    )
    .orderBy(...inOrder(place))
    .limit(page.limit)
    .all();
}

export type ListedMessage = ReturnType<typeof listMessages>[number];

/** How many deliveries of each message stand where. */
export function deliveryCounts(
  store: Store,
  messageIds: readonly string[],
): Map<string, Partial<Record<DeliveryStatus, number>>> {
  const counts = new Map<string, Partial<Record<DeliveryStatus, number>>>();
  if (messageIds.length === 0) return counts;
  const rows = store
    .select({ messageId: deliveries.messageId, status: deliveries.status, n: count() })
    .from(deliveries)
    .where(inArray(deliveries.messageId, [...messageIds]))
    .groupBy(deliveries.messageId, deliveries.status)
    .all();
  for (const { messageId, status, n } of rows)
    counts.set(messageId, { ...counts.get(messageId), [status]: n });
  return counts;
}
