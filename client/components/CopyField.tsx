import { createUniqueId, type JSX } from 'solid-js';
import { CopyButton } from './CopyButton.tsx';

/** A value to take elsewhere: an address or a secret, whole, selectable, with its copy button. */
export function CopyField(props: { label: string; value: string }): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="copy-field">
      <label class="field-label" for={id}>
        {props.label}
      </label>
      <div class="copy-field-row">
        <input
          id={id}
          class="input mono"
          dir="ltr"
          readonly
          value={props.value}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={props.value} what={props.label.toLowerCase()} />
      </div>
    </div>
  );
}
