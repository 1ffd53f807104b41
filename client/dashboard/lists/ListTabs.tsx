import type { JSX } from 'solid-js';
import { FilterTabs } from '../../components/FilterTabs.tsx';
import { t } from '../../i18n/i18n.ts';

interface ListTabsProps {
  label: string;
  /** What the first of them says, where “All” does not. */
  all?: string;
  choices: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** The narrowing that is chosen most, above all other filters. */
export function ListTabs(props: ListTabsProps): JSX.Element {
  return (
    <FilterTabs
      label={props.label}
      choices={[{ value: '', label: props.all ?? t.common.all() }, ...props.choices]}
      value={props.value ?? ''}
      onChoose={(value) => props.onChange(value || undefined)}
    />
  );
}
