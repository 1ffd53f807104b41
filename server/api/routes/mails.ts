import { mailPageSchema, mailSchema, sendInput } from '../../../shared/api/mails.ts';
import type { MailView } from '../../../shared/mails.ts';
import { mailViews, sendInvoice } from '../../billing/send-invoice.ts';
import { isoTime } from '../../iso-time.ts';
import { ownInvoice } from '../owned.ts';
import { type Route, route } from '../route.ts';

export const mailRoutes: readonly Route[] = [
  route({
    name: 'sendInvoice',
    method: 'POST',
    path: '/invoices/{id}/send',
    scope: 'invoices:write',
    summary: 'Send an open invoice by mail',
    description:
      'It is tried until the mail server takes it. The same invoice to the same address within a minute is sent once.',
    makes: 'mail',
    of: ownInvoice,
    body: sendInput,
    status: 202,
    answer: mailSchema,
    errors: ['invoice.not_open', 'invoice.being_voided', 'invoice.no_email', 'mail.not_configured'],
    handle: ({ deps, own, body, cause, subject }) =>
      mailJson(sendInvoice(deps, own.id, { ...body, id: subject.id }, cause)),
  }),
  route({
    name: 'listMails',
    method: 'GET',
    path: '/invoices/{id}/mails',
    scope: 'invoices:read',
    summary: 'List how an invoice was sent, the latest first',
    of: ownInvoice,
    status: 200,
    answer: mailPageSchema,
    errors: [],
    handle: ({ deps, own }) => ({ data: mailViews(deps, own.id).map(mailJson), nextCursor: null }),
  }),
];

function mailJson(mail: MailView) {
  return {
    ...mail,
    nextAttemptAt: isoTime(mail.nextAttemptAt),
    createdAt: isoTime(mail.createdAt),
    sentAt: isoTime(mail.sentAt),
  };
}
