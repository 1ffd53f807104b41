import { invoicePlace, listInvoices } from '../../../db/queries/invoice-list.ts';
import type { InvoiceRecord } from '../../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../../db/queries/keyset.ts';
import type { AuditRowView } from '../../../shared/audit.ts';
import type { CustomerRow } from '../../../shared/customer-views.ts';
import { type DeliveryStatus, unfinishedDeliveries } from '../../../shared/delivery-status.ts';
import type { ExportList } from '../../../shared/exports.ts';
import type { ApiRequestRow } from '../../../shared/key-views.ts';
import type { DeliveryView, MessageRow } from '../../../shared/message-views.ts';
import { amountText } from '../../../shared/money.ts';
import type { PaymentRow } from '../../../shared/payment-views.ts';
import { auditFilterSchema } from '../../../shared/schemas/audit.ts';
import { customerFilterSchema } from '../../../shared/schemas/customer.ts';
import { deliveryFilterSchema, messageFilterSchema } from '../../../shared/schemas/endpoint.ts';
import { eventFilterSchema, refusalFilterSchema } from '../../../shared/schemas/event.ts';
import { invoiceFilterSchema } from '../../../shared/schemas/invoice.ts';
import { apiRequestFilterSchema } from '../../../shared/schemas/key.ts';
import { paymentFilterSchema } from '../../../shared/schemas/payment.ts';
import type { EventRow, RefusalRow } from '../../../shared/views.ts';
import { apiRequestPage } from '../../accounts/api-request-log.ts';
import { readAudit } from '../../accounts/audit.ts';
import { customerPage } from '../../billing/customer-view.ts';
import { eventPage } from '../../billing/event-view.ts';
import { paymentPage } from '../../billing/payment-view.ts';
import { refusalPage } from '../../billing/refusal-view.ts';
import { deliveryPage, messagePage } from '../../deliveries/views.ts';
import { isoTime } from '../../iso-time.ts';
import { type Column, defineSource, type ExportSource } from './source.ts';

const invoiceMoney = (name: string, of: (row: InvoiceRecord) => number): Column<InvoiceRecord> => [
  name,
  (row) => amountText(of(row), row.currency),
];

