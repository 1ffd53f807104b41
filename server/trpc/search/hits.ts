import type { ConnectionRecord } from '../../../db/queries/connections.ts';
import type { EndpointRecord } from '../../../db/queries/endpoints.ts';
import type { EventRecord } from '../../../db/queries/events.ts';
import type { CustomerRecord, InvoiceRecord } from '../../../db/queries/invoices.ts';
import type { ApiKeyRecord } from '../../../db/queries/keys.ts';
import type { PaymentRecord } from '../../../db/queries/payments.ts';
import type { PersonRow } from '../../../db/queries/people.ts';
import type { SearchHit, SearchKind } from '../../../shared/search-views.ts';

/** How each kind of thing stands in a list of what was found. */

export function invoiceHit(invoice: InvoiceRecord): SearchHit {
  return {
    ...bare('invoice', invoice.id),
    name: invoice.number,
    detail: invoice.customerName ?? invoice.reference,
    status: invoice.status,
    money: { amountMinor: invoice.totalMinor, currency: invoice.currency },
    at: invoice.createdAt,
  };
}

export function customerHit({ id, name, email, phone, reference, createdAt }: CustomerRecord): SearchHit {
  return { ...bare('customer', id), name, detail: email ?? phone ?? reference, at: createdAt };
}

export function paymentHit(payment: PaymentRecord): SearchHit {
  return {
    ...bare('payment', payment.id),
    name: payment.receipt ?? payment.key,
    status: payment.status,
    money: { amountMinor: payment.amountMinor, currency: payment.currency },
    at: payment.createdAt,
  };
}

export function eventHit({ id, type, status, amountMinor, currency, receivedAt }: EventRecord): SearchHit {
  const money = amountMinor === null || currency === null ? null : { amountMinor, currency };
  return { ...bare('event', id), name: type, status, money, at: receivedAt };
}

export function connectionHit({ id, name, provider }: ConnectionRecord): SearchHit {
  return { ...bare('connection', id), name, detail: provider };
}

export function endpointHit({ id, url, description }: EndpointRecord): SearchHit {
  return { ...bare('endpoint', id), name: url, detail: description };
}

export function keyHit({ id, name }: ApiKeyRecord): SearchHit {
  return { ...bare('key', id), name };
}

export function personHit({ id, name, email }: PersonRow): SearchHit {
  return { ...bare('person', id), name, detail: email };
}

export function bare(kind: SearchKind, id: string): SearchHit {
  return { kind, id, name: null, detail: null, status: null, money: null, at: null };
}
