import { type JSX, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';
import { Empty } from './Empty.tsx';

interface NoRowsProps {
  filtered: boolean;
  onClear: () => void;
  /** Of a list in which there is nothing yet, with the one act that ends it. */
  title: string;
  text: string;
  action?: JSX.Element;
  /** Of one that is filtered until nothing is left. */
  noMatch: string;
  noMatchText: string;
}

/** A list without rows: either nothing is there yet, or the filters leave nothing. */
export function NoRows(props: NoRowsProps): JSX.Element {
  return (
    <Show
      when={props.filtered}
      fallback={<Empty title={props.title} text={props.text} action={props.action} />}
    >
      <Empty
        title={props.noMatch}
        text={props.noMatchText}
        action={<Button onClick={() => props.onClear()}>{t.common.clearFilters()}</Button>}
      />
    </Show>
  );
}
