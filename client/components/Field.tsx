import { createUniqueId, type JSX, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Icon } from './Icon.tsx';

/** What a control needs to be tied to its label, help and problem. */
export interface Wiring {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
  'aria-required': true | undefined;
}

interface FieldProps {
  label: string;
  help?: string | undefined;
  problem?: string | undefined;
  /** Says something good or neutral about what was typed. */
  note?: JSX.Element;
  optional?: boolean;
  required?: boolean;
  hideLabel?: boolean;
  children: (wiring: Wiring) => JSX.Element;
}

/** A control with its label above, help and problem below. Every control of the dashboard stands in one. */
export function Field(props: FieldProps): JSX.Element {
  const id = createUniqueId();
  const describedBy = () =>
    [props.problem ? `${id}-problem` : '', props.help ? `${id}-help` : ''].filter(Boolean).join(' ') ||
    undefined;
  const wiring: Wiring = {
    id,
    get 'aria-invalid'() {
      return props.problem ? (true as const) : undefined;
    },
    get 'aria-describedby'() {
      return describedBy();
    },
    get 'aria-required'() {
      return props.required ? (true as const) : undefined;
    },
  };
  return (
    <div class="field" data-invalid={props.problem ? '' : undefined}>
      <label class="field-label" classList={{ 'sr-only': props.hideLabel ?? false }} for={id}>
        {props.label}{' '}
        <Show when={props.optional}>
          <span class="field-optional">{t.common.optional()}</span>
        </Show>
      </label>
      {props.children(wiring)}
      <div class="field-problem" id={`${id}-problem`} aria-live="polite">
        <Show when={props.problem}>
          {(problem) => (
            <>
              <Icon name="alert" size={14} />
              <span>{problem()}</span>
            </>
          )}
        </Show>
      </div>
      <Show when={props.note}>
        <div class="field-note">{props.note}</div>
      </Show>
      <Show when={props.help}>
        <p class="field-help" id={`${id}-help`}>
          {props.help}
        </p>
      </Show>
    </div>
  );
}

/** Puts focus on the first control that is marked as wrong. */
export function focusFirstProblem(form: HTMLElement): void {
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
