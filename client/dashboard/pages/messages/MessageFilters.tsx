import type { JSX } from 'solid-js';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { DateRange } from '../../../components/DateRange.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { SortField } from '../../lists/SortField.tsx';
import { areMessagesFiltered, type MessageFilterParams, noMessageFilter } from './message-filter.ts';
import { typeChoices } from './type-choices.ts';

interface MessageFiltersProps {
  params: Partial<MessageFilterParams>;
  onChange: (change: { [K in keyof MessageFilterParams]?: string | undefined }) => void;
}

export function MessageFilters(props: MessageFiltersProps): JSX.Element {
  return (
    <FilterBar
      search={{
        label: t.messages.search(),
        placeholder: t.messages.searchHint(),
        ltr: true,
        value: props.params.search,
        onSearch: (search) => props.onChange({ search }),
      }}
      inUse={[props.params.type, props.params.sort, props.params.from, props.params.to].some(Boolean)}
      isFiltered={areMessagesFiltered(props.params)}
      onClear={() => props.onChange(noMessageFilter)}
    >
      <SelectField
        label={t.messages.type()}
        value={props.params.type ?? ''}
        choices={[{ value: '', label: t.messages.anyType() }, ...typeChoices()]}
        onChange={(type) => props.onChange({ type: type || undefined })}
      />
      <SortField orders={timeSorts} value={props.params.sort} onChange={(sort) => props.onChange({ sort })} />
      <DateRange
        label={t.lists.from()}
        from={props.params.from}
        to={props.params.to}
        onChange={props.onChange}
      />
    </FilterBar>
  );
}