export const exportSources: Record<ExportList, ExportSource> = {
  invoices: defineSource(
    invoiceFilterSchema,
    'invoice',
    [
      ['number', ({ number }) => number],
      ['status', ({ status }) => status],
      ['customer', ({ customerName }) => customerName],
      ['reference', ({ reference }) => reference],
      ['currency', ({ currency }) => currency],
      invoiceMoney('subtotal', (row) => row.subtotalMinor),
      invoiceMoney('discount', (row) => row.discountMinor),
      invoiceMoney('tax', (row) => row.taxMinor),
      invoiceMoney('total', (row) => row.totalMinor),
      invoiceMoney('paid', (row) => row.paidMinor),
      invoiceMoney('refunded', (row) => row.refundedMinor),
      invoiceMoney('due', (row) => row.dueMinor),
      ['created_at', ({ createdAt }) => isoTime(createdAt)],
      ['due_at', ({ dueAt }) => isoTime(dueAt)],
      ['finalized_at', ({ finalizedAt }) => isoTime(finalizedAt)],
      ['paid_at', ({ paidAt }) => isoTime(paidAt)],
      ['voided_at', ({ voidedAt }) => isoTime(voidedAt)],
      ['id', ({ id }) => id],
    ],
    ({ database, clock }, { cursor, limit, ...filter }) => {
      const page = { after: decodeCursor(cursor), limit: limit + 1, now: clock.now() };
      return pageOf(listInvoices(database, filter, page), limit, (row) => invoicePlace(filter, row));
    },
  ),
  payments: defineSource<typeof paymentFilterSchema, PaymentRow>(
    paymentFilterSchema,
    'payment',
    [
      ['created_at', ({ createdAt }) => isoTime(createdAt)],
      ['status', ({ status }) => status],
      ['currency', ({ currency }) => currency],
      ['amount', ({ amountMinor, currency }) => amountText(amountMinor, currency)],
      ['refunded', ({ refundedMinor, currency }) => amountText(refundedMinor, currency)],
      ['method', ({ method }) => method],
      ['provider', ({ provider }) => provider],
      ['connection', ({ connectionName }) => connectionName],
      ['receipt', ({ receipt }) => receipt],
      ['failure', ({ failure }) => failure],
      ['invoice', ({ invoiceNumber }) => invoiceNumber],
      ['customer', ({ customerName }) => customerName],
      ['invoice_id', ({ invoiceId }) => invoiceId],
      ['id', ({ id }) => id],
    ],
    paymentPage,
  ),
  customers: defineSource<typeof customerFilterSchema, CustomerRow>(
    customerFilterSchema,
    'customer',
    [
      ['name', ({ name }) => name],
      ['email', ({ email }) => email],
      ['phone', ({ phone }) => phone],
      ['reference', ({ reference }) => reference],
      ['open', ({ owed }) => owedText(owed, 'openMinor')],
      ['overdue', ({ owed }) => owedText(owed, 'overdueMinor')],
      ['created_at', ({ createdAt }) => isoTime(createdAt)],
      ['id', ({ id }) => id],
    ],
    customerPage,
  ),
  events: defineSource<typeof eventFilterSchema, EventRow>(
    eventFilterSchema,
    'event',
    [
      ['received_at', ({ receivedAt }) => isoTime(receivedAt)],
      ['type', ({ type }) => type],
      ['status', ({ status }) => status],
      ['reason', ({ reason }) => reason],
      ['provider', ({ provider }) => provider],
      ['connection', ({ connectionName }) => connectionName],
      ['arrivals', ({ arrivals }) => arrivals],
      ['currency', ({ currency }) => currency],
      [
        'amount',
        ({ amountMinor, currency }) =>
          amountMinor === null || currency === null ? null : amountText(amountMinor, currency),
      ],
      ['invoice', ({ invoiceNumber }) => invoiceNumber],
      ['applied_at', ({ appliedAt }) => isoTime(appliedAt)],
      ['id', ({ id }) => id],
    ],
    eventPage,
  ),
  refused: defineSource<typeof refusalFilterSchema, RefusalRow>(
    refusalFilterSchema,
    null,
    [
      ['last_at', ({ lastAt }) => isoTime(lastAt)],
      ['first_at', ({ firstAt }) => isoTime(firstAt)],
      ['reason', ({ reason }) => reason],
      ['provider', ({ provider }) => provider],
      ['connection', ({ connectionName }) => connectionName],
      ['type', ({ eventType }) => eventType],
      ['calls', ({ count }) => count],
      ['body_bytes', ({ bodyBytes }) => bodyBytes],
      ['id', ({ id }) => id],
    ],
    refusalPage,
  ),
  messages: defineSource<typeof messageFilterSchema, MessageRow>(
    messageFilterSchema,
    'message',
    [
      ['told_at', ({ createdAt }) => isoTime(createdAt)],
      ['type', ({ type }) => type],
      ['test', ({ test }) => String(test)],
      ['invoice', ({ invoiceNumber }) => invoiceNumber],
      ['sequence', ({ sequence }) => sequence],
      ['delivered', ({ deliveries }) => countOf(deliveries, ['delivered'])],
      ['waiting', ({ deliveries }) => countOf(deliveries, unfinishedDeliveries)],
      ['exhausted', ({ deliveries }) => countOf(deliveries, ['exhausted'])],
      ['invoice_id', ({ invoiceId }) => invoiceId],
      ['id', ({ id }) => id],
    ],
    messagePage,
  ),
  deliveries: defineSource<typeof deliveryFilterSchema, DeliveryView>(
    deliveryFilterSchema,
    'delivery',
    [
      ['created_at', ({ createdAt }) => isoTime(createdAt)],
      ['type', ({ type }) => type],
      ['status', ({ status }) => status],
      ['endpoint', ({ url }) => url],
      ['tries', ({ attempts }) => attempts],
      ['last_outcome', ({ lastOutcome }) => lastOutcome],
      ['last_status', ({ lastStatusCode }) => lastStatusCode],
      ['next_try_at', ({ nextAttemptAt }) => isoTime(nextAttemptAt)],
      ['delivered_at', ({ deliveredAt }) => isoTime(deliveredAt)],
      ['invoice', ({ invoiceNumber }) => invoiceNumber],
      ['message_id', ({ messageId }) => messageId],
      ['id', ({ id }) => id],
    ],
    deliveryPage,
  ),
  requests: defineSource<typeof apiRequestFilterSchema, ApiRequestRow>(
    apiRequestFilterSchema,
    null,
    [
      ['at', ({ at }) => isoTime(at)],
      ['method', ({ method }) => method],
      ['path', ({ path }) => path],
      ['status', ({ status }) => status],
      ['error', ({ errorCode }) => errorCode],
      ['took_ms', ({ tookMs }) => tookMs],
      ['replayed', ({ replayed }) => String(replayed)],
      ['key', ({ key }) => key?.name ?? null],
      ['key_id', ({ key }) => key?.id ?? null],
      ['request_id', ({ requestId }) => requestId],
    ],
    apiRequestPage,
  ),
  audit: defineSource<typeof auditFilterSchema, AuditRowView>(
    auditFilterSchema,
    null,
    [
      ['position', ({ position }) => position],
      ['at', ({ at }) => isoTime(at)],
      ['who', ({ actor }) => actor.name],
      ['who_kind', ({ actor }) => actor.kind],
      ['who_id', ({ actor }) => actor.id],
      ['address', ({ address }) => address],
      ['mode', ({ mode }) => mode],
      ['action', ({ action }) => action],
      ['outcome', ({ outcome }) => outcome],
      ['error', ({ errorCode }) => errorCode],
      ['subject_kind', ({ subject }) => subject?.kind ?? null],
      ['subject_id', ({ subject }) => subject?.id ?? null],
      ['asked', ({ asked }) => asked && JSON.stringify(asked)],
      ['before', ({ before }) => before && JSON.stringify(before)],
      ['after', ({ after }) => after && JSON.stringify(after)],
    ],
    ({ database }, filter) => readAudit(database, filter),
  ),
};

/** `KES 1500.00, SAR 40.00`: what somebody owes may be in several currencies. */
function owedText(owed: CustomerRow['owed'], which: 'openMinor' | 'overdueMinor'): string {
  return owed
    .filter((each) => each[which] > 0)
    .map((each) => `${each.currency} ${amountText(each[which], each.currency)}`)
    .join(', ');
}

function countOf(counts: MessageRow['deliveries'], statuses: readonly DeliveryStatus[]): number {
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
