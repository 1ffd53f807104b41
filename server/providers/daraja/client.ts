import { ProviderFailure } from '../failure.ts';
import { accountReferenceOf, descriptionOf, msisdnOf } from '../mpesa/prompt-text.ts';
import { mpesaResultOf } from '../mpesa/result-codes.ts';
import { shillingsOf } from '../mpesa/shillings.ts';
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
import { createDarajaApi, type DarajaAnswer } from './api.ts';
import { passwordOf, timestampOf } from './password.ts';
import { failureOfRefusal, isStillProcessing } from './refusal.ts';
import { pushWire, queryWire, refusedPushWire } from './wire.ts';

/** Safaricom's API as one app sees it. It can ask a phone, and say how a prompt ended; it lists and refunds nothing here. */
export function createDarajaClient(account: ProviderAccount): ProviderClient {
  const api = createDarajaApi(account);
  const { credentials, clock } = account;
  const shortcode = credentials.shortcode ?? '';
  const signed = () => {
    const Timestamp = timestampOf(clock.now());
    const Password = passwordOf(shortcode, credentials.passkey ?? '', Timestamp);
    return { BusinessShortCode: Number(shortcode), Password, Timestamp };
  };
  return {
    test: () => testAccount(api),
    readPayment: async (checkoutRequestId, known) => {
      // The answer carries no amount: without our own checkout it tells nothing about money.
      if (!known) return null;
      const body = { ...signed(), CheckoutRequestID: checkoutRequestId };
      const answer = await api.post('/mpesa/stkpushquery/v1/query', body);
      return snapshotOf(answer, checkoutRequestId, known, clock.now());
    },
    prompts: {
      send: async (order) => {
        const body = { ...signed(), ...promptBody(order, credentials) };
        return sentPrompt(await api.post('/mpesa/stkpush/v1/processrequest', body));
      },
      // There is no list. A prompt whose answer was lost is found by its own callback.
      find: async () => null,
    },
    links: null,
    hooks: null,
    actions: null,
    changes: null,
  };
}

/** A paybill is both numbers of a prompt; a till is asked for by the store's number and paid by its own. */
function promptBody(order: PromptOrder, credentials: ProviderAccount['credentials']) {
  const isTill = credentials.shortcodeType === 'till';
  const phone = Number(msisdnOf(order.phone));
  return {
    TransactionType: isTill ? 'CustomerBuyGoodsOnline' : 'CustomerPayBillOnline',
    Amount: shillingsOf(order.amountMinor),
    PartyA: phone,
    PartyB: Number(isTill ? credentials.till : credentials.shortcode),
    PhoneNumber: phone,
    CallBackURL: order.callbackUrl,
    AccountReference: accountReferenceOf(order.invoiceNumber),
    TransactionDesc: descriptionOf(order.invoiceNumber),
  };
}

function sentPrompt(answer: DarajaAnswer): SentPrompt {
  if (!answer.ok) throw failureOfRefusal(answer);
  const refused = refusedPushWire.safeParse(answer.value).data;
  if (refused && refused.ResponseCode !== '0') {
    const said = refused.ResponseDescription ?? `response code ${refused.ResponseCode}`;
    throw new ProviderFailure('provider.refused', said, { retryable: false, maybeDone: false, said });
  }
  const read = pushWire.safeParse(answer.value);
  if (!read.success) throw unreadable(answer.status);
  return { paymentRef: read.data.CheckoutRequestID, alsoRef: read.data.MerchantRequestID ?? null };
}

function snapshotOf(
  answer: DarajaAnswer,
  key: string,
  known: KnownCheckout,
  now: number,
): PaymentSnapshot | null {
  if (!answer.ok) {
    if (isStillProcessing(answer)) return snapshot('4999', null);
    if (answer.code === '404.001.01') return null;
    throw failureOfRefusal(answer);
  }
  const read = queryWire.safeParse(answer.value);
  if (!read.success) throw unreadable(answer.status);
  const { CheckoutRequestID: named, ResultCode, ResultDesc } = read.data;
  if (named && named !== key) throw unreadable(answer.status);
  return snapshot(ResultCode, ResultDesc ?? null);

  function snapshot(code: string, said: string | null): PaymentSnapshot {
    const result = mpesaResultOf(code);
    const isPaid = result?.status === 'paid';
    return {
      key,
      status: result?.status ?? null,
      providerStatus: said ? `${code} ${said}` : code,
      currency: 'KES',
      amountMinor: known.amountMinor,
      paidMinor: isPaid ? known.amountMinor : 0,
      refundedMinor: 0,
      voided: false,
      feeMinor: null,
      method: 'mpesa',
      methodDetail: null,
      failure: result?.failure ?? null,
      failureText: result?.failure ? said : null,
      receipt: null,
      takesOver: null,
      linkRef: null,
      reference: known.reference,
      createdAt: known.createdAt,
      updatedAt: now,
    };
  }
}

/** Only the app's key and secret can be tried; shortcode and passkey are first looked at when a phone is asked. */
async function testAccount(api: ReturnType<typeof createDarajaApi>): Promise<ConnectionTest> {
  try {
    await api.signIn();
    return {
      code: 'ok',
      detail: 'Safaricom gave a token. Shortcode and passkey are tried by the first prompt.',
    };
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return { code: testCodeOf(error), detail: error.said };
  }
}

function unreadable(status: number): ProviderFailure {
  return new ProviderFailure('provider.answer_unreadable', 'Safaricom answered something Daftar can’t read', {
    retryable: true,
    maybeDone: true,
    status,
  });
}
