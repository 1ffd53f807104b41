import type { JSX } from 'solid-js';
import { refusalReasons } from '../../../../shared/event-status.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { t } from '../../../i18n/i18n.ts';
import { ConnectionField } from '../../lists/ConnectionField.tsx';
import { FilterField } from '../../lists/FilterField.tsx';
import { ListFilters } from '../../lists/ListFilters.tsx';
import type { FiltersProps } from '../../lists/list-filter.ts';
import { type RefusalParams, refusalFilter } from './refusal-filter.ts';

export function RefusalFilters(props: FiltersProps<RefusalParams>): JSX.Element {
  return (
    <ListFilters
      filter={refusalFilter}
      params={props.params}
      onChange={props.onChange}
      search={{ label: t.events.refusals.searchLabel(), placeholder: t.events.refusals.search() }}
      orders={timeSorts}
    >
      <ConnectionField
        value={props.params.connection}
        onChange={(connection) => props.onChange({ connection })}
      />
      <FilterField
        label={t.events.refusals.reason()}
        any={t.events.refusals.anyReason()}
        value={props.params.reason}
        choices={refusalReasons.map((reason) => ({ value: reason, label: t.refusalReason[reason]() }))}
        onChange={(reason) => props.onChange({ reason })}
      />
    </ListFilters>
  );
}
