import type { ConnectionTestCode } from '../../shared/connection-test.ts';
import type { EventProblem } from '../../shared/event-detail.ts';
import type { EventTopic, RefusalReason } from '../../shared/event-status.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Money } from '../../shared/money.ts';
import type { PaymentFailure } from '../../shared/payment-failure.ts';
import type { PaymentStatus } from '../../shared/payment-status.ts';
import type { FieldProblem, ProviderView } from '../../shared/views.ts';
import type { Clock } from '../clock.ts';
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
  /** Why this amount can't be charged through such an account, or null. */
  refuseAmount(money: Money, account: ChargedAccount): AmountRefusal | null;
  hook: ProviderHook;
  connect(account: ProviderAccount): ProviderClient;
}

export interface ChargedAccount {
  mode: Mode;
  credentials: Credentials;
  /** When a controlled payment proved that amounts mean what we think; null where none has. */
  amountsProvenAt: number | null;
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
  clock: Clock;
  /** Told of the environment that answers of the API name; the first one is kept with the connection. */
  sawEnvironment?(environment: string): void;
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
  /** What stands behind the hook's token in the path: a checkout's own callback token, already known to be ours. */
  checkoutId: string | null;
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
  /** The account's environment, where a provider names that instead of the mode: it must be the one its API has shown us. */
  environment?: string | null;
  paymentRef: string | null;
  /** The provider's object the payment was made through, such as Moyasar's invoice id. */
  linkRef: string | null;
  /** The state the event claims; confirming waits until the provider's API shows at least this. */
  claims: PaymentStatus | null;
  amountMinor: number | null;
  currency: string | null;
  /** For `hook_verification`: what to send back to prove that the hook is ours. */
  verification: { hookRef: string; code: string } | null;
  /** What a call alone tells of money, where the API that confirms it names neither; absent where the API knows. */
  evidence?: PaymentEvidence;
  /** Why the body can't be understood although its proof was good. */
  problem: EventProblem | null;
}

/** Never money by itself: it names the receipt, and an amount that differs from the confirmed one asks for a look. */
export interface PaymentEvidence {
  receipt: string | null;
  amountMinor: number | null;
}

/** The outbound side. Every method throws `ProviderFailure` where it got no good answer. */
export interface ProviderClient {
  test(): Promise<ConnectionTest>;
  /** What the API says of a payment now; null where it knows none (yet). `known`: our checkout it belongs to, if we know it. */
  readPayment(paymentRef: string, known: KnownCheckout | null): Promise<PaymentSnapshot | null>;
  /** Ways to pay that the account has switched on, in the provider's words; absent where the API can't tell. */
  methods?(): Promise<string[]>;
  /** For providers whose way to pay is a hosted page. */
  links: LinkClient | null;
  /** For providers whose way to pay is a prompt on the payer's phone. */
  prompts: PromptClient | null;
  /** For providers whose API can give money back, take authorised money, or release it. */
  actions: PaymentActions | null;
  /** For providers that list payments by when they last changed: how late changes are found that no event told. */
  changes: PaymentChanges | null;
  /** For providers whose API registers hooks. */
  hooks: HookClient | null;
}

/** What we know of the checkout a payment belongs to: some APIs answer without an amount. */
export interface KnownCheckout {
  reference: string;
  amountMinor: number;
  currency: string;
  createdAt: number;
}

export interface LinkClient {
  create(order: LinkOrder): Promise<Link>;
  /** Links that carry our reference: how a link is found again after a lost answer. */
  find(reference: string): Promise<Link[]>;
  read(linkRef: string): Promise<Link | null>;
  /** Null: links there can't be cancelled; they end by themselves at `expiresAt`. */
  cancel: ((linkRef: string) => Promise<Link>) | null;
}

export interface PromptClient {
  /** Asks a phone for money, once. After a lost answer it is never sent again by itself. */
  send(order: PromptOrder): Promise<SentPrompt>;
  /** Looks for a prompt whose answer was lost; null where there is none or the API can't tell. */
  find(known: KnownCheckout): Promise<SentPrompt | null>;
}

/** Each answers with the payment as it is afterwards. */
export interface PaymentActions {
  refund(paymentRef: string, amountMinor: number): Promise<PaymentSnapshot>;
  capture(paymentRef: string, amountMinor: number): Promise<PaymentSnapshot>;
  void(paymentRef: string): Promise<PaymentSnapshot>;
}

export interface PaymentChanges {
  /** One page of the payments that changed at `since` or later; `nextPage` is null on the last one. */
  list(since: number, page: number): Promise<{ snapshots: PaymentSnapshot[]; nextPage: number | null }>;
}

export interface HookClient {
  register(hook: { url: string; secret: string }): Promise<{ hookRef: string; verified: boolean }>;
  verify(hookRef: string, code: string): Promise<void>;
  /** What the provider itself has registered, and how its latest calls at us went. */
  audit(url: string): Promise<HookAudit>;
}

export interface HookAudit {
  /** Null: nothing is registered for this URL. */
  registered: { hookRef: string; verified: boolean; missingTypes: readonly string[] } | null;
  /** Our other registrations there, by URL: left over from another address or another server. */
  otherUrls: readonly string[];
  /** Calls at this hook that failed lately, the latest first. */
  failedCalls: readonly { at: number; type: string; responseCode: number | null; message: string | null }[];
}

export interface PromptOrder {
  /** Our checkout id. */
  reference: string;
  invoiceId: string;
  invoiceNumber: string;
  amountMinor: number;
  currency: string;
  /** E.164, such as +254712345678. */
  phone: string;
  /** Where the provider may be told to call back for this prompt alone. */
  callbackUrl: string;
}

export interface SentPrompt {
  /** What `readPayment` is asked with, and what events name: the key of its payment. */
  paymentRef: string;
  /** A second id of the same thing at the provider, for people. */
  alsoRef: string | null;
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
  /** Where the payer goes after paying, and where without having paid. */
  successUrl: string | null;
  cancelUrl: string | null;
  metadata: Readonly<Record<string, string>>;
}

export interface Link {
  linkRef: string;
  /** Null where an answer does not name it. */
  url: string | null;
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
  /** Why it brought no money, in our list and in the provider's words. */
  failure: PaymentFailure | null;
  failureText: string | null;
  /** The number on the payer's receipt, such as M-Pesa's. */
  receipt: string | null;
  /** The key under which this same money may have been booked before the payment named itself; it is taken over. */
  takesOver: string | null;
  /** True of money that its link proves while no payment has named itself: it counts only where none brings it. */
  provenByLink?: boolean;
  linkRef: string | null;
  /** Our checkout id from the payment's own metadata, where it has one. */
  reference: string | null;
  createdAt: number;
  updatedAt: number;
}
