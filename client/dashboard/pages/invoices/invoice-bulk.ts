import { awaitingMoney } from '../../../../shared/invoice-status.ts';
import type { InvoiceRow } from '../../../../shared/views.ts';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import type { InvoiceListFilter } from '../../data/queries.ts';
import { codeText } from '../../error-text.ts';
import type { BulkList } from '../../lists/picking.tsx';

/** Each invoice by its own call, so that each is judged, written down and refused by itself. */
export const invoiceBulk: BulkList<InvoiceRow, InvoiceListFilter> = {
  nameOf: invoiceName,
  hrefOf: ({ id }) => `/invoices/${id}`,
  file: 'invoices',
  touches: ['invoices', 'overview'],
  read: (filter, page) => api.invoices.list.query({ ...filter, ...page }),
  acts: [
    {
      label: () => t.bulk.send(),
      icon: 'mail',
      needs: 'invoices.send',
      title: (count) => t.bulk.sendTitle(count),
      text: () => t.bulk.sendText(),
      refusal: (row) => {
        if (row.status === 'draft') return t.bulk.isDraft();
        if (!awaitingMoney.includes(row.status)) return codeText('invoice.not_open');
        if (row.voidRequestedAt !== null) return codeText('invoice.being_voided');
        return row.customerHasEmail ? null : codeText('invoice.no_email');
      },
      run: (id) => api.invoices.send.mutate({ id }),
    },
    {
      label: () => t.bulk.finalize(),
      icon: 'check',
      needs: 'invoices.finalize',
      title: (count) => t.bulk.finalizeTitle(count),
      text: () => t.bulk.finalizeText(),
      refusal: ({ status, totalMinor }) => {
        if (status !== 'draft') return codeText('invoice.not_draft');
        return totalMinor > 0 ? null : codeText('invoice.total_zero');
      },
      run: (id) => api.invoices.finalize.mutate({ id }),
      inOrder: true,
    },
    {
      label: () => t.bulk.void(),
      icon: 'minus',
      needs: 'invoices.void',
      tone: 'danger',
      title: (count) => t.bulk.voidTitle(count),
      text: () => t.bulk.voidText(),
      refusal: ({ status, paidMinor, voidRequestedAt }) => {
        if (status === 'draft') return t.bulk.isDraft();
        if (paidMinor > 0) return codeText('invoice.has_money');
        if (status !== 'open') return codeText('invoice.not_open');
        return voidRequestedAt === null ? null : codeText('invoice.being_voided');
      },
      run: (id) => api.invoices.void.mutate({ id }),
    },
  ],
};

/** What an invoice is called where it stands without its row: a draft has no number yet. */
function invoiceName({ number, customerName }: InvoiceRow): string {
  if (number !== null || customerName === null) return number ?? t.invoiceRow.draftNumber();
  return `${t.invoiceRow.draftNumber()} · ${inSentence(customerName)}`;
}
