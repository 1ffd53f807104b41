import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { queries } from '../data/queries.ts';
import { FilterField } from './FilterField.tsx';

interface ConnectionFieldProps {
  value: string | undefined;
  onChange: (connection: string | undefined) => void;
}

/** One of this mode's connections, or all of them. */
export function ConnectionField(props: ConnectionFieldProps): JSX.Element {
  const connections = useQuery(() => queries.connections(mode()));
  const choices = () =>
    (connections.isPending ? [] : (connections.data ?? [])).map(({ id, name }) => ({
      value: id,
      label: name,
    }));
  return (
    <FilterField
      label={t.events.connection()}
      any={t.events.anyConnection()}
      choices={choices()}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
