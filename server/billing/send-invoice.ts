import { findCustomer, type InvoiceRecord } from '../../db/queries/invoices.ts';
import { findMail, insertMail, type MailRecord, mailSentSince, mailsOf } from '../../db/queries/mails.ts';
import { newId } from '../../shared/ids.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import type { MailView } from '../../shared/mails.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { requireInvoice } from './invoices.ts';
import { senderOf } from './sender.ts';
import type { Cause } from './timeline.ts';

/** The same invoice to the same address again within this time is a second click. */
const twiceMs = 60_000;

export interface SendWish {
  /** Where to; absent: to the customer. */
  to?: string | undefined;
  /** The id the mail shall have: whoever asks again with the same one is answered the same mail. */
  id?: string | undefined;
}

/**
 * Puts an open invoice into the outbox: committed here, sent by the worker, so that neither a restart nor a mail server
 * that is down loses it. Its history says so once the mail server has taken it.
 * @throws DaftarError `invoice.not_found`, `invoice.not_open`, `invoice.being_voided`, `invoice.no_email`, `mail.not_configured`
 */
export function sendInvoice(deps: Deps, invoiceId: string, { to, id }: SendWish, cause: Cause): MailView {
  const now = deps.clock.now();
  const { mail, isNew } = deps.database.transaction((tx) => {
    const same = id === undefined ? undefined : findMail(tx, id);
    if (same) return { mail: same, isNew: false };
    const invoice = requireInvoice(tx, invoiceId);
    requireSendable(invoice);
    const address = to ?? customerEmail(deps, invoice);
    if (address === null) {
      throw new DaftarError(
        'invoice.no_email',
        `The customer of ${invoice.number} has no e-mail address: give one to send it to`,
      );
    }
    requireMail(deps);
    const clicked = mailSentSince(tx, invoiceId, address, now - twiceMs);
    if (clicked) return { mail: clicked, isNew: false };
    const mail = insertMail(tx, {
      id: id ?? newId('mail', now),
      mode: invoice.mode,
      invoiceId,
      to: address,
      language: invoice.language,
      status: 'queued',
      nextAttemptAt: now,
      causeKind: cause.kind,
      causeId: cause.id,
      createdAt: now,
    });
    return { mail, isNew: true };
  });
  if (isNew) {
    deps.live.publish({ topic: 'invoice', id: invoiceId, mode: mail.mode });
    deps.bells.mails.ring();
  }
  return mailView(mail);
}

/** Every time the invoice was sent, the latest first. */
export function mailViews(deps: Deps, invoiceId: string): MailView[] {
  requireInvoice(deps.database, invoiceId);
  return mailsOf(deps.database, invoiceId).map(mailView);
}

export function isSendable({ status, voidRequestedAt }: InvoiceRecord): boolean {
  return awaitingMoney.includes(status) && voidRequestedAt === null;
}

export function customerEmail({ database }: Pick<Deps, 'database'>, invoice: InvoiceRecord): string | null {
  return invoice.customerId === null ? null : (findCustomer(database, invoice.customerId)?.email ?? null);
}

/** @throws DaftarError `mail.not_configured` that says what to set */
export function requireMail(deps: Pick<Deps, 'config' | 'database'>): void {
  if (deps.config.smtpUrl === null) {
    throw new DaftarError(
      'mail.not_configured',
      'Set DAFTAR_SMTP_URL to your mail server, such as smtps://user:password@smtp.example.com, and start Daftar again',
      { facts: { missing: 'server' } },
    );
  }
  if (senderOf(deps) === null) {
    throw new DaftarError(
      'mail.not_configured',
      'Set DAFTAR_MAIL_FROM to the address that mails come from, or give the business an e-mail address in the settings',
      { facts: { missing: 'sender' } },
    );
  }
}

export function requireSendable(invoice: InvoiceRecord): void {
  if (isSendable(invoice)) return;
  if (invoice.voidRequestedAt !== null && invoice.status !== 'void')
    throw new DaftarError('invoice.being_voided', `${invoice.number} is being voided`);
  throw new DaftarError(
    'invoice.not_open',
    invoice.status === 'draft'
      ? 'A draft can’t be sent: finalize it first'
      : `${invoice.number} is ${invoice.status}: only an invoice that waits for money can be sent`,
    { facts: { status: invoice.status } },
  );
}

function mailView(mail: MailRecord): MailView {
  return {
    id: mail.id,
    invoiceId: mail.invoiceId,
    to: mail.to,
    language: mail.language,
    status: mail.status,
    attempts: mail.attempts,
    nextAttemptAt: mail.status === 'queued' ? mail.nextAttemptAt : null,
    failure: mail.failureCode === null ? null : { code: mail.failureCode, detail: mail.failureDetail },
    createdAt: mail.createdAt,
    sentAt: mail.sentAt,
  };
}
