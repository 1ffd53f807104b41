import type { InvoiceRow } from '../../../../shared/views.ts';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { codeText } from '../../error-text.ts';
import type { BulkList } from '../../lists/picking.tsx';
import type { invoiceFilterOf } from './invoice-filter.ts';
import { finalizeRefusal, type InvoiceRefusal, sendRefusal, voidRefusal } from './invoice-refusals.ts';

/** Each invoice by its own call, so that each is judged, written down and refused by itself. */
export const invoiceBulk: BulkList<InvoiceRow, ReturnType<typeof invoiceFilterOf>> = {
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
      refusal: (row) => refusalText(sendRefusal(row)),
      run: (id) => api.invoices.send.mutate({ id }),
    },
    {
      label: () => t.bulk.finalize(),
      icon: 'check',
      needs: 'invoices.finalize',
      title: (count) => t.bulk.finalizeTitle(count),
      text: () => t.bulk.finalizeText(),
      refusal: (row) => refusalText(finalizeRefusal(row)),
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
      refusal: (row) => refusalText(voidRefusal(row)),
      run: (id) => api.invoices.void.mutate({ id }),
    },
  ],
};

function refusalText(refusal: InvoiceRefusal | null): string | null {
  if (refusal === null) return null;
  return refusal === 'is_draft' ? t.bulk.isDraft() : codeText(refusal);
}

/** What an invoice is called where it stands without its row: a draft has no number yet. */
function invoiceName({ number, customerName }: InvoiceRow): string {
  if (number !== null || customerName === null) return number ?? t.invoiceRow.draftNumber();
  return `${t.invoiceRow.draftNumber()} · ${inSentence(customerName)}`;
}
