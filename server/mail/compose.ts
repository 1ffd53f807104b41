import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import type { MailRecord } from '../../db/queries/mails.ts';
import { paymentsOf } from '../../db/queries/payments.ts';
import { readBusiness } from '../billing/business.ts';
import { merchantOf } from '../billing/merchant.ts';
import { payUrlOf } from '../billing/pay-url.ts';
import { senderOf } from '../billing/sender.ts';
import type { Deps } from '../deps.ts';
import { invoiceFileName, invoicePdf } from '../documents/invoice-pdf.ts';
import { DaftarError } from '../errors.ts';
import { withoutIsolation } from '../speech.ts';
import { typed } from '../typed.ts';
import { invoiceLetter, type Lettered, letterSubject } from './letter.ts';
import type { MailOutcome, OutgoingMail } from './smtp.ts';

type Composed = { ok: true; mail: OutgoingMail } | { ok: false; outcome: MailOutcome };

/** The mail as it is now: the amount due may have changed since it was asked for. */
export async function composeMail(deps: Deps, mail: MailRecord, invoice: InvoiceRecord): Promise<Composed> {
  const sender = senderOf(deps);
  if (!sender) {
    const detail = 'No sender’s address is known';
    return { ok: false, outcome: { ok: false, code: 'mail.not_configured', detail, final: false } };
  }
  const pdf = await pdfIfPossible(deps, invoice);
  const lettered = letteredOf(deps, invoice);
  const { subject, text, html } = invoiceLetter({
    ...lettered,
    canAnswer: sender.answerable,
    hasPdf: pdf !== null,
  });
  return {
    ok: true,
    mail: {
      messageId: `<${mail.id}@${sender.address.split('@').at(-1)}>`,
      from: { name: withoutIsolation(typed(lettered.merchant ?? '')), address: sender.address },
      to: mail.to,
      replyTo: sender.replyTo,
      subject,
      text,
      html,
      at: deps.clock.now(),
      attachments: pdf === null ? [] : [{ filename: invoiceFileName(invoice), content: pdf }],
    },
  };
}

/** What the subject will be, for whoever is about to send it. */
export function previewSubject(deps: Deps, invoice: InvoiceRecord): string {
  return letterSubject(letteredOf(deps, invoice));
}

function letteredOf(deps: Deps, invoice: InvoiceRecord): Omit<Lettered, 'canAnswer' | 'hasPdf'> {
  return {
    invoice,
    business: readBusiness(deps),
    merchant: merchantOf(deps, invoice, paymentsOf(deps.database, invoice.id)),
    payUrl: payUrlOf(deps, invoice),
    now: deps.clock.now(),
  };
}

/** The link is what matters: a server that can't make PDFs sends the mail without one. */
async function pdfIfPossible(deps: Deps, { id }: InvoiceRecord): Promise<Uint8Array | null> {
  try {
    return await invoicePdf(deps, id);
  } catch (error) {
    if (!(error instanceof DaftarError) || error.code !== 'document.unavailable') throw error;
    deps.log.warn('mail.without_pdf', { invoiceId: id, error });
    return null;
  }
}
