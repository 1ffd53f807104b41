import { ProviderFailure } from '../failure.ts';
import { accountReferenceOf, descriptionOf, msisdnOf } from '../mpesa/prompt-text.ts';
import type {
  ConnectionTest,
  KnownCheckout,
  PaymentSnapshot,
  PromptOrder,
  ProviderAccount,
  ProviderClient,
  SentPrompt,
} from '../provider.ts';
import { testCodeOf } from '../test-code.ts';
import { amountMinorOf, wireAmountOf } from './amount.ts';
import { createMoflayApi, type MoflayApi, noPermission } from './api.ts';
import { failureOf, paymentStatusOf } from './status.ts';
import { expressWire, type PaymentWire, paymentWire, transactionListWire, transactionWire } from './wire.ts';

/** Moflay's API as one key sees it. Its documents name no refund. */
export function createMoflayClient(account: ProviderAccount): ProviderClient {
  const api = createMoflayApi(account);
  return {
    test: () => testAccount(api),
    readPayment: async (transactionId, known) => {
      const id = encodeURIComponent(transactionId);
      const payment = await orNull(api.get(paymentWire, `/v1/payments/${id}`));
      if (!payment || environmentOf(account) !== payment.environment) return null;
      // Only the transaction carries metadata; it is needed where our answer to the prompt was lost.
      const reference = known
        ? known.reference
        : referenceOf(await orNull(api.get(transactionWire, `/v1/transactions/${id}`)));
      return snapshotOf(payment, reference, account);
    },
    prompts: {
      send: async (order) => {
        const body = expressBody(order, account);
        const sent = await api.post(expressWire, '/v1/express', body, order.reference);
        return { paymentRef: sent.transactionId, alsoRef: sent.paymentId };
      },
      find: (known) => findPrompt(api, known),
    },
    links: null,
    hooks: null,
    actions: null,
    changes: null,
  };
}

function expressBody(order: PromptOrder, { credentials }: ProviderAccount): Record<string, unknown> {
  return {
    phoneNumber: msisdnOf(order.phone),
    amount: wireAmountOf(order.amountMinor, credentials),
    description: descriptionOf(order.invoiceNumber),
    accountReference: accountReferenceOf(order.invoiceNumber),
    metadata: { daftar_checkout: order.reference, daftar_invoice: order.invoiceId },
  };
}

const clockSkewMs = 5 * 60_000;
const sentWithinMs = 15 * 60_000;
const pagesMax = 5;

/** Lists what was made around that time. A page has ten: the smaller of the two sizes that Moflay's documents name. */
async function findPrompt(
  api: MoflayApi,
  { reference, createdAt }: KnownCheckout,
): Promise<SentPrompt | null> {
  const query = new URLSearchParams({
    start: new Date(createdAt - clockSkewMs).toISOString(),
    end: new Date(createdAt + sentWithinMs).toISOString(),
    limit: '10',
  });
  for (let page = 0; page < pagesMax; page++) {
    const { data, meta } = await api.get(transactionListWire, `/v1/transactions?${query}`);
    const ours = data.find((transaction) => referenceOf(transaction) === reference);
    if (ours) return { paymentRef: ours.id, alsoRef: null };
    if (!meta.hasNextPage || !meta.cursor) return null;
    query.set('cursor', meta.cursor);
  }
  return null;
}

function snapshotOf(
  payment: PaymentWire,
  reference: string | null,
  { credentials }: ProviderAccount,
): PaymentSnapshot {
  const status = paymentStatusOf(payment.status);
  const amountMinor = amountMinorOf(payment.amount, credentials);
  const failure = failureOf(status, payment.statusDetail ?? null);
  return {
    key: payment.transactionId,
    status,
    providerStatus: payment.status,
    currency: payment.currency,
    amountMinor,
    paidMinor: status === 'paid' ? amountMinor : 0,
    refundedMinor: 0,
    voided: false,
    feeMinor: null,
    method: 'mpesa',
    methodDetail: null,
    failure,
    failureText: failure ? (payment.statusDetail ?? null) : null,
    receipt: payment.receiptNumber ?? null,
    takesOver: null,
    linkRef: null,
    reference,
    createdAt: payment.createdAt,
    updatedAt: payment.updatedAt,
  };
}

function referenceOf(transaction: { metadata?: Record<string, unknown> | null | undefined } | null) {
  const reference = transaction?.metadata?.daftar_checkout;
  return typeof reference === 'string' ? reference : null;
}

function environmentOf({ mode }: ProviderAccount): PaymentWire['environment'] {
  return mode === 'live' ? 'production' : 'sandbox';
}

async function orNull<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ProviderFailure && error.facts.providerStatus === 404) return null;
    throw error;
  }
}

/**
 * Tries both permissions that Daftar needs. Paying can't be tried for real: a request without an amount is refused for
 * its fields where the key may pay, and for the permission where it may not.
 */
async function testAccount(api: MoflayApi): Promise<ConnectionTest> {
  try {
    await api.get(transactionListWire, '/v1/transactions?limit=1');
    await tryToPay(api);
    return { code: 'ok', detail: null };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    const lacksPermission =
      error.code === 'provider.wrong_key' &&
      error.facts.providerStatus === noPermission &&
      /permission/.test(error.said ?? '');
    return { code: lacksPermission ? 'no_permission' : testCodeOf(error), detail: error.said };
  }
}

async function tryToPay(api: MoflayApi): Promise<void> {
  try {
    await api.post(expressWire, '/v1/express', {}, `daftar-test-${crypto.randomUUID()}`);
  } catch (error) {
    if (!(error instanceof ProviderFailure) || error.code !== 'provider.refused') throw error;
  }
}
