import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { LinkButton } from '../../../components/Button.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { BulkBar } from '../../lists/BulkBar.tsx';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTabs } from '../../lists/ListTabs.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { createPicking } from '../../lists/picking.tsx';
import { InvoiceFilters } from './InvoiceFilters.tsx';
import { InvoiceTable } from './InvoiceTable.tsx';
import { invoiceBulk } from './invoice-bulk.ts';
import { type InvoiceParams, invoiceFilter, invoiceFilterOf, statusFilters } from './invoice-filter.ts';

export function InvoiceList(): JSX.Element {
  const [params, setParams] = useSearchParams<InvoiceParams>();
  const invoices = useInfiniteQuery(() => ({
    ...queries.invoices(invoiceFilterOf(params, mode())),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(invoiceBulk, invoices, () => invoiceFilterOf(params, mode()));
  return (
    <Page
      title={t.invoices.title()}
      actions={
        <>
          <ExportButton list="invoices" filter={invoiceFilterOf(params, mode())} />
          <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
            {t.invoices.new()}
          </LinkButton>
        </>
      }
    >
      <ListTabs
        label={t.invoices.statuses()}
        choices={statusFilters.map((status) => ({ value: status, label: statusName(status) }))}
        value={params.status}
        onChange={(status) => setParams({ status })}
      />
      <InvoiceFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="invoices" />
      <BulkBar picking={picking} />
      <ListRows
        query={invoices}
        none={
          <None filtered={invoiceFilter.isFiltered(params)} onClear={() => setParams(invoiceFilter.none)} />
        }
      >
        {(rows) => <InvoiceTable label={t.invoices.listLabel()} rows={rows()} lead={picking.lead()} />}
      </ListRows>
    </Page>
  );
}

function statusName(status: (typeof statusFilters)[number]): string {
  return status === 'overdue' || status === 'needs_review'
    ? t.invoiceFlags[status]()
    : t.invoiceStatus[status]();
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.invoices.empty()}
      text={t.invoices.emptyText()}
      action={
        <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
          {t.invoices.new()}
        </LinkButton>
      }
      noMatch={t.invoices.noMatch()}
      noMatchText={t.invoices.noMatchText()}
    />
  );
}
