import { For, type JSX, Show } from 'solid-js';
import type { CurrencyFigures } from '../../../../shared/overview-views.ts';
import { Sheet } from '../../../components/Sheet.tsx';
import { numberText, percentText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { wayName } from '../../names.ts';

type Tried = Pick<CurrencyFigures['tries'][number], 'succeeded' | 'failed'>;

/** How many of the payers' tries brought money, by provider and method. */
export function Tries(props: { figures: CurrencyFigures }): JSX.Element {
  return (
    <Sheet title={t.overview.tries.title()} lead={t.overview.tries.lead()} flush>
      <Show
        when={props.figures.tries.length > 0}
        fallback={<p class="chart-empty muted">{t.overview.tries.noneText(props.figures.days.length)}</p>}
      >
        <ul class="tried-ways" aria-label={t.overview.tries.title()}>
          <For each={props.figures.tries}>
            {(tried) => (
              <li class="tried">
                <bdi class="tried-way">{wayName(tried.provider, tried.method)}</bdi>
                <span class="tried-count muted">{countText(tried)}</span>
                <bdi class="tried-share strong" dir="ltr">
                  {percentText(shareOf(tried))}
                </bdi>
                <span class="tried-bar" aria-hidden="true">
                  <span class="tried-fill" style={{ 'inline-size': `${shareOf(tried) * 100}%` }} />
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Sheet>
  );
}

export function allTries({ tries }: CurrencyFigures): Tried {
  return tries.reduce(
    (sum, { succeeded, failed }) => ({ succeeded: sum.succeeded + succeeded, failed: sum.failed + failed }),
    { succeeded: 0, failed: 0 },
  );
}

export function shareOf({ succeeded, failed }: Tried): number {
  return succeeded / (succeeded + failed);
}

/** “312 of 331”. */
export function countText({ succeeded, failed }: Tried): string {
  return t.overview.tries.count(numberText(succeeded), numberText(succeeded + failed));
}
