import { For, type JSX, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { FieldProblem, FieldView } from '../../../../shared/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { SecretField, SelectField, TextField } from '../../../components/TextField.tsx';
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
    <For each={props.fields.filter(({ key }) => props.allOptional || isAsked(key, typedIn))}>
      {(field) => (
        <Show
          when={field.options}
          fallback={
            <TypedField
              field={field}
              value={typedIn(field.key)}
              problem={problemOf(field.key)}
              good={looksRight(field.key)}
              allOptional={props.allOptional ?? false}
              onInput={(value) => props.onInput(field.key, value)}
            />
          }
        >
          {(options) => (
            <SelectField
              label={fieldName(field.labelKey)}
              value={typedIn(field.key) || (field.initial ?? '')}
              choices={options().map((value) => ({ value, label: optionName(field.labelKey, value) }))}
              onChange={(value) => props.onInput(field.key, value)}
              help={t.fieldHelp[field.helpKey]?.()}
              problem={problemOf(field.key)}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** A till has a number of its own; a paybill does not, and is not asked for one. */
const askedOnlyWith: Readonly<Record<string, { key: string; value: string }>> = {
  till: { key: 'shortcodeType', value: 'till' },
};

function isAsked(key: string, typedIn: (key: string) => string): boolean {
  const condition = askedOnlyWith[key];
  return condition === undefined || typedIn(condition.key) === condition.value;
}

interface TypedFieldProps {
  field: FieldView;
  value: string;
  problem: string | undefined;
  good: boolean;
  allOptional: boolean;
  onInput: (value: string) => void;
}

function TypedField(props: TypedFieldProps): JSX.Element {
  const isRequired = () => props.field.required || props.field.key in askedOnlyWith;
  return (
    <Dynamic
      component={props.field.secret ? SecretField : TextField}
      label={fieldName(props.field.labelKey)}
      value={props.value}
      onInput={props.onInput}
      problem={props.problem}
      help={t.fieldHelp[props.field.helpKey]?.()}
      optional={props.allOptional ? false : !isRequired()}
      required={!props.allOptional && isRequired()}
      placeholder={props.field.placeholder}
      maxLength={props.field.maxLength * 2}
      note={
        <Show when={props.good}>
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
}

/** A provider newer than the dictionary still shows its own key. */
export function fieldName(labelKey: string): string {
  return t.fields[labelKey]?.() ?? labelKey;
}

function optionName(labelKey: string, value: string): string {
  return t.fieldOptions[labelKey]?.[value]?.() ?? value;
}
