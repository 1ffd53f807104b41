import { createEffect, createSignal, type JSX, on, onCleanup, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { currencyChoices } from './currency-choices.ts';
import { type FilterParams, isFiltered } from './invoice-filter.ts';

const typingMs = 250;

interface InvoiceFiltersProps {
  params: Partial<FilterParams>;
  onChange: (change: { [K in keyof FilterParams]?: string | undefined }) => void;
}

export function InvoiceFilters(props: InvoiceFiltersProps): JSX.Element {
  const [search, setSearch] = createSignal(props.params.search ?? '');
  const [shown, setShown] = createSignal(
    [props.params.currency, props.params.from, props.params.to].some(Boolean),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => props.params.search ?? '',
      (inAddress) => inAddress !== search().trim() && setSearch(inAddress),
      { defer: true },
    ),
  );
  const type = (text: string) => {
    setSearch(text);
    clearTimeout(timer);
    timer = setTimeout(() => props.onChange({ search: text.trim() || undefined }), typingMs);
  };
  return (
    <search class="filters">
      <div class="field-grow">
        <TextField
          label={t.invoices.searchLabel()}
          type="search"
          value={search()}
          onInput={type}
          placeholder={t.invoices.search()}
          maxLength={100}
        />
      </div>
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
