import { createEffect, createSignal, type JSX, on, onCleanup } from 'solid-js';
import { TextField } from './TextField.tsx';

const typingMs = 250;

interface SearchFieldProps {
  label: string;
  placeholder: string;
  /** What is searched for now, as the address says it. */
  value: string;
  maxLength: number;
  ltr?: boolean;
  onSearch: (text: string) => void;
}

/** Words to search for: told once the typing rests, and following the address when that changes. */
export function SearchField(props: SearchFieldProps): JSX.Element {
  const [text, setText] = createSignal(props.value);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => props.value,
      (inAddress) => inAddress !== text().trim() && setText(inAddress),
      { defer: true },
    ),
  );
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer);
    timer = setTimeout(() => props.onSearch(typed.trim()), typingMs);
  };
  return (
    <div class="field-grow">
      <TextField
        label={props.label}
        type="search"
        value={text()}
        onInput={type}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        ltr={props.ltr ?? false}
      />
    </div>
  );
}
