import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { customersWhoOwe } from '../../../../shared/list-sorts.ts';
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
import { CustomerFilters } from './CustomerFilters.tsx';
import { CustomerTable } from './CustomerTable.tsx';
import { customerBulk } from './customer-bulk.ts';
import { type CustomerParams, customerFilter, customerFilterOf } from './customer-filter.ts';

export function CustomerList(): JSX.Element {
  const [params, setParams] = useSearchParams<CustomerParams>();
  const customers = useInfiniteQuery(() => ({
    ...queries.customers(customerFilterOf(params, mode())),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(customerBulk, customers, () => customerFilterOf(params, mode()));
  return (
    <Page
      title={t.customers.title()}
      actions={
        <>
          <ExportButton list="customers" filter={customerFilterOf(params, mode())} />
          <NewCustomer />
        </>
      }
    >
      <ListTabs
        label={t.customers.which()}
        all={t.customers.everyone()}
        choices={customersWhoOwe.map((owes) => ({ value: owes, label: t.customers.owes[owes]() }))}
        value={params.owes}
        onChange={(owes) => setParams({ owes })}
      />
      <CustomerFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="customers" />
      <BulkBar picking={picking} />
      <ListRows
        query={customers}
        none={
          <None filtered={customerFilter.isFiltered(params)} onClear={() => setParams(customerFilter.none)} />
        }
      >
        {(rows) => <CustomerTable rows={rows()} lead={picking.lead()} />}
      </ListRows>
    </Page>
  );
}

function NewCustomer(): JSX.Element {
  return (
    <LinkButton kind="main" icon="plus" href="/customers/new" needs="customers.create">
      {t.customers.new()}
    </LinkButton>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.customers.empty()}
      text={t.customers.emptyText()}
      action={<NewCustomer />}
      noMatch={t.customers.noMatch()}
      noMatchText={t.invoices.noMatchText()}
    />
  );
}
