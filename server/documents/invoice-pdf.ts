import { findCustomer, linesOf } from '../../db/queries/invoices.ts';
import { entriesOf } from '../../db/queries/payments.ts';
import { billedPayments } from '../billing/billed-payments.ts';
import { readBusiness } from '../billing/business.ts';
import { requireInvoice } from '../billing/invoices.ts';
import { merchantOf } from '../billing/merchant.ts';
import { payUrlOf } from '../billing/pay-url.ts';
import type { Deps } from '../deps.ts';
import template from './invoice.typ' with { type: 'text' };
import { invoiceContent } from './invoice-content.ts';
import { typesetter } from './typesetter.ts';

/**
 * The invoice as it stands now, in its own language; once something was paid it is the receipt too.
 * @throws DaftarError `invoice.not_found`, `document.unavailable`
 */
export async function invoicePdf(deps: Deps, invoiceId: string): Promise<Uint8Array> {
  const typeset = await typesetter();
  const { database: store } = deps;
  const invoice = requireInvoice(store, invoiceId);
  const payments = billedPayments(deps, invoiceId);
  const content = invoiceContent({
    invoice,
    lines: linesOf(store, invoiceId),
    customer: (invoice.customerId !== null && findCustomer(store, invoice.customerId)) || null,
    business: readBusiness(deps),
    merchant: merchantOf(deps, invoice, payments),
    payments,
    entries: entriesOf(store, invoiceId),
    payUrl: payUrlOf(deps, invoice),
    now: deps.clock.now(),
  });
  return typeset(template, content);
}

/** `INV-000042.pdf`: what the file is called where it is saved. */
export function invoiceFileName({ id, number }: { id: string; number: string | null }): string {
  return `${(number ?? id).replace(/[^A-Za-z0-9_-]/g, '-')}.pdf`;
}
