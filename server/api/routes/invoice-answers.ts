import { customersByIds, findInvoice, type InvoiceRecord } from '../../../db/queries/invoices.ts';
import { paymentsOfAll } from '../../../db/queries/payments.ts';
import { customerJson, invoicesJson, paymentJson } from '../../billing/invoice-json.ts';
import { requireInvoice } from '../../billing/invoices.ts';
import type { Deps } from '../../deps.ts';

export type InvoiceExpansion = readonly ('customer' | 'payments')[];

/** Invoices as answers show them, with what the caller wants whole; each kind of thing is read once for all. */
export function invoiceAnswers(deps: Deps, invoices: readonly InvoiceRecord[], expand: InvoiceExpansion) {
  const { database } = deps;
  const customers = expand.includes('customer')
    ? customersByIds(
        database,
        invoices.flatMap(({ customerId }) => customerId ?? []),
      )
    : null;
  const payments = expand.includes('payments')
    ? Map.groupBy(
        paymentsOfAll(
          database,
          invoices.map(({ id }) => id),
        ),
        ({ invoiceId }) => invoiceId,
      )
    : null;
  return invoicesJson(deps, database, invoices).map((invoice) => {
    const customer = invoice.customer ? customers?.get(invoice.customer.id) : undefined;
    return {
      ...invoice,
      ...(customer ? { customer: customerJson(customer) } : {}),
      ...(payments
        ? { payments: (payments.get(invoice.id) ?? []).map((payment) => paymentJson(deps, payment)) }
        : {}),
    };
  });
}

/** One invoice, read afresh. */
export function invoiceAnswer(deps: Deps, id: string, expand: InvoiceExpansion = []) {
  const [answer] = invoiceAnswers(deps, [requireInvoice(deps.database, id)], expand);
  if (!answer) throw new Error(`invoice ${id} was found and not shown`);
  return answer;
}

/** What an earlier try of the same request made, if it came so far. */
export function madeBefore(deps: Deps, { id, resumed }: { id: string; resumed: boolean }) {
  return resumed ? findInvoice(deps.database, id) : undefined;
}
