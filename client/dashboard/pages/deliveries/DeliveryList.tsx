import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { deliveryStatuses } from '../../../../shared/delivery-status.ts';
import { messageTypes } from '../../../../shared/message-types.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { FilterTabs } from '../../../components/FilterTabs.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { ListTools } from '../../lists/ListTools.tsx';
import { typeChoices } from '../messages/type-choices.ts';
import { DeliveryTable } from './DeliveryTable.tsx';

type Params = { status?: string; endpoint?: string; type?: string };

const noFilters = { status: undefined, endpoint: undefined, type: undefined };

export function DeliveryList(): JSX.Element {
  const [params, setParams] = useSearchParams<Params>();
  const endpoints = useQuery(() => queries.endpoints(mode()));
  const deliveries = useInfiniteQuery(() => ({
    ...queries.deliveries({
      mode: mode(),
      status: deliveryStatuses.find((status) => status === params.status),
      endpointId: params.endpoint || undefined,
      type: messageTypes.find((type) => type === params.type),
    }),
    placeholderData: (previous) => previous,
  }));
  const isFiltered = () => [params.status, params.endpoint, params.type].some(Boolean);
  const endpointChoices = () => [
    { value: '', label: t.deliveries.anyEndpoint() },
    ...(endpoints.isPending ? [] : (endpoints.data ?? [])).map(({ id, url }) => ({ value: id, label: url })),
  ];
  return (
    <Page title={t.deliveries.title()} lead={t.deliveries.lead()}>
      <FilterTabs
        label={t.deliveries.statuses()}
        choices={[
          { value: '', label: t.common.all() },
          ...deliveryStatuses.map((status) => ({ value: status, label: t.deliveries.status[status]() })),
        ]}
        value={params.status ?? ''}
        onChoose={(status) => setParams({ status: status || undefined })}
      />
      <search class="filters">
        <SelectField
          label={t.deliveries.endpoint()}
          value={params.endpoint ?? ''}
          choices={endpointChoices()}
          onChange={(endpoint) => setParams({ endpoint: endpoint || undefined })}
        />
        <SelectField
          label={t.messages.type()}
          value={params.type ?? ''}
          choices={[{ value: '', label: t.messages.anyType() }, ...typeChoices()]}
          onChange={(type) => setParams({ type: type || undefined })}
        />
      </search>
      <ListTools page="deliveries" />
      <ListRows
        query={deliveries}
        none={<None filtered={isFiltered()} onClear={() => setParams(noFilters)} />}
      >
        {(rows) => <DeliveryTable rows={rows()} label={t.deliveries.title()} />}
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
