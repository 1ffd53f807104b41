/**
 * The shapes in which doors show things to people. Money is always minor units beside its currency, instants are
 * milliseconds UTC. No view carries a secret: credentials appear as hints only.
 */
import type { ActionKind, ActionStatus } from './action-status.ts';
import type { CheckoutKind, CheckoutStatus } from './checkout-status.ts';
import type { ConnectionTestCode } from './connection-test.ts';
import type { EventDetail } from './event-detail.ts';
import type { EventReason, EventStatus, EventTopic, RefusalReason } from './event-status.ts';
import type { InvoiceStatus } from './invoice-status.ts';
import type { Language } from './languages.ts';
import type { EntryKind, Mode, ReviewKind, TimelineKind } from './ledger.ts';
import type { PaymentStatus } from './payment-status.ts';
import type { SweepCounts } from './sweep.ts';

export interface Page<T> {
  rows: T[];
  nextCursor: string | null;
}

/** One field of a provider's settings: form, validation, masking and CLI are all drawn from it. */
export interface FieldView {
  key: string;
  /** Keys into the dictionary: `fields.{labelKey}`, `fieldHelp.{helpKey}`. */
  labelKey: string;
  helpKey: string;
  secret: boolean;
  required: boolean;
  placeholder: string;
  /** A regular expression the whole trimmed value must match. */
  pattern: string;
  maxLength: number;
  /** The values to choose from, each with a label in the dictionary (`fieldOptions.{labelKey}.{value}`); absent: free text. */
  options?: readonly string[];
  /** What is chosen where nothing is said. */
  initial?: string;
}

export interface ProviderView {
  id: string;
  name: string;
  country: string;
  /** How one pays there: a hosted page, or a prompt on the phone. */
  kind: CheckoutKind;
  /** The brands payers know it by, as on their cards and phones; absent: its own name says enough. */
  payerMethods?: readonly string[];
  /** Hooks can be registered through its API; elsewhere the merchant pastes the URL, or nothing is needed. */
  hookSetup: 'api' | 'by_hand' | 'none';
  /** null: every currency. */
  currencies: readonly string[] | null;
  fields: readonly FieldView[];
  dashboardUrl: string;
  /** A live connection charges a trial amount only until a controlled payment's receipt has proved its amounts. */
  amountsNeedProof?: boolean;
}

/** A problem with one typed credential; `code` is a key into the dictionary (`fieldProblems.{code}`). */
export interface FieldProblem {
  field: string;
  code:
    | 'missing'
    | 'has_spaces'
    | 'wrong_shape'
    | 'publishable_in_secret_place'
    | 'secret_in_publishable_place'
    | 'mode_mismatch'
    | 'unknown_field'
    | 'too_short';
}

export interface ConnectionTestView {
  code: ConnectionTestCode;
  ok: boolean;
  /** What the provider or the network said, for developers; never a secret. */
  detail: string | null;
  tookMs: number;
}

export type HookState = 'unregistered' | 'registered' | 'verified' | 'manual' | 'failed';

export interface ConnectionView {
  id: string;
  provider: string;
  mode: Mode;
  name: string;
  sandbox: boolean;
  status: 'active' | 'paused';
  createdAt: number;
  /** It holds the token that providers call with: empty for people who may not change connections. */
  hookUrl: string;
  hookState: HookState;
  hookProblem: string | null;
  /** When a controlled payment proved the amounts; matters where the provider's `amountsNeedProof`. */
  amountsProvenAt: number | null;
  credentials: { field: string; hint: string; setAt: number }[];
  lastEventAt: number | null;
  lastEventType: string | null;
  lastRefusal: { at: number; reason: RefusalReason } | null;
  /** The sweep of changed payments; null where the provider lists none. */
  sweep:
    | (SweepCounts & {
        runningSinceAt: number | null;
        finishedAt: number | null;
        failure: string | null;
        nextAt: number | null;
      })
    | null;
  eventsToday: number;
  eventsStuck: number;
}

export interface CustomerView {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
}

export interface LineView {
  id: string;
  description: string;
  quantityMilli: number;
  unitAmountMinor: number;
  discountMinor: number;
  taxRateMilli: number;
  grossMinor: number;
}

export interface CheckoutView {
  id: string;
  connectionId: string;
  connectionName: string;
  provider: string;
  kind: CheckoutKind;
  status: CheckoutStatus;
  amountMinor: number;
  currency: string;
  url: string | null;
  providerRef: string | null;
  /** Why it could not be made; `code` is an error code with a sentence in the dictionary. */
  failure: { code: string; detail: string | null } | null;
  /** The phone that was asked, of a prompt. */
  phone: string | null;
  /** When the next try is due, while it is being made. */
  nextAttemptAt: number | null;
  attempts: number;
  createdAt: number;
  expiresAt: number | null;
}

/** A connection as a way to pay one invoice; `refusal` says why it can't be one now. */
export interface WayView {
  connectionId: string;
  connectionName: string;
  provider: string;
  country: string;
  kind: CheckoutKind;
  /** `code` is an error code with a sentence in the dictionary. */
  refusal: { code: string; facts: Record<string, string | number> } | null;
}

