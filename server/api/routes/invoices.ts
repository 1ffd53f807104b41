import { isByPaidTime, listInvoices } from '../../../db/queries/invoice-list.ts';
import {
  invoiceChange,
  invoiceInput,
  invoiceListQuery,
  invoicePageSchema,
  invoiceQuery,
  invoiceSchema,
} from '../../../shared/api/invoices.ts';
import { createFinalized, finalizeInvoice } from '../../billing/finalize.ts';
import { createDraft, removeDraft, updateDraft } from '../../billing/invoices.ts';
import { voidInvoice } from '../../billing/void.ts';
import { invoiceFileName, invoicePdf } from '../../documents/invoice-pdf.ts';
import { ownInvoice } from '../owned.ts';
import { type Route, route } from '../route.ts';
import { invoiceAnswer, invoiceAnswers, madeBefore } from './invoice-answers.ts';
import { changedDraft, draftOf } from './invoice-input.ts';
import { apiPage } from './page.ts';

const draftErrors = ['customer.not_found', 'invoice.discount_too_large', 'invoice.amount_too_large'] as const;

const finalizeErrors = [
  'invoice.empty',
  'invoice.total_zero',
  'checkout.amount_not_chargeable',
  'checkout.currency_not_supported',
] as const;

export const invoiceRoutes: readonly Route[] = [
  route({
    name: 'createInvoice',
    method: 'POST',
    path: '/invoices',
    scope: 'invoices:write',
    summary: 'Write an invoice',
    description:
      'A draft, or with `finalize` a bill at once. If exactly one active connection can make a link in its currency, the bill has that link among its `checkouts`.',
    makes: 'invoice',
    body: invoiceInput,
    status: 201,
    answer: invoiceSchema,
    errors: [...draftErrors, ...finalizeErrors],
    handle: async ({ deps, mode, cause, body, subject }) => {
      if (!madeBefore(deps, subject)) {
        const draft = draftOf(body);
        if (body.finalize) await createFinalized(deps, mode, draft, cause, subject.id);
        else createDraft(deps, mode, draft, cause, subject.id);
      }
      return invoiceAnswer(deps, subject.id);
    },
  }),
  route({
    name: 'listInvoices',
    method: 'GET',
    path: '/invoices',
    scope: 'invoices:read',
    summary: 'List invoices, the newest first',
    query: invoiceListQuery,
    status: 200,
    answer: invoicePageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, expand, ...wanted } }) => {
      const filter = { mode, ...wanted };
      const byPaidTime = isByPaidTime(filter);
      return apiPage(
        { of: 'invoice', cursor, limit },
        (page) => listInvoices(deps.database, filter, { ...page, now: deps.clock.now() }),
        ({ id, createdAt, paidAt }) => ({ at: byPaidTime ? (paidAt ?? createdAt) : createdAt, id }),
        (rows) => invoiceAnswers(deps, rows, expand),
      );
    },
  }),
  route({
    name: 'getInvoice',
    method: 'GET',
    path: '/invoices/{id}',
    scope: 'invoices:read',
    summary: 'Read an invoice',
    of: ownInvoice,
    query: invoiceQuery,
    status: 200,
    answer: invoiceSchema,
    errors: [],
    handle: ({ deps, own, query }) => invoiceAnswer(deps, own.id, query.expand),
  }),
  route({
    name: 'updateInvoice',
    method: 'PATCH',
    path: '/invoices/{id}',
    scope: 'invoices:write',
    summary: 'Change a draft',
    description: 'What is left out stays; null empties a field; lines and metadata are replaced as a whole.',
    of: ownInvoice,
    body: invoiceChange,
    status: 200,
    answer: invoiceSchema,
    errors: ['invoice.not_draft', ...draftErrors],
    handle: ({ deps, own, body, cause }) => {
      updateDraft(deps, own.id, changedDraft(deps.database, own, body), cause);
      return invoiceAnswer(deps, own.id);
    },
  }),
  route({
    name: 'deleteInvoice',
    method: 'DELETE',
    path: '/invoices/{id}',
    scope: 'invoices:write',
    summary: 'Throw a draft away',
    of: ownInvoice,
    status: 204,
    errors: ['invoice.not_draft'],
    handle: ({ deps, own }) => {
      removeDraft(deps, own.id);
      return undefined;
    },
  }),
  route({
    name: 'finalizeInvoice',
    method: 'POST',
    path: '/invoices/{id}/finalize',
    scope: 'invoices:write',
    summary: 'Make a draft a bill',
    makes: 'invoice',
    of: ownInvoice,
    status: 200,
    answer: invoiceSchema,
    errors: ['invoice.not_draft', ...finalizeErrors],
    handle: async ({ deps, own, cause, subject }) => {
      const doneBefore = subject.resumed && own.status !== 'draft';
      if (!doneBefore) await finalizeInvoice(deps, own.id, cause);
      return invoiceAnswer(deps, own.id);
    },
  }),
  route({
    name: 'voidInvoice',
    method: 'POST',
    path: '/invoices/{id}/void',
    scope: 'invoices:write',
    summary: 'Void an open invoice',
    description:
      'Its links are cancelled first; where that can’t be done at once the answer is 503, and Daftar goes on by itself. Money that came in meanwhile ends it with 409.',
    makes: 'invoice',
    of: ownInvoice,
    status: 200,
    answer: invoiceSchema,
    errors: ['invoice.not_open', 'invoice.has_money', 'invoice.void_unfinished'],
    handle: async ({ deps, own, cause, subject }) => {
      const doneBefore = subject.resumed && own.status === 'void';
      if (!doneBefore) await voidInvoice(deps, own.id, cause);
      return invoiceAnswer(deps, own.id);
    },
  }),
  route({
    name: 'getInvoicePdf',
    method: 'GET',
    path: '/invoices/{id}/pdf',
    scope: 'invoices:read',
    summary: 'The invoice as a PDF, in its own language',
    description: 'Once something was paid it is the receipt too.',
    of: ownInvoice,
    status: 200,
    file: 'application/pdf',
    errors: ['document.unavailable'],
    handle: async ({ deps, own }) => {
      const bytes = await invoicePdf(deps, own.id);
      return new File([bytes as Uint8Array<ArrayBuffer>], invoiceFileName(own), { type: 'application/pdf' });
    },
  }),
];
