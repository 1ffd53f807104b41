import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { type RequestParams, requestFilter } from './request-filter.ts';

export function RequestFilters(props: FiltersProps<RequestParams>): JSX.Element {
  const keys = useQuery(() => ({ ...queries.keys(mode()), enabled: can('keys.list') }));
  const keyChoices = () =>
    (keys.isSuccess ? keys.data : []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <ListFilters
      filter={requestFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.developers.requests.searchLabel(), placeholder: t.developers.requests.search() }}
      orders={timeSorts}
    >
      <Show when={keyChoices().length > 0}>
        <FilterField
          label={t.developers.requests.keyLabel()}
          any={t.developers.requests.anyKey()}
          value={props.params.key}
          choices={keyChoices()}
          onChange={(key) => props.onChange({ key })}
        />
      </Show>
    </ListFilters>
  );
}
