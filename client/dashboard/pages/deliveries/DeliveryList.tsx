import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { deliveryStatuses } from '../../../../shared/delivery-status.ts';
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
import { DeliveryFilters } from './DeliveryFilters.tsx';
import { DeliveryTable } from './DeliveryTable.tsx';
import { deliveryBulk } from './delivery-bulk.ts';
import { type DeliveryParams, deliveryFilter, deliveryFilterOf } from './delivery-filter.ts';

export function DeliveryList(): JSX.Element {
  const [params, setParams] = useSearchParams<DeliveryParams>();
  const filter = () => deliveryFilterOf(params, mode());
  const deliveries = useInfiniteQuery(() => ({
    ...queries.deliveries(filter()),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(deliveryBulk, deliveries, filter);
  return (
    <Page
      title={t.deliveries.title()}
      lead={t.deliveries.lead()}
      actions={<ExportButton list="deliveries" filter={filter()} />}
    >
      <ListTabs
        label={t.deliveries.statuses()}
        choices={deliveryStatuses.map((status) => ({ value: status, label: t.deliveries.status[status]() }))}
        value={params.status}
        onChange={(status) => setParams({ status })}
      />
      <DeliveryFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="deliveries" />
      <BulkBar picking={picking} />
      <ListRows
        query={deliveries}
        none={
          <None filtered={deliveryFilter.isFiltered(params)} onClear={() => setParams(deliveryFilter.none)} />
        }
      >
        {(rows) => <DeliveryTable rows={rows()} lead={picking.lead()} label={t.deliveries.title()} />}
      </ListRows>
    </Page>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.deliveries.empty()}
      text={t.deliveries.emptyText()}
      action={<LinkButton href="/endpoints">{t.endpoints.title()}</LinkButton>}
      noMatch={t.deliveries.noMatch()}
      noMatchText={t.deliveries.noMatchText()}
    />
  );
}
