import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { numberText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { BulkItem } from './bulk-run.ts';

/** More than anybody reads one by one. */
const shownMax = 50;

interface OutcomesProps {
  label: string;
  rows: readonly { item: BulkItem; said: string }[];
}

/** Why each of some was not done, and the way to it. */
export function Outcomes(props: OutcomesProps): JSX.Element {
  return (
    <Show when={props.rows.length > 0}>
      <div class="bulk-outcomes">
        <strong>{props.label}</strong>
        <ul aria-label={props.label}>
          <For each={props.rows.slice(0, shownMax)}>
            {({ item, said }) => (
              <li>
                <A href={item.href}>
                  <bdi>{item.name}</bdi>
                </A>
                <span class="muted">{said}</span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.rows.length > shownMax}>
          <p class="small muted">{t.bulk.others(numberText(props.rows.length - shownMax))}</p>
        </Show>
      </div>
    </Show>
  );
}
