import type { CheckoutStatus } from '../../shared/checkout-status.ts';
import { newId } from '../../shared/ids.ts';
import type { InvoiceStatus } from '../../shared/invoice-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { MessageType } from '../../shared/message-types.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { CheckoutJson, InvoiceJson, PaymentJson } from '../billing/invoice-json.ts';
import type { Deps } from '../deps.ts';
import { announce } from './announce.ts';
import { changed, endPause, requireListening } from './endpoints.ts';

/**
 * Sends one endpoint a message of a type of its choice about things that do not exist, to see what the receiver makes of
 * it. The body says `"test": true`, and names nothing that a shop could take for an order of its own.
 * Returns the message's id.
 */
export function sendTestMessage(deps: Deps, id: string, type: MessageType, messageId?: string): string {
  const sentId = deps.database.transaction((tx) => {
    const endpoint = requireListening(tx, id);
    endPause(tx, endpoint);
    const { mode, url } = endpoint;
    const payload =
      type === 'ping' ? { endpoint: { id, url } } : madeUp(type, { mode, now: deps.clock.now() });
    return announce(tx, deps, { type, mode, payload, onlyTo: id, test: true, id: messageId });
  });
  changed(deps, id);
  return sentId;
}

interface Made {
  mode: Mode;
  now: number;
}

const total = 33_350;
const paidInPart = 10_000;
const givenBack = 4_000;

function madeUp(type: Exclude<MessageType, 'ping'>, made: Made): Record<string, unknown> {
  switch (type) {
    case 'invoice.created':
      return { invoice: invoice(made, 'draft') };
    case 'invoice.finalized':
      return { invoice: invoice(made, 'open') };
    case 'invoice.paid':
      return { invoice: invoice(made, 'paid') };
    case 'invoice.partially_paid':
      return { invoice: invoice(made, 'partially_paid') };
    case 'invoice.overdue':
      return { invoice: { ...invoice(made, 'open'), dueAt: iso(made.now - dayMs), overdue: true } };
    case 'invoice.voided':
      return { invoice: invoice(made, 'void') };
    case 'invoice.refunded':
      return { invoice: invoice(made, 'partially_refunded') };
    case 'invoice.needs_review':
      return { invoice: { ...invoice(made, 'paid'), overpaid: true, needsReview: true } };
    case 'payment.succeeded':
      return { payment: payment(made, 'paid') };
    case 'payment.failed':
      return { payment: payment(made, 'failed') };
    case 'payment.refunded':
      return { payment: payment(made, 'partially_refunded') };
    case 'payment.voided':
      return { payment: payment(made, 'voided') };
    case 'checkout.created':
      return { checkout: checkout(made, 'open') };
    case 'checkout.expired':
      return { checkout: checkout(made, 'expired') };
    case 'checkout.failed':
      return { checkout: checkout(made, 'failed') };
    case 'connection.degraded':
      return { connection: connection(made, ['not_registered']) };
    case 'connection.recovered':
      return { connection: connection(made, []) };
    case 'endpoint.disabled':
      return {
        endpoint: {
          id: newId('endpoint', made.now),
          url: 'https://test.example/daftar',
          status: 'disabled',
          reason: 'failing',
          disabledAt: iso(made.now),
        },
      };
  }
}

const dayMs = 86_400_000;

function iso(at: number): string {
  return new Date(at).toISOString();
}

function invoice({ mode, now }: Made, status: InvoiceStatus): InvoiceJson {
  const isDraft = status === 'draft';
  const money: Partial<Record<InvoiceStatus, { paid: number; refunded: number; due: number }>> = {
    paid: { paid: total, refunded: 0, due: 0 },
    partially_paid: { paid: paidInPart, refunded: 0, due: total - paidInPart },
    partially_refunded: { paid: total, refunded: givenBack, due: 0 },
  };
  return {
    id: newId('invoice', now),
    mode,
    number: isDraft ? null : 'TEST-000001',
    status,
    currency: 'SAR',
    subtotal: 29_000,
    discount: 0,
    tax: 4_350,
    total,
    ...(money[status] ?? { paid: 0, refunded: 0, due: total }),
    overpaid: false,
    overdue: false,
    needsReview: false,
    payUrl: null,
    reference: 'daftar-test-message',
    metadata: {},
    note: null,
    language: 'en',
    customer: {
      id: newId('customer', now),
      name: 'Test message from Daftar',
      email: 'nobody@example.com',
      phone: null,
    },
    lines: [
      {
        id: newId('line', now),
        description: 'Test: nothing was sold',
        quantity: 2,
        unitAmount: 14_500,
        discount: 0,
        taxRate: 15,
        amount: 29_000,
      },
    ],
    checkouts: [],
    dueAt: null,
    createdAt: iso(now),
    finalizedAt: isDraft ? null : iso(now),
    paidAt: status === 'paid' || status === 'partially_refunded' ? iso(now) : null,
    voidedAt: status === 'void' ? iso(now) : null,
  };
}

function payment({ mode, now }: Made, status: PaymentStatus): PaymentJson {
  const came = status === 'paid' || status === 'partially_refunded';
  return {
    id: newId('payment', now),
    mode,
    invoiceId: newId('invoice', now),
    checkoutId: newId('checkout', now),
    connectionId: newId('connection', now),
    provider: 'moyasar',
    providerRef: 'daftar-test-message',
    status,
    currency: 'SAR',
    amount: total,
    paid: came ? total : 0,
    refunded: status === 'partially_refunded' ? givenBack : 0,
    fee: null,
    method: 'mada',
    failure: status === 'failed' ? 'declined' : null,
    receipt: null,
    createdAt: iso(now),
  };
}

function checkout({ now }: Made, status: CheckoutStatus): CheckoutJson {
  return {
    id: newId('checkout', now),
    invoiceId: newId('invoice', now),
    connectionId: newId('connection', now),
    provider: 'moyasar',
    kind: 'link',
    status,
    amount: total,
    currency: 'SAR',
    url: status === 'open' ? 'https://test.example/pay' : null,
    providerRef: 'daftar-test-message',
    phone: null,
    failure: status === 'failed' ? 'provider.rejected' : null,
    createdAt: iso(now),
    expiresAt: null,
  };
}

function connection({ mode, now }: Made, findings: readonly string[]) {
  return {
    id: newId('connection', now),
    name: 'Test message from Daftar',
    provider: 'moyasar',
    mode,
    status: 'active',
    findings,
  };
}
