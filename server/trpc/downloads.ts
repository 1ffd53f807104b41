import { Elysia } from 'elysia';
import type { Accounts } from '../accounts/accounts.ts';
import { requireInvoice } from '../billing/invoices.ts';
import type { Deps } from '../deps.ts';
import { invoiceFileName, invoicePdf } from '../documents/invoice-pdf.ts';
import { pdfAnswer } from '../documents/pdf-answer.ts';
import { admit } from './admit.ts';

/** Door 2 too: what a signed-in person saves as a file, for those who may see it on the page. */
export function downloadsDoor(deps: Deps & { accounts: Accounts }) {
  return new Elysia({ name: 'downloads' }).get('/documents/invoices/:file', async ({ request, params }) => {
    admit(deps, await deps.accounts.sessionOf(request), 'invoices.get');
    const invoice = requireInvoice(deps.database, params.file.replace(/\.pdf$/, ''));
    return pdfAnswer(await invoicePdf(deps, invoice.id), invoiceFileName(invoice));
  });
}
