import type { EventTopic, RefusalReason } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Money } from '../../shared/money.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { ConnectionTestCode, FieldProblem, ProviderView } from '../../shared/views.ts';
import type { Http } from '../security/http.ts';

/** Values by field key, trimmed, as sealed in the vault. */
export type Credentials = Readonly<Record<string, string>>;

/** A payment company as Daftar sees it. Adding one is a folder, a line in the registry and the contract suite. */
export interface Provider extends ProviderView {
  /** Base URL of its API for this mode. */
  apiUrl(mode: Mode): string;
  /** Where its emulator answers below our own address; null without one. */
  sandboxPath: string | null;
  /** The credential that proves its calls at our hook. */
  hookSecretField: string;
  /** Judges typed credentials without asking anybody. */
  checkCredentials(values: Credentials, mode: Mode): FieldProblem[];
  /** Why this amount can't be charged there, or null. */
  refuseAmount(money: Money): AmountRefusal | null;
  hook: ProviderHook;
  connect(account: ProviderAccount): ProviderClient;
}

export interface AmountRefusal {
  code: 'checkout.amount_not_chargeable' | 'checkout.currency_not_supported';
  message: string;
  facts: Record<string, string | number>;
}

export interface ProviderAccount {
  mode: Mode;
  baseUrl: string;
  credentials: Credentials;
  http: Http;
}

/** The inbound side: pure functions over bytes. */
export interface ProviderHook {
  /** Verifies one call and cuts its secrets out. `secrets` are the valid ones, newest first; none of them refuses all. */
  prove(call: HookCall, secrets: readonly string[]): Proof;
  /** Reads a stored (redacted) body. Never throws: what can't be read has a `problem`. */
  parse(body: string): ProviderEvent;
  /** The body of the 200 that the provider expects. */
  answer: string;
}

export interface HookCall {
  headers: Headers;
  raw: Uint8Array;
  receivedAt: number;
}

export type Proof =
  | {
      ok: true;
      /** The body as it may be stored. */
      body: Uint8Array;
      dedupKey: string;
      /** Which of the secrets it was. */
      secretIndex: number;
    }
  | {
      ok: false;
      reason: RefusalReason;
      /** The event's own id and type if they could be read: they identify the note in quarantine. */
      eventKey: string | null;
      eventType: string | null;
      /** For people's eyes; null where the bytes are no text. */
      redactedBody: string | null;
    };

export interface ProviderEvent {
  type: string;
  topic: EventTopic;
  /** Null where the envelope says nothing of the mode. */
  mode: Mode | null;
  paymentRef: string | null;
  /** The provider's object the payment was made through, such as Moyasar's invoice id. */
  linkRef: string | null;
  /** The state the event claims; confirming waits until the provider's API shows at least this. */
  claims: PaymentStatus | null;
  amountMinor: number | null;
  currency: string | null;
  /** For `hook_verification`: what to send back to prove that the hook is ours. */
  verification: { hookRef: string; code: string } | null;
  /** Why the body can't be understood although its proof was good. */
  problem: string | null;
}

/** The outbound side. Every method throws `ProviderFailure` where it got no good answer. */
export interface ProviderClient {
  test(): Promise<ConnectionTest>;
  createLink(order: LinkOrder): Promise<Link>;
  /** Links that carry our reference, newest first: how a link is found again after a lost answer. */
  findLinks(reference: string): Promise<Link[]>;
  readLink(linkRef: string): Promise<Link | null>;
  cancelLink(linkRef: string): Promise<Link>;
  readPayment(paymentRef: string): Promise<PaymentSnapshot | null>;
  registerHook(hook: { url: string; secret: string }): Promise<{ hookRef: string; verified: boolean }>;
  verifyHook(hookRef: string, code: string): Promise<void>;
}

export interface ConnectionTest {
  code: ConnectionTestCode;
  detail: string | null;
}

export interface LinkOrder {
  /** Our checkout id: travels with the object, so that it can be found again. */
  reference: string;
  invoiceId: string;
  amountMinor: number;
  currency: string;
  description: string;
  successUrl: string | null;
  metadata: Readonly<Record<string, string>>;
}

export interface Link {
  linkRef: string;
  url: string;
  status: 'open' | 'paid' | 'ended';
  amountMinor: number;
  currency: string;
  /** Our checkout id as the provider keeps it; null on an object that is not ours. */
  reference: string | null;
  /** Payments made through it, as far as the answer lists them. */
  paymentRefs: readonly string[];
  createdAt: number;
  expiresAt: number | null;
}

/** What the provider's API says of a payment now. Amounts are minor units and cumulative. */
export interface PaymentSnapshot {
  key: string;
  /** Null: a status word we do not know; it is never guessed. */
  status: PaymentStatus | null;
  providerStatus: string;
  currency: string;
  amountMinor: number;
  paidMinor: number;
  refundedMinor: number;
  voided: boolean;
  feeMinor: number | null;
  method: string | null;
  methodDetail: string | null;
  failureText: string | null;
  linkRef: string | null;
  /** Our checkout id from the payment's own metadata, where it has one. */
  reference: string | null;
  createdAt: number;
  updatedAt: number;
}
