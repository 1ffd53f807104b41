import type { z } from 'zod';
import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import { ProviderFailure } from '../failure.ts';
import type {
  ConnectionTest,
  Link,
  LinkOrder,
  PaymentSnapshot,
  ProviderAccount,
  ProviderClient,
} from '../provider.ts';
import { createMoyasarApi } from './api.ts';
import { auditHook } from './audit.ts';
import { paidMinorOf, paymentStatusOf } from './status.ts';
import {
  type InvoiceWire,
  invoiceListWire,
  invoiceWire,
  type PaymentWire,
  paymentListWire,
  paymentWire,
  webhookWire,
} from './wire.ts';

/** Moyasar's API as one account sees it. */
export function createMoyasarClient(account: ProviderAccount): ProviderClient {
  const api = createMoyasarApi(account);
  const one = async <T>(schema: z.ZodType<T>, path: string): Promise<T | null> => {
    try {
      return await api.call(schema, 'GET', path);
    } catch (error) {
      if (error instanceof ProviderFailure && error.facts.providerStatus === 404) return null;
      throw error;
    }
  };
  return {
    test: () => testAccount(api),
    readPayment: async (paymentRef) => {
      const payment = await one(paymentWire, `/payments/${encodeURIComponent(paymentRef)}`);
      return payment && snapshotOf(payment);
    },
    prompts: null,
    actions: {
      refund: async (paymentRef, amount) =>
        snapshotOf(
          await api.call(paymentWire, 'POST', `/payments/${encodeURIComponent(paymentRef)}/refund`, {
            amount,
          }),
        ),
      capture: async (paymentRef, amount) =>
        snapshotOf(
          await api.call(paymentWire, 'POST', `/payments/${encodeURIComponent(paymentRef)}/capture`, {
            amount,
          }),
        ),
      void: async (paymentRef) =>
        snapshotOf(await api.call(paymentWire, 'POST', `/payments/${encodeURIComponent(paymentRef)}/void`)),
    },
    changes: {
      // The filter by `updated` is documented by third parties only: should the API ignore it, older rows end the search.
      list: async (since, page) => {
        const query = new URLSearchParams({
          page: String(page),
          'updated[gt]': new Date(since - 1000).toISOString(),
        });
        const { payments, meta } = await api.call(paymentListWire, 'GET', `/payments?${query}`);
        const snapshots = payments.map(snapshotOf).filter(({ updatedAt }) => updatedAt >= since);
        return { snapshots, nextPage: snapshots.length > 0 ? (meta?.next_page ?? null) : null };
      },
    },
    links: {
      create: async (order) => linkOf(await api.call(invoiceWire, 'POST', '/invoices', invoiceBody(order))),
      find: async (reference) => {
        const query = new URLSearchParams({ 'metadata[daftar_checkout]': reference });
        const { invoices } = await api.call(invoiceListWire, 'GET', `/invoices?${query}`);
        // A filter that the API ignored must not hand us somebody else's invoice.
        return invoices.map(linkOf).filter((link) => link.reference === reference);
      },
      read: async (linkRef) => {
        const invoice = await one(invoiceWire, `/invoices/${encodeURIComponent(linkRef)}`);
        return invoice && linkOf(invoice);
      },
      cancel: async (linkRef) =>
        linkOf(await api.call(invoiceWire, 'PUT', `/invoices/${encodeURIComponent(linkRef)}/cancel`)),
    },
    hooks: {
      register: async ({ url, secret }) => {
        const body = { http_method: 'post', url, shared_secret: secret };
        const webhook = await api.call(webhookWire, 'POST', '/webhooks', body);
        return { hookRef: webhook.id, verified: webhook.verified ?? true };
      },
      audit: (url) => auditHook(api, url),
      verify: async (hookRef, code) => {
        await api.call(webhookWire, 'POST', `/webhooks/${encodeURIComponent(hookRef)}/verify`, { code });
      },
    },
  };
}

