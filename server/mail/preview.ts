import type { MailPreview } from '../../shared/mails.ts';
import { requireInvoice } from '../billing/invoices.ts';
import { customerEmail, requireMail, requireSendable } from '../billing/send-invoice.ts';
import { senderOf } from '../billing/sender.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { previewSubject } from './compose.ts';

/** What sending this invoice would do, before anybody presses the button. @throws DaftarError `invoice.not_found` */
export function mailPreview(deps: Deps, invoiceId: string): MailPreview {
  const invoice = requireInvoice(deps.database, invoiceId);
  const sender = senderOf(deps);
  return {
    to: customerEmail(deps, invoice),
    language: invoice.language,
    from: sender?.address ?? null,
    replyTo: sender?.replyTo ?? null,
    subject: previewSubject(deps, invoice),
    problem: problemOf(() => {
      requireSendable(invoice);
      requireMail(deps);
    }),
  };
}

function problemOf(check: () => void): MailPreview['problem'] {
  try {
    check();
    return null;
  } catch (error) {
    if (!(error instanceof DaftarError)) throw error;
    return { code: error.code, facts: error.facts };
  }
}
