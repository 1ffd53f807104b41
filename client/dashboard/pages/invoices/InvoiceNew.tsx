import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import type { OverviewView } from '../../../../shared/views.ts';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { emptyDraft } from './form/draft.ts';
import { InvoiceForm } from './form/InvoiceForm.tsx';

const firstCurrency = 'SAR';

export function InvoiceNew(): JSX.Element {
  const client = useQueryClient();
  // The busiest currency of the book, if the overview has been seen.
  const known: OverviewView | undefined = client.getQueryData(queries.overview(mode()).queryKey);
  return (
    <Page title={t.invoiceForm.newTitle()} back={{ href: '/invoices', label: t.invoices.title() }}>
      <InvoiceForm id={null} start={emptyDraft(known?.currencies[0]?.currency ?? firstCurrency)} />
    </Page>
  );
}
