import { For, type JSX, Show } from 'solid-js';
import type { FieldProblem, FieldView } from '../../../../shared/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { SecretField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import type { Values } from './credential-check.ts';

interface CredentialFieldsProps {
  fields: readonly FieldView[];
  values: Values;
  problems: readonly FieldProblem[];
  /** True once what is typed now has been judged. */
  checked: boolean;
  /** Fields left empty are only complained about after a try to save. */
  tried: boolean;
  allOptional?: boolean;
  onInput: (key: string, value: string) => void;
}

/** The provider's own list of settings, drawn as a form. */
export function CredentialFields(props: CredentialFieldsProps): JSX.Element {
  const typedIn = (key: string) => props.values[key] ?? '';
  const problemOf = (key: string) => {
    const problem = props.problems.find(({ field }) => field === key);
    const isShown = problem && (typedIn(key) !== '' || (props.tried && !props.allOptional));
    return isShown ? t.fieldProblems[problem.code]() : undefined;
  };
  const looksRight = (key: string) => props.checked && typedIn(key) !== '' && problemOf(key) === undefined;
  return (
    <For each={props.fields}>
      {(field) => {
        const Control = field.secret ? SecretField : TextField;
        return (
          <Control
            label={fieldName(field.labelKey)}
            value={typedIn(field.key)}
            onInput={(value: string) => props.onInput(field.key, value)}
            problem={problemOf(field.key)}
            help={t.fieldHelp[field.helpKey]?.()}
            optional={props.allOptional ? false : !field.required}
            required={!props.allOptional && field.required}
            placeholder={field.placeholder}
            maxLength={field.maxLength * 2}
            note={
              <Show when={looksRight(field.key)}>
                <span class="field-good">
                  <Icon name="check" size={14} />
                  {t.connections.new.looksRight()}
                </span>
              </Show>
            }
            mono
            ltr
          />
        );
      }}
    </For>
  );
}

/** A provider newer than the dictionary still shows its own key. */
export function fieldName(labelKey: string): string {
  return t.fields[labelKey]?.() ?? labelKey;
}