export interface PaymentView {
  id: string;
  connectionId: string;
  connectionName: string;
  provider: string;
  providerRef: string;
  status: PaymentStatus;
  amountMinor: number;
  paidMinor: number;
  refundedMinor: number;
  feeMinor: number | null;
  currency: string;
  /** `mada`, `visa`, `stcpay`, … as the provider names it. */
  method: string | null;
  /** `4201-32XX-XXXX-1010`, already masked by the provider. */
  methodDetail: string | null;
  /** One of `paymentFailures`. */
  failure: string | null;
  failureText: string | null;
  receipt: string | null;
  /** What can be done to it now; 0 and false where nothing can. */
  leftToRefundMinor: number;
  leftToCaptureMinor: number;
  canVoid: boolean;
  /** The provider's API can't refund: it is done there and recorded here. */
  refundsByHandOnly: boolean;
  createdAt: number;
  updatedAt: number;
}

/** A refund, capture or void that somebody asked for. */
export interface ActionView {
  id: string;
  paymentId: string;
  kind: ActionKind;
  status: ActionStatus;
  amountMinor: number;
  currency: string;
  note: string | null;
  by: string | null;
  failure: { code: string; detail: string | null } | null;
  requestedAt: number;
  endedAt: number | null;
}

export interface EntryView {
  id: string;
  kind: EntryKind;
  amountMinor: number;
  currency: string;
  paymentId: string;
  at: number;
  /** The event that moved it; null for what a person or a sweep did. */
  causeEventId: string | null;
}

export interface TimelineView {
  position: number;
  kind: TimelineKind;
  at: number;
  /** What caused it: an event of a provider, a person, or Daftar itself. */
  cause: { kind: 'event' | 'user' | 'key' | 'system' | 'sweep'; id: string | null; name: string | null };
  /** Values the sentence needs: `from`, `to`, `amountMinor`, `currency`, `provider`, `reason`, `eventType`, … */
  facts: Record<string, string | number | boolean | null>;
}

export interface InvoiceRow {
  id: string;
  number: string | null;
  status: InvoiceStatus;
  overdue: boolean;
  needsReview: boolean;
  customerName: string | null;
  /** There is an address to send it to. */
  customerHasEmail: boolean;
  reference: string | null;
  currency: string;
  totalMinor: number;
  dueMinor: number;
  paidMinor: number;
  refundedMinor: number;
  /** The method of the payment that paid it, if any: `mada`, `stcpay`. */
  method: string | null;
  provider: string | null;
  dueAt: number | null;
  /** Set: nobody can pay it any more, and it is void as soon as its links are closed. */
  voidRequestedAt: number | null;
  createdAt: number;
}

export interface InvoiceView
  extends Omit<InvoiceRow, 'customerName' | 'customerHasEmail' | 'method' | 'provider'> {
  mode: Mode;
  language: Language;
  note: string | null;
  metadata: Record<string, string>;
  customer: CustomerView | null;
  lines: LineView[];
  taxes: { taxRateMilli: number; baseMinor: number; taxMinor: number }[];
  subtotalMinor: number;
  discountMinor: number;
  taxMinor: number;
  overpaid: boolean;
  payUrl: string | null;
  checkouts: CheckoutView[];
  payments: PaymentView[];
  entries: EntryView[];
  actions: ActionView[];
  timeline: TimelineView[];
  /** False if a row of the timeline no longer matches its hash. */
  timelineIntact: boolean;
  reviews: {
    id: string;
    kind: ReviewKind;
    paymentId: string | null;
    openedAt: number;
    amountMinor: number | null;
  }[];
  finalizedAt: number | null;
  paidAt: number | null;
  voidedAt: number | null;
  updatedAt: number;
}

export interface EventRow {
  id: string;
  connectionId: string;
  connectionName: string;
  provider: string;
  type: string;
  topic: EventTopic;
  status: EventStatus;
  reason: EventReason | null;
  arrivals: number;
  receivedAt: number;
  appliedAt: number | null;
  invoiceId: string | null;
  invoiceNumber: string | null;
  paymentId: string | null;
  amountMinor: number | null;
  currency: string | null;
}

export interface EventView extends EventRow {
  mode: Mode | null;
  dedupKey: string;
  /** The body as it is kept, secrets cut out; null once retention emptied it. */
  body: string | null;
  detail: EventDetail | null;
  attempts: number;
  nextAttemptAt: number | null;
  arrivalTimes: number[];
  headers: Record<string, string>;
  payment: PaymentView | null;
}

export interface RefusalRow {
  id: string;
  connectionId: string | null;
  connectionName: string | null;
  provider: string;
  reason: RefusalReason;
  count: number;
  firstAt: number;
  lastAt: number;
  bodyBytes: number;
  eventType: string | null;
}

export interface RefusalView extends RefusalRow {
  /** Null: its connection is not known any more. */
  mode: Mode | null;
  /** Redacted for people; the exact bytes stay sealed. */
  body: string | null;
  headers: Record<string, string>;
}