/** A read that only the secret key may do; Moyasar names no official ping. */
async function testAccount(api: ReturnType<typeof createMoyasarApi>): Promise<ConnectionTest> {
  try {
    await api.call(invoiceListWire, 'GET', '/invoices?page=1');
    return { code: 'ok', detail: null };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return { code: testCodeOf(error), detail: error.said };
  }
}

function testCodeOf(failure: ProviderFailure): ConnectionTest['code'] {
  switch (failure.code) {
    case 'provider.wrong_key':
      return failure.facts.providerStatus === 403 ? 'no_permission' : 'wrong_key';
    case 'provider.blocked':
      return 'blocked';
    case 'provider.account_not_live':
      return 'account_not_live';
    case 'provider.unreachable':
      return 'unreachable';
    case 'provider.timed_out':
      return 'timed_out';
    case 'provider.rate_limited':
      return 'rate_limited';
    case 'provider.answer_unreadable':
      return 'answer_unreadable';
    default:
      return 'provider_error';
  }
}

function invoiceBody(order: LinkOrder): Record<string, unknown> {
  return {
    amount: order.amountMinor,
    currency: order.currency,
    description: order.description,
    ...(order.successUrl === null ? {} : { success_url: order.successUrl }),
    metadata: { ...order.metadata, daftar_checkout: order.reference, daftar_invoice: order.invoiceId },
  };
}

function linkOf(invoice: InvoiceWire): Link {
  const reference = invoice.metadata?.daftar_checkout;
  const listed = (invoice.payments ?? []).map((payment) => payment.id);
  return {
    linkRef: invoice.id,
    url: invoice.url,
    status: linkStatusOf(invoice.status),
    amountMinor: invoice.amount,
    currency: invoice.currency,
    reference: typeof reference === 'string' ? reference : null,
    paymentRefs:
      invoice.payment_id && !listed.includes(invoice.payment_id) ? [...listed, invoice.payment_id] : listed,
    createdAt: invoice.created_at,
    expiresAt: invoice.expired_at == null ? null : Date.parse(invoice.expired_at),
  };
}

/** A link's status never decides money: it only says whether the payer can still use the page. */
function linkStatusOf(status: string): Link['status'] {
  if (status === 'paid' || status === 'refunded' || status === 'voided') return 'paid';
  return status === 'canceled' || status === 'expired' ? 'ended' : 'open';
}

function snapshotOf(payment: PaymentWire): PaymentSnapshot {
  const reference = payment.metadata?.daftar_checkout;
  const source = payment.source;
  return {
    key: payment.id,
    status: paymentStatusOf(payment),
    providerStatus: payment.status,
    currency: payment.currency,
    amountMinor: payment.amount,
    paidMinor: paidMinorOf(payment),
    refundedMinor: payment.refunded ?? 0,
    voided: payment.status === 'voided' || payment.voided_at != null,
    feeMinor: payment.fee ?? null,
    method: source?.company ?? source?.type ?? null,
    methodDetail: source?.number ?? source?.mobile ?? null,
    failure:
      payment.status === 'failed' ? failureOf(source?.response_code ?? null, source?.message ?? '') : null,
    failureText: payment.status === 'failed' ? (source?.message ?? null) : null,
    receipt: source?.reference_number ?? null,
    takesOver: null,
    linkRef: payment.invoice_id ?? null,
    reference: typeof reference === 'string' ? reference : null,
    createdAt: payment.created_at,
    updatedAt: payment.updated_at ?? payment.created_at,
  };
}

/** ISO 8583 response codes as Moyasar passes them on; anything else keeps the bank's own words. */
const failureOfCode: Record<string, PaymentFailure> = {
  '05': 'declined',
  '51': 'insufficient_funds',
  '54': 'card_expired',
};

function failureOf(responseCode: string | null, message: string): PaymentFailure {
  if (/3-?D ?Secure|not authenticated/i.test(message)) return 'authentication_failed';
  if (/insufficient/i.test(message)) return 'insufficient_funds';
  return failureOfCode[responseCode ?? ''] ?? 'other';
}
