import { createSignal, type JSX, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { SearchField } from './SearchField.tsx';

interface FilterBarProps {
  search: {
    label: string;
    placeholder: string;
    value: string | undefined;
    ltr?: boolean;
    onSearch: (text: string | undefined) => void;
  };
  /** On a phone the other filters open on demand, and at once where one of them is in use. */
  inUse: boolean;
  /** There is something to clear. */
  isFiltered: boolean;
  onClear: () => void;
  children: JSX.Element;
}

/** What narrows a list: words to search for, then everything else, then the way back to the whole list. */
export function FilterBar(props: FilterBarProps): JSX.Element {
  const [shown, setShown] = createSignal(props.inUse);
  return (
    <search class="filters">
      <SearchField
        label={props.search.label}
        placeholder={props.search.placeholder}
        value={props.search.value ?? ''}
        maxLength={100}
        ltr={props.search.ltr ?? false}
        onSearch={(text) => props.search.onSearch(text || undefined)}
      />
      <div class="filters-toggle">
        <Button icon="down" expanded={shown()} onClick={() => setShown(!shown())}>
          {t.common.filters()}
        </Button>
      </div>
      <div class="filters-more" data-shown={shown() ? '' : undefined}>
        {props.children}
      </div>
      <Show when={props.isFiltered}>
        <Button kind="quiet" onClick={() => props.onClear()}>
          {t.common.clear()}
        </Button>
      </Show>
    </search>
  );
}
