import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { currencyChoices } from './currency-choices.ts';
import { type FilterParams, isFiltered } from './invoice-filter.ts';

interface InvoiceFiltersProps {
  params: Partial<FilterParams>;
  onChange: (change: { [K in keyof FilterParams]?: string | undefined }) => void;
}

export function InvoiceFilters(props: InvoiceFiltersProps): JSX.Element {
  const [shown, setShown] = createSignal(
    [props.params.currency, props.params.from, props.params.to].some(Boolean),
  );
  return (
    <search class="filters">
      <SearchField
        label={t.invoices.searchLabel()}
        placeholder={t.invoices.search()}
        value={props.params.search ?? ''}
        maxLength={100}
        onSearch={(search) => props.onChange({ search: search || undefined })}
      />
      <div class="filters-toggle">
        <Button icon="down" expanded={shown()} onClick={() => setShown(!shown())}>
          {t.common.filters()}
        </Button>
      </div>
      <div class="filters-more" data-shown={shown() ? '' : undefined}>
        <SelectField
          label={t.invoices.currency()}
          value={props.params.currency ?? ''}
          choices={[{ value: '', label: t.invoices.anyCurrency() }, ...currencyChoices()]}
          onChange={(currency) => props.onChange({ currency: currency || undefined })}
        />
        <div class="date-range">
          <TextField
            label={t.invoices.from()}
            type="date"
            value={props.params.from ?? ''}
            onInput={(from) => props.onChange({ from: from || undefined })}
          />
          <TextField
            label={t.invoices.to()}
            type="date"
            value={props.params.to ?? ''}
            onInput={(to) => props.onChange({ to: to || undefined })}
          />
        </div>
      </div>
      <Show when={isFiltered(props.params)}>
        <Button
          kind="quiet"
          onClick={() =>
            props.onChange({
              status: undefined,
              search: undefined,
              currency: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {t.common.clear()}
        </Button>
      </Show>
    </search>
  );
}
