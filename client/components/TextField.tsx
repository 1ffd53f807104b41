import { createSignal, type JSX, Show, splitProps } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Field } from './Field.tsx';
import { IconButton } from './IconButton.tsx';

interface TextFieldProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  onBlur?: () => void;
  help?: string | undefined;
  problem?: string | undefined;
  note?: JSX.Element;
  optional?: boolean;
  required?: boolean;
  hideLabel?: boolean;
  type?: 'text' | 'email' | 'tel' | 'search' | 'date';
  placeholder?: string | undefined;
  autocomplete?: string;
  inputmode?: 'decimal' | 'numeric' | 'text';
  maxLength?: number;
  /** Keys, addresses and amounts keep their direction in every language. */
  ltr?: boolean;
  mono?: boolean;
  alignEnd?: boolean;
  autofocus?: boolean;
  min?: string;
}

export function TextField(props: TextFieldProps): JSX.Element {
  const [field] = splitProps(props, [
    'label',
    'help',
    'problem',
    'note',
    'optional',
    'required',
    'hideLabel',
  ]);
  return (
    <Field {...field}>
      {(wiring) => (
        <input
          {...wiring}
          ref={(element) => props.autofocus && queueMicrotask(() => element.focus())}
          class="input"
          classList={{ mono: props.mono ?? false, 'input-end': props.alignEnd ?? false }}
          type={props.type ?? 'text'}
          dir={props.ltr ? 'ltr' : undefined}
          value={props.value}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete ?? 'off'}
          inputmode={props.inputmode}
          maxLength={props.maxLength}
          min={props.min}
          spellcheck={!(props.mono || props.ltr)}
          onInput={(event) => props.onInput(event.currentTarget.value)}
          onBlur={() => props.onBlur?.()}
        />
      )}
    </Field>
  );
}

interface SecretFieldProps extends Omit<TextFieldProps, 'type'> {
  showLabel?: string;
  hideLabelText?: string;
}

/** Dots until the person asks to see what was typed. */
export function SecretField(props: SecretFieldProps): JSX.Element {
  const [shown, setShown] = createSignal(false);
  const [field] = splitProps(props, ['label', 'help', 'problem', 'note', 'optional', 'required']);
  return (
    <Field {...field}>
      {(wiring) => (
        <div class="input-with-button">
          <input
            {...wiring}
            ref={(element) => props.autofocus && queueMicrotask(() => element.focus())}
            class="input"
            classList={{ mono: props.mono ?? false }}
            type={shown() ? 'text' : 'password'}
            dir="ltr"
            value={props.value}
            placeholder={props.placeholder}
            autocomplete={props.autocomplete ?? 'off'}
            maxLength={props.maxLength}
            spellcheck={false}
            onInput={(event) => props.onInput(event.currentTarget.value)}
            onBlur={() => props.onBlur?.()}
          />
          <IconButton
            icon={shown() ? 'eye-off' : 'eye'}
            label={shown() ? (props.hideLabelText ?? t.common.hide()) : (props.showLabel ?? t.common.show())}
            onClick={() => setShown(!shown())}
          />
        </div>
      )}
    </Field>
  );
}

interface TextAreaProps {
  label: string;
  value: string;
  onInput: (value: string) => void;
  help?: string;
  optional?: boolean;
  maxLength?: number;
  problem?: string | undefined;
}

export function TextArea(props: TextAreaProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} optional={props.optional ?? false} problem={props.problem}>
      {(wiring) => (
        <textarea
          {...wiring}
          class="input input-area"
          rows={3}
          dir="auto"
          value={props.value}
          maxLength={props.maxLength}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

interface SelectFieldProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  help?: string | undefined;
  hideLabel?: boolean;
  problem?: string | undefined;
}

/** The browser's own list: it types ahead, and is at home on a phone. */
export function SelectField(props: SelectFieldProps): JSX.Element {
  return (
    <Field label={props.label} help={props.help} hideLabel={props.hideLabel ?? false} problem={props.problem}>
      {(wiring) => (
        <select
          {...wiring}
          class="input input-select"
          value={props.value}
          onChange={(event) => props.onChange(event.currentTarget.value)}
        >
          <Options choices={props.choices} value={props.value} />
        </select>
      )}
    </Field>
  );
}

function Options(props: { choices: readonly Choice[]; value: string }): JSX.Element {
  return (
    <>
      {props.choices.map((choice) => (
        <option value={choice.value} selected={choice.value === props.value}>
          {choice.label}
        </option>
      ))}
      <Show when={!props.choices.some((choice) => choice.value === props.value)}>
        <option value={props.value} selected>
          {props.value}
        </option>
      </Show>
    </>
  );
}
