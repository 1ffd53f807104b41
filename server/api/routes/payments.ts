import { findAction } from '../../../db/queries/actions.ts';
import { type InvoiceRecord, invoicesByIds } from '../../../db/queries/invoices.ts';
import { listPayments } from '../../../db/queries/payment-list.ts';
import { type PaymentRecord, paymentsOf } from '../../../db/queries/payments.ts';
import {
  paymentListQuery,
  paymentPageSchema,
  paymentQuery,
  paymentSchema,
} from '../../../shared/api/invoices.ts';
import { actionInput, actionSchema } from '../../../shared/api/payments.ts';
import type { ErrorCode } from '../../../shared/error-codes.ts';
import { actionJson, invoicesJson, paymentJson } from '../../billing/invoice-json.ts';
import { type ActionWish, leftFor, requestAction } from '../../billing/payment-actions.ts';
import type { Deps } from '../../deps.ts';
import { DaftarError } from '../../errors.ts';
import { ownAction, ownInvoice, ownPayment } from '../owned.ts';
import { type Call, type Route, route } from '../route.ts';
import { apiPage, byCreation } from './page.ts';

const actionErrors = [
  'payment.nothing_left',
  'payment.amount_too_large',
  'payment.action_in_flight',
  'payment.by_hand_only',
  'provider.wrong_key',
  'provider.unreachable',
  'provider.timed_out',
  'provider.rate_limited',
] as const satisfies readonly ErrorCode[];

export const paymentRoutes: readonly Route[] = [
  route({
    name: 'listPayments',
    method: 'GET',
    path: '/payments',
    scope: 'payments:read',
    summary: 'List payments, the newest first',
    query: paymentListQuery,
    status: 200,
    answer: paymentPageSchema,
    errors: [],
    handle: ({ deps, mode, query: { cursor, limit, expand, ...filter } }) =>
      apiPage(
        { of: 'payment', cursor, limit },
        (page) => listPayments(deps.database, { mode, ...filter }, page),
        byCreation,
        (rows) => paymentAnswers(deps, rows, expand),
      ),
  }),
  route({
    name: 'getPayment',
    method: 'GET',
    path: '/payments/{id}',
    scope: 'payments:read',
    summary: 'Read a payment',
    of: ownPayment,
    query: paymentQuery,
    status: 200,
    answer: paymentSchema,
    errors: [],
    handle: ({ deps, own, query }) => {
      const [answer] = paymentAnswers(deps, [own], query.expand);
      return answer ?? paymentJson(deps, own);
    },
  }),
  route({
    name: 'refundPayment',
    method: 'POST',
    path: '/payments/{id}/refund',
    scope: 'payments:write',
    summary: 'Give money back',
    description: 'Absent an amount: all that is left. Follow it at `/actions/{id}`.',
    makes: 'action',
    of: ownPayment,
    body: actionInput,
    status: 202,
    answer: actionSchema,
    errors: actionErrors,
    handle: (call) =>
      act(call, { paymentId: call.own.id, kind: 'refund', amountMinor: call.body.amount ?? null }),
  }),
  route({
    name: 'capturePayment',
    method: 'POST',
    path: '/payments/{id}/capture',
    scope: 'payments:write',
    summary: 'Collect what was authorized',
    makes: 'action',
    of: ownPayment,
    body: actionInput,
    status: 202,
    answer: actionSchema,
    errors: actionErrors,
    handle: (call) =>
      act(call, { paymentId: call.own.id, kind: 'capture', amountMinor: call.body.amount ?? null }),
  }),
  route({
    name: 'voidPayment',
    method: 'POST',
    path: '/payments/{id}/void',
    scope: 'payments:write',
    summary: 'Void a payment',
    makes: 'action',
    of: ownPayment,
    status: 202,
    answer: actionSchema,
    errors: actionErrors,
    handle: (call) => act(call, { paymentId: call.own.id, kind: 'void', amountMinor: null }),
  }),
  route({
    name: 'refundInvoice',
    method: 'POST',
    path: '/invoices/{id}/refund',
    scope: 'payments:write',
    summary: 'Give back what was paid for an invoice',
    description: 'If several payments have money left, refund one of them by its own id.',
    makes: 'action',
    of: ownInvoice,
    body: actionInput,
    status: 202,
    answer: actionSchema,
    errors: ['invoice.several_payments', ...actionErrors],
    handle: (call) => {
      const before = findAction(call.deps.database, call.subject.id);
      if (before) return actionJson(before);
      const paymentId = onlyRefundable(call.deps, call.own.id);
      return act(call, { paymentId, kind: 'refund', amountMinor: call.body.amount ?? null });
    },
  }),
  route({
    name: 'getAction',
    method: 'GET',
    path: '/actions/{id}',
    scope: 'payments:read',
    summary: 'See how a refund, capture or void went',
    of: ownAction,
    status: 200,
    answer: actionSchema,
    errors: [],
    handle: ({ own }) => actionJson(own),
  }),
];

async function act(
  { deps, cause, subject }: Pick<Call<unknown, unknown, unknown>, 'deps' | 'cause' | 'subject'>,
  wish: ActionWish,
) {
  const before = findAction(deps.database, subject.id);
  return actionJson(before ?? (await requestAction(deps, { ...wish, id: subject.id }, cause)));
}

/** @throws DaftarError `payment.nothing_left`, `invoice.several_payments` */
function onlyRefundable({ database }: Deps, invoiceId: string): string {
  const [first, ...others] = paymentsOf(database, invoiceId).filter(
    (payment) => leftFor(database, 'refund', payment) > 0,
  );
  if (!first)
    throw new DaftarError('payment.nothing_left', 'No payment of this invoice has money left to give back');
  if (others.length === 0) return first.id;
  const paymentIds = [first, ...others].map(({ id }) => id).join(', ');
  throw new DaftarError('invoice.several_payments', `Refund one of its payments instead: ${paymentIds}`, {
    facts: { paymentIds },
  });
}

function paymentAnswers(deps: Deps, payments: readonly PaymentRecord[], expand: readonly 'invoice'[]) {
  const found = expand.includes('invoice')
    ? invoicesByIds(
        deps.database,
        payments.map(({ invoiceId }) => invoiceId),
      )
    : new Map<string, InvoiceRecord>();
  const invoices = new Map(
    invoicesJson(deps, deps.database, [...found.values()]).map((invoice) => [invoice.id, invoice]),
  );
  return payments.map((payment) => {
    const invoice = invoices.get(payment.invoiceId);
    return { ...paymentJson(deps, payment), ...(invoice ? { invoice } : {}) };
  });
}
