import { createSignal, For, type JSX, Show } from 'solid-js';
import { Amount } from '../../../components/Amount.tsx';
import { dayText, moneyText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import type { CurrencyFigures } from './MoneyIn.tsx';

type Day = CurrencyFigures['days'][number];

const heightUnits = 100;
const barUnits = 6;
const stepUnits = 10;

/** Money in by day. The bars are for eyes; the table below them says the same to everybody else. */
export function DayBars(props: { figures: CurrencyFigures }): JSX.Element {
  const [pointed, setPointed] = createSignal<Day>();
  const days = () => props.figures.days;
  const most = () => Math.max(0, ...days().map((day) => day.inMinor));
  const best = () => days().find((day) => day.inMinor === most());
  const money = (minor: number) => moneyText(minor, props.figures.currency);
  const summary = () => {
    const day = best();
    return day && most() > 0
      ? t.overview.chartSummary(
          money(props.figures.inMinor),
          days().length,
          money(day.inMinor),
          dayText(day.day),
        )
      : t.overview.chartEmpty();
  };
  const first = () => days()[0];
  return (
    <section class="sheet chart" aria-labelledby="chart-title">
      <header class="sheet-head">
        <h2 id="chart-title">{t.overview.chart()}</h2>
        <p class="chart-reading" aria-hidden="true">
          <Show when={pointed()} fallback={<span class="muted small">{summary()}</span>}>
            {(day) => (
              <>
                <span class="muted">{dayText(day().day, 'long')}</span>
                <Amount class="strong" minor={day().inMinor} currency={props.figures.currency} />
                <span class="muted">{t.overview.payments(numberText(day().payments), day().payments)}</span>
              </>
            )}
          </Show>
        </p>
      </header>
      <Show when={most() > 0} fallback={<p class="chart-empty muted">{t.overview.chartEmpty()}</p>}>
        <svg
          class="chart-bars"
          viewBox={`0 0 ${days().length * stepUnits} ${heightUnits}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          onPointerLeave={() => setPointed(undefined)}
        >
          <For each={[0, 1, 2]}>
            {(line) => <path class="chart-line" d={`M0 ${line * 33 + 1}H${days().length * stepUnits}`} />}
          </For>
          <For each={days()}>
            {(day, i) => (
              <g
                class="chart-day"
                data-today={i() === days().length - 1 ? '' : undefined}
                onPointerEnter={() => setPointed(day)}
              >
                <rect class="chart-touch" x={i() * stepUnits} y="0" width={stepUnits} height={heightUnits} />
                <path class="chart-bar" d={barOf(i(), day.inMinor, most())} />
              </g>
            )}
          </For>
        </svg>
        <div class="chart-days" aria-hidden="true">
          <Show when={first()}>{(day) => <span>{dayText(day().day)}</span>}</Show>
          <span>{t.overview.today()}</span>
        </div>
      </Show>
      <div class="sr-only">
        <Table days={days()} currency={props.figures.currency} summary={summary()} />
      </div>
    </section>
  );
}

/** A day with money is never without a bar, however little it was. */
function barOf(index: number, inMinor: number, mostMinor: number): string {
  if (inMinor === 0) return '';
  const height = Math.max(2, (inMinor / mostMinor) * (heightUnits - 8));
  const x = index * stepUnits + (stepUnits - barUnits) / 2;
  return `M${x} ${heightUnits}V${heightUnits - height}h${barUnits}V${heightUnits}z`;
}

function Table(props: { days: readonly Day[]; currency: string; summary: string }): JSX.Element {
  return (
    <table>
      <caption>
        {t.overview.chartTable()}. {props.summary}
      </caption>
      <thead>
        <tr>
          <th scope="col">{t.overview.day()}</th>
          <th scope="col">{t.overview.amountIn()}</th>
          <th scope="col">{t.overview.amountRefunded()}</th>
          <th scope="col">{t.overview.paymentCount()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.days.filter((day) => day.payments > 0 || day.refundedMinor > 0)}>
          {(day) => (
            <tr>
              <th scope="row">{dayText(day.day, 'long')}</th>
              <td>{moneyText(day.inMinor, props.currency)}</td>
              <td>{moneyText(day.refundedMinor, props.currency)}</td>
              <td>{numberText(day.payments)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
