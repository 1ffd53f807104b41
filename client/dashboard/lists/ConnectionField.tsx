import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { SelectField } from '../../components/TextField.tsx';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { queries } from '../data/queries.ts';

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
    <SelectField
      label={t.events.connection()}
      value={props.value ?? ''}
      choices={[{ value: '', label: t.events.anyConnection() }, ...choices()]}
      onChange={(connection) => props.onChange(connection || undefined)}
    />
  );
}
