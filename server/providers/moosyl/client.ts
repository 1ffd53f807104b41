import { ProviderFailure } from '../failure.ts';
import type {
  ConnectionTest,
  Link,
  LinkOrder,
  PaymentSnapshot,
  ProviderAccount,
  ProviderClient,
} from '../provider.ts';
import { testCodeOf } from '../test-code.ts';
import { createMoosylApi } from './api.ts';
import { requestKey, transactionOf } from './hook.ts';
import { createMethods } from './methods.ts';
import { currency, ouguiyaOf } from './money.ts';
import { paymentFailureOf, paymentStatusOf } from './status.ts';
import { type PaymentWire, paymentAnswer, type RequestWire, requestAnswer, sessionAnswer } from './wire.ts';

/** The longest that Moosyl takes. Our own pay page makes another session when this one has ended. */
const sessionMinutes = 1_440;

/**
 * Moosyl's API as one account sees it. A link is a payment request, known by our own transaction id, with a hosted checkout
 * session for it; there is no list of payments, no refund, and nothing can be cancelled.
 */
export function createMoosylClient(account: ProviderAccount): ProviderClient {
  const api = createMoosylApi(account);
  const methods = createMethods(api);

  const requestById = (id: string) => oneRequest(`/payment-request/${encodeURIComponent(id)}`);
  const requestByTransaction = (transactionId: string) =>
    oneRequest(`/payment-request/by-transaction/${encodeURIComponent(transactionId)}`);

  async function oneRequest(path: string): Promise<RequestWire | null> {
    const answer = await api.find(requestAnswer, path);
    return answer && seen(answer.data);
  }

  function seen<Thing extends { environmentId?: string | null | undefined }>(thing: Thing): Thing {
    if (thing.environmentId) account.sawEnvironment?.(thing.environmentId);
    return thing;
  }

  async function readPayment(paymentRef: string): Promise<PaymentSnapshot | null> {
    const transactionId = transactionOf(paymentRef);
    if (transactionId !== null) {
      const request = await requestByTransaction(transactionId);
      return request && snapshotOfRequest(request);
    }
    const answer = await api.find(paymentAnswer, `/payment/${encodeURIComponent(paymentRef)}`);
    if (!answer) return null;
    const payment = seen(answer.data);
    const request = payment.paymentRequestId == null ? null : await requestById(payment.paymentRequestId);
    return snapshotOf(payment, request, await methods.of(payment));
  }

  /** An answer may have been lost, and our transaction id is ours alone: what is there already is what we asked for. */
  async function requested(order: LinkOrder): Promise<RequestWire> {
    const body = { transactionId: order.reference, amount: ouguiyaOf(order.amountMinor) };
    try {
      return seen((await api.call(requestAnswer, 'POST', '/payment-request', body)).data);
    } catch (error) {
      const refused = error instanceof ProviderFailure && error.code === 'provider.refused';
      const known = refused ? await requestByTransaction(order.reference) : null;
      if (known?.totalAmount === order.amountMinor) return known;
      throw error;
    }
  }

  async function create(order: LinkOrder): Promise<Link> {
    const request = await requested(order);
    if (isPaid(request)) return linkOf(request);
    const { data, checkoutUrl } = await api.call(sessionAnswer, 'POST', '/checkout-session', {
      transactionId: order.reference,
      ...(order.successUrl === null ? {} : { successUrl: order.successUrl }),
      ...(order.cancelUrl === null ? {} : { cancelUrl: order.cancelUrl }),
      expiresInMinutes: sessionMinutes,
    });
    return { ...linkOf(request), url: checkoutUrl, expiresAt: seen(data).expiresAt ?? null };
  }

  /** Asks the banks behind Moosyl too; where they can't be asked, what Moosyl knows will do. */
  async function read(linkRef: string): Promise<Link | null> {
    const request = await requestById(linkRef);
    if (!request || isPaid(request)) return request && linkOf(request);
    const path = `/payment-request/${encodeURIComponent(request.transactionId)}/refresh-status`;
    const fresh = await api.call(requestAnswer, 'PATCH', path).catch((error: unknown) => {
      if (error instanceof ProviderFailure) return { data: request };
      throw error;
    });
    return linkOf(fresh.data);
  }

  return {
    test: () => testAccount(methods.list),
    readPayment,
    methods: methods.list,
    links: {
      create,
      find: async (reference) => {
        const request = await requestByTransaction(reference);
        return request?.transactionId === reference ? [linkOf(request)] : [];
      },
      read,
      cancel: null,
    },
    prompts: null,
    actions: null,
    changes: null,
    hooks: null,
  };
}

/** The methods that the account has switched on: a read that proves the key. */
async function testAccount(list: () => Promise<string[]>): Promise<ConnectionTest> {
  try {
    await list();
    return { code: 'ok', detail: null };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return { code: testCodeOf(error), detail: error.said };
  }
}

/** Nothing is left of what was asked for. The request's own status word is not asked. */
function isPaid({ amount, totalAmount }: RequestWire): boolean {
  return amount === 0 && totalAmount != null && totalAmount > 0;
}

function linkOf(request: RequestWire): Link {
  return {
    linkRef: request.id,
    url: null,
    status: isPaid(request) ? 'paid' : 'open',
    amountMinor: request.totalAmount ?? request.amount,
    currency,
    reference: request.transactionId,
    paymentRefs: isPaid(request) ? [requestKey(request.transactionId)] : [],
    createdAt: request.createdAt,
    expiresAt: null,
  };
}

function snapshotOf(
  payment: PaymentWire,
  request: RequestWire | null,
  method: string | null,
): PaymentSnapshot {
  const status = paymentStatusOf(payment.status);
  return {
    ...unmoved,
    key: payment.id,
    status,
    providerStatus: payment.status,
    amountMinor: payment.amount,
    paidMinor: status === 'paid' ? payment.amount : 0,
    method,
    methodDetail: maskedPhone(payment.phoneNumber),
    failure: paymentFailureOf(payment.status),
    receipt: payment.referenceId ?? null,
    takesOver: request && requestKey(request.transactionId),
    linkRef: payment.paymentRequestId ?? null,
    reference: request?.transactionId ?? null,
    createdAt: payment.createdAt,
    updatedAt: payment.updatedAt ?? payment.createdAt,
  };
}

/** Money that a request proves by itself: all of it, or none. */
function snapshotOfRequest(request: RequestWire): PaymentSnapshot {
  const paidMinor = isPaid(request) ? (request.totalAmount ?? 0) : 0;
  return {
    ...unmoved,
    key: requestKey(request.transactionId),
    status: paidMinor > 0 ? 'paid' : 'initiated',
    providerStatus: paidMinor > 0 ? 'nothing left to pay' : 'waiting for payment',
    amountMinor: request.totalAmount ?? request.amount,
    paidMinor,
    method: null,
    methodDetail: null,
    failure: null,
    receipt: null,
    takesOver: null,
    provenByLink: true,
    linkRef: request.id,
    reference: request.transactionId,
    createdAt: request.createdAt,
    updatedAt: request.updatedAt ?? request.createdAt,
  };
}

/** Moosyl has no refunds, no voids, and tells no fee. */
const unmoved = { currency, refundedMinor: 0, voided: false, feeMinor: null, failureText: null } as const;

/** `22XXXX22`: enough to recognise one's own. */
function maskedPhone(phone: string | null | undefined): string | null {
  const local = (phone ?? '').replace(/\D/g, '').slice(-8);
  return local.length < 8 ? null : `${local.slice(0, 2)}XXXX${local.slice(-2)}`;
}
