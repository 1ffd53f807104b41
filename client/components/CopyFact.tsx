import { type JSX, Show } from 'solid-js';
import { CopyButton } from './CopyButton.tsx';
import { Fact } from './Sheet.tsx';

/** A fact that people take elsewhere, with its copy button. */
export function CopyFact(props: {
  name: string;
  value: string;
  /** For the button’s label: “Copy the id”. */
  what: string;
  /** What it is good for, below it. */
  note?: string | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Fact name={props.name}>
      <span class="copy-fact">
        {props.children}
        <CopyButton text={props.value} what={props.what} />
      </span>
      <Show when={props.note}>
        <span class="ledger-sub">{props.note}</span>
      </Show>
    </Fact>
  );
}
