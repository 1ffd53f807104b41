import type { JSX } from 'solid-js';
import { SelectField } from '../../components/TextField.tsx';

interface FilterFieldProps {
  label: string;
  /** What it says where nothing is chosen. */
  any: string;
  choices: readonly { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One of several things a list can be narrowed to, or all of them. */
export function FilterField(props: FilterFieldProps): JSX.Element {
  return (
    <SelectField
      label={props.label}
      value={props.value ?? ''}
      choices={[{ value: '', label: props.any }, ...props.choices]}
      onChange={(value) => props.onChange(value || undefined)}
    />
  );
}
