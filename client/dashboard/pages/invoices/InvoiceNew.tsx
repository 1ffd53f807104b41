import { useSearchParams } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { isCurrency } from '../../../../shared/money.ts';
import type { OverviewView } from '../../../../shared/overview-views.ts';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { emptyDraft } from './form/draft.ts';
import { InvoiceForm } from './form/InvoiceForm.tsx';

const firstCurrency = 'SAR';

export function InvoiceNew(): JSX.Element {
  const client = useQueryClient();
  const [params] = useSearchParams<{ currency?: string }>();
  // The busiest currency of the book, if the overview has been seen.
  const known: OverviewView | undefined = client.getQueryData(queries.overview(mode()).queryKey);
  const asked = params.currency && isCurrency(params.currency) ? params.currency : undefined;
  return (
    <Page title={t.invoiceForm.newTitle()} back={{ href: '/invoices', label: t.invoices.title() }}>
      <InvoiceForm id={null} start={emptyDraft(asked ?? known?.currencies[0]?.currency ?? firstCurrency)} />
    </Page>
  );
}
