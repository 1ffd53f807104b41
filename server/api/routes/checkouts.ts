import { checkoutsOf, findCheckout } from '../../../db/queries/checkouts.ts';
import { checkoutInput, checkoutPageSchema, checkoutSchema } from '../../../shared/api/invoices.ts';
import { checkoutJson } from '../../billing/invoice-json.ts';
import { createLink } from '../../billing/links.ts';
import { sendPrompt } from '../../billing/prompts.ts';
import { ownConnection, ownInvoice, requireOwn } from '../owned.ts';
import { type Route, route } from '../route.ts';

export const checkoutRoutes: readonly Route[] = [
  route({
    name: 'createCheckout',
    method: 'POST',
    path: '/invoices/{id}/checkouts',
    scope: 'invoices:write',
    summary: 'Make a link, or ask a phone',
    description:
      'One connection makes links, another asks phones. There is one unfinished link for an invoice and connection: asking again returns it. What the provider said against it stands in `failure`.',
    makes: 'checkout',
    of: ownInvoice,
    body: checkoutInput,
    status: 201,
    answer: checkoutSchema,
    errors: [
      'connection.not_found',
      'connection.paused',
      'invoice.not_open',
      'invoice.being_voided',
      'checkout.wrong_kind',
      'checkout.link_ending',
      'checkout.phone_invalid',
      'checkout.prompt_waiting',
      'checkout.amount_not_chargeable',
      'checkout.currency_not_supported',
    ],
    handle: async ({ deps, mode, own, cause, body: { connectionId, phone }, subject }) => {
      const before = findCheckout(deps.database, subject.id);
      if (before) return checkoutJson(deps, before);
      requireOwn(ownConnection, deps.database, connectionId, mode);
      const checkout =
        phone === undefined
          ? await createLink(deps, own.id, connectionId, cause, subject.id)
          : await sendPrompt(deps, own.id, connectionId, phone, cause, subject.id);
      return checkoutJson(deps, checkout);
    },
  }),
  route({
    name: 'listCheckouts',
    method: 'GET',
    path: '/invoices/{id}/checkouts',
    scope: 'invoices:read',
    summary: 'List an invoice’s links and prompts, the oldest first',
    of: ownInvoice,
    status: 200,
    answer: checkoutPageSchema,
    errors: [],
    handle: ({ deps, own }) => ({
      data: checkoutsOf(deps.database, own.id).map((checkout) => checkoutJson(deps, checkout)),
      nextCursor: null,
    }),
  }),
];
