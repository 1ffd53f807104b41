import { type JSX, Show } from 'solid-js';
import { t } from '../../../i18n/i18n.ts';

/** Whose invoice a row is of; it may be nobody's. */
export function CustomerName(props: { name: string | null }): JSX.Element {
  return (
    <span class="ledger-name">
      <Show when={props.name} fallback={<span class="faint">{t.invoiceRow.noCustomer()}</span>}>
        {(name) => <bdi>{name()}</bdi>}
      </Show>
    </span>
  );
}
