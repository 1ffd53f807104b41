import type { JSX } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { typeChoices } from './type-choices.ts';

interface MessageTypeFieldProps {
  value: string | undefined;
  onChange: (type: string | undefined) => void;
}

/** Messages of one type, or of all. */
export function MessageTypeField(props: MessageTypeFieldProps): JSX.Element {
  return (
    <FilterField
      label={t.messages.type()}
      any={t.messages.anyType()}
      choices={typeChoices()}
      value={props.value}
      onChange={props.onChange}
    />
  );
}
