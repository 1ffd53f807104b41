import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { MessageTypeField } from '../messages/MessageTypeField.tsx';
import { type DeliveryParams, deliveryFilter } from './delivery-filter.ts';

export function DeliveryFilters(props: FiltersProps<DeliveryParams>): JSX.Element {
  const endpoints = useQuery(() => queries.endpoints(mode()));
  const endpointChoices = () =>
    (endpoints.isPending ? [] : (endpoints.data ?? [])).map(({ id, url }) => ({ value: id, label: url }));
  return (
    <ListFilters
      filter={deliveryFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.deliveries.search(), placeholder: t.messages.searchHint(), ltr: true }}
      orders={timeSorts}
    >
      <FilterField
        label={t.deliveries.endpoint()}
        any={t.deliveries.anyEndpoint()}
        value={props.params.endpoint}
        choices={endpointChoices()}
        onChange={(endpoint) => props.onChange({ endpoint })}
      />
      <MessageTypeField value={props.params.type} onChange={(type) => props.onChange({ type })} />
    </ListFilters>
  );
}
