import { type JSX, Show } from 'solid-js';
import { SecretField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { StrengthMeter } from './StrengthMeter.tsx';
import { passwordCharactersMin } from './strength.ts';

interface NewPasswordFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  problem: string | undefined;
}

/** A password that is being chosen, with how strong it is. */
export function NewPasswordField(props: NewPasswordFieldProps): JSX.Element {
  return (
    <SecretField
      label={props.label}
      autocomplete="new-password"
      showLabel={t.account.showPassword()}
      hideLabelText={t.account.hidePassword()}
      value={props.value}
      onInput={(value) => props.onInput(value)}
      problem={props.problem}
      help={props.value ? undefined : t.account.setup.passwordHint(passwordCharactersMin)}
      note={<Show when={props.value}>{(typed) => <StrengthMeter password={typed()} />}</Show>}
      required
    />
  );
}

/** What is wrong with a password before the server judges it; undefined if nothing is. */
export function newPasswordProblem(password: string): string | undefined {
  const characters = [...password].length;
  return characters >= passwordCharactersMin
    ? undefined
    : t.account.setup.passwordShort(passwordCharactersMin, characters);
}
