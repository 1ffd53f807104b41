import type { Language } from './languages.ts';

/** An invoice on its way to somebody's mailbox. `sent`: the mail server took it. */
export const mailStatuses = ['queued', 'sending', 'sent', 'failed'] as const;

export type MailStatus = (typeof mailStatuses)[number];

/** One invoice sent to one address. */
export interface MailView {
  id: string;
  invoiceId: string;
  to: string;
  language: Language;
  status: MailStatus;
  attempts: number;
  /** When it is tried next; null: it is not. */
  nextAttemptAt: number | null;
  /** Why the last try failed: an error code, and what the mail server said. */
  failure: { code: string; detail: string | null } | null;
  createdAt: number;
  sentAt: number | null;
}

/** What would be sent, and what keeps it from being sent. */
export interface MailPreview {
  /** The customer's address, if it is known. */
  to: string | null;
  language: Language;
  from: string | null;
  /** Where answers go. */
  replyTo: string | null;
  subject: string;
  /** An error code with its facts; null: it can be sent. */
  problem: { code: string; facts: Record<string, string | number | boolean | null> } | null;
}
