import { z } from 'zod';

const count = (max: number) => z.int().min(0).max(max).default(0);

/**
 * What a sandbox account does wrong on demand, and how it is set up. Faults of events hold for payment events and the
 * invoice's own callback; the verification of a webhook is left alone.
 */
export const sandboxFaultsSchema = z.strictObject({
  /** Every event is sent this many times. */
  duplicate: z.int().min(1).max(20).default(1),
  /** Every event leaves this much later. */
  delayMs: count(86_400_000),
  /** What is due together is shuffled; with `delayMs`, events are collected in windows of that length first. */
  reorder: z.boolean().default(false),
  /** The share of events that are never sent. */
  dropFraction: z.number().min(0).max(1).default(0),
  /** The next n events are never sent. */
  dropNext: count(1_000_000),
  /** The amount that events show, whatever the API says. */
  wrongAmountMinor: z.int().min(1).nullable().default(null),
  /** Every API call answers 503. */
  apiDown: z.boolean().default(false),
  /** The next n API calls answer 503, without effect. */
  apiDownNext: count(1_000_000),
  /** The next n API calls answer 429, without effect. */
  apiBusyNext: count(1_000_000),
  /** Every API call answers 403 with a web page, as the firewall in front of the provider does. */
  apiBlocked: z.boolean().default(false),
  /** Every API call answers 405: the account is not activated. */
  accountInactive: z.boolean().default(false),
  apiSlowMs: count(120_000),
  /** The next n writing API calls take effect, but their answer is lost (500). */
  dropAnswers: count(1_000_000),
  /** The retry schedule runs this many times faster. */
  timeScale: z.number().min(1).max(1_000_000).default(1),
  /** Payments are authorised first and wait to be captured. */
  manualCapture: z.boolean().default(false),
  /** New webhooks must be verified with the code that is sent to them. */
  verifyWebhooks: z.boolean().default(true),
  /** How long the API still calls a prompt open after it has ended on the phone. */
  statusLagMs: count(3_600_000),
  /** The next n prompts end without the provider learning how: Moflay's `unknown`, which tells nobody. */
  unknownNext: count(1_000_000),
  /** The next n API calls find their access token forgotten. */
  forgetTokens: count(1_000_000),
  /** What the API key may not do. */
  missingPermission: z.enum(['express.pay', 'transactions.read']).nullable().default(null),
  /** Amounts count whole shillings, as Moflay's older documents say. */
  wholeAmounts: z.boolean().default(false),
  /** The provider's limits on calls a minute hold. */
  rateLimits: z.boolean().default(true),
});

export type SandboxFaults = z.output<typeof sandboxFaultsSchema>;
export type SandboxFaultsInput = z.input<typeof sandboxFaultsSchema>;

/** One try of the sandbox to tell somebody something; newest first in lists. */
export interface SandboxAttempt {
  id: string;
  /** `null` for an invoice's own callback. */
  webhookId: string | null;
  eventId: string;
  eventType: string;
  url: string;
  /** 1 is the first send. */
  retryNumber: number;
  /** `dropped` was never sent, on demand. */
  result: 'success' | 'failed' | 'dropped';
  message: string;
  responseCode: number | null;
  createdAt: number;
}
