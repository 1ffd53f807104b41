import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { awaitingMoney } from '../../../../shared/invoice-status.ts';
import type { InvoiceRow } from '../../../../shared/views.ts';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { can } from '../../data/permissions.ts';
import { codeText } from '../../error-text.ts';
import { BulkBar } from '../../lists/BulkBar.tsx';
import type { Selection } from '../../lists/selection.ts';

/** Whether there is anything that ticked invoices would be good for. */
export function canBulk(): boolean {
  return can('invoices.send') || can('invoices.finalize') || can('invoices.void');
}

/** What an invoice is called where it stands without its row: a draft has no number yet. */
export function invoiceName({ number, customerName }: InvoiceRow): string {
  if (number !== null || customerName === null) return number ?? t.invoiceRow.draftNumber();
  return `${t.invoiceRow.draftNumber()} · ${inSentence(customerName)}`;
}

/** Each invoice by its own call, so that each is judged, written down and refused by itself. */
export function InvoiceBulk(props: { selection: Selection<InvoiceRow> }): JSX.Element {
  const client = useQueryClient();
  return (
    <BulkBar
      selection={props.selection}
      nameOf={invoiceName}
      onEnd={() => {
        void client.invalidateQueries({ queryKey: ['invoices'] });
        void client.invalidateQueries({ queryKey: ['overview'] });
      }}
      acts={[
        {
          label: t.bulk.send(),
          icon: 'mail',
          needs: 'invoices.send',
          title: (count) => t.bulk.sendTitle(count),
          text: t.bulk.sendText(),
          refusal: ({ status }) => {
            if (status === 'draft') return t.bulk.isDraft();
            return awaitingMoney.includes(status) ? null : codeText('invoice.not_open');
          },
          run: (id) => api.invoices.send.mutate({ id }),
        },
        {
          label: t.bulk.finalize(),
          icon: 'check',
          needs: 'invoices.finalize',
          title: (count) => t.bulk.finalizeTitle(count),
          text: t.bulk.finalizeText(),
          refusal: ({ status }) => (status === 'draft' ? null : codeText('invoice.not_draft')),
          run: (id) => api.invoices.finalize.mutate({ id }),
        },
        {
          label: t.bulk.void(),
          icon: 'minus',
          needs: 'invoices.void',
          tone: 'danger',
          title: (count) => t.bulk.voidTitle(count),
          text: t.bulk.voidText(),
          refusal: ({ status, paidMinor }) => {
            if (status === 'draft') return t.bulk.isDraft();
            if (paidMinor > 0) return codeText('invoice.has_money');
            return status === 'open' ? null : codeText('invoice.not_open');
          },
          run: (id) => api.invoices.void.mutate({ id }),
        },
      ]}
    />
  );
}
