import { For, type JSX } from 'solid-js';
import type { CurrencyFigures } from '../../../../shared/overview-views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { dayText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import type { Series } from './series.ts';

/** The chart in figures, for screen readers always and for everybody who asks: the days with money, newest first. */
export function DayTable(props: {
  figures: CurrencyFigures;
  series: readonly Series[];
  summary: string;
}): JSX.Element {
  const days = () =>
    props.figures.days.filter((day) => day.payments > 0 || day.refundedMinor > 0).toReversed();
  const money = (minor: number) => <Amount minor={minor} currency={props.figures.currency} />;
  return (
    <table class="ledger">
      <caption class="sr-only">
        {t.overview.chartTable()}. {props.summary}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.overview.day()}</th>
          <For each={props.series.length > 1 ? props.series : []}>
            {(one) => (
              <th scope="col" class="money-cell">
                <bdi>{one.name}</bdi>
              </th>
            )}
          </For>
          <th scope="col" class="money-cell">
            {t.overview.amountIn()}
          </th>
          <th scope="col" class="money-cell">
            {t.overview.amountRefunded()}
          </th>
          <th scope="col" class="money-cell">
            {t.overview.paymentCount()}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={days()}>
          {(day) => (
            <tr>
              <th scope="row" class="margin-cell">
                {dayText(day.day, 'long')}
              </th>
              <For each={props.series.length > 1 ? props.series : []}>
                {(one) => <td class="money-cell">{money(one.of(day))}</td>}
              </For>
              <td class="money-cell">{money(day.inMinor)}</td>
              <td class="money-cell">{money(day.refundedMinor)}</td>
              <td class="money-cell">{numberText(day.payments)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
