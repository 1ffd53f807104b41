import type { Mode } from './ledger.ts';
import type { InvoiceRow, TimelineView } from './views.ts';

/** Over how many days, today included, the overview may look back. */
export const overviewDays = [7, 30, 90] as const;

export type OverviewDays = (typeof overviewDays)[number];

/** What the address asks for, or a month. */
export function daysOf(text: string | null | undefined): OverviewDays {
  return overviewDays.find((count) => String(count) === text) ?? 30;
}

export interface OverviewView {
  days: OverviewDays;
  /** Per currency; the first is the busiest. */
  currencies: CurrencyFigures[];
  attention: AttentionItem[];
  latest: InvoiceRow[];
  /** What just happened to any invoice, newest first. */
  steps: StepView[];
  /** How far a first-time merchant has come. */
  firstSteps: { hasConnection: boolean; hasInvoice: boolean; hasPayment: boolean };
}

/** Money of one currency; what came in, over the chosen days. */
export interface CurrencyFigures {
  currency: string;
  inMinor: number;
  refundedMinor: number;
  payments: number;
  /** The stretch of time just before, as long as the chosen days have lasted by now. */
  before: { inMinor: number; payments: number };
  openMinor: number;
  openCount: number;
  overdueMinor: number;
  overdueCount: number;
  /** Those that money came in through, the one with the most of it first. */
  connections: { id: string; name: string; provider: string; inMinor: number }[];
  /** Oldest first; days without money are there with 0. */
  days: DayFigures[];
  /** How payers' tries went, by provider and method, the busiest first. */
  tries: { provider: string; method: string | null; succeeded: number; failed: number }[];
}

export interface DayFigures {
  /** `YYYY-MM-DD` in the book's time zone. */
  day: string;
  inMinor: number;
  refundedMinor: number;
  payments: number;
  /** `inMinor` by connection, in the order of `connections`. */
  parts: number[];
}

/** One step of an invoice's history, told without the rest of it. */
export interface StepView extends TimelineView {
  invoiceId: string;
  number: string | null;
  customerName: string | null;
}

export const attentionKinds = [
  'event_stuck',
  'event_review',
  'event_dead',
  'calls_refused',
  'link_failed',
  'hook_missing',
  'connection_degraded',
  'invoice_review',
  'endpoint_disabled',
  'endpoint_failing',
  'deliveries_given_up',
  'mail_failed',
  'invoices_overdue',
  'key_expiring',
  'second_factor_missing',
] as const;

export type AttentionKind = (typeof attentionKinds)[number];

/** Something that needs a person: drives the list “is anything wrong?”. */
export interface AttentionItem {
  kind: AttentionKind;
  count: number;
  /** What a click opens. */
  target: {
    page:
      | 'event'
      | 'events'
      | 'refusals'
      | 'invoice'
      | 'connection'
      | 'endpoint'
      | 'deliveries'
      | 'keys'
      | 'account';
    id: string | null;
  };
  subject: string | null;
  /** When it began, or, of what is about to happen, when it will; null: it has always been so. */
  since: number | null;
}

export interface OverviewQuestion {
  mode: Mode;
  days: OverviewDays;
}
