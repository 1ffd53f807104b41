import { createSignal, For, type JSX, Show } from 'solid-js';
import type { CurrencyFigures, DayFigures } from '../../../../shared/overview-views.ts';
import { AfterPaint } from '../../../components/AfterPaint.tsx';
import { Amount } from '../../../components/Amount.tsx';
import { Button } from '../../../components/Button.tsx';
import { dayText, listText, moneyText, numberText } from '../../../i18n/format.ts';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { DayBars } from './DayBars.tsx';
import { DayTable } from './DayTable.tsx';
import { type Series, seriesOf } from './series.ts';

/** Money in by day and connection: read by pointing, by the arrow keys, or as a table. */
export function DayChart(props: { figures: CurrencyFigures }): JSX.Element {
  const [pointed, setPointed] = createSignal<number>();
  const [asTable, setAsTable] = createSignal(false);
  const series = () => seriesOf(props.figures);
  const hasMoney = () => props.figures.inMinor > 0;
  const day = () => props.figures.days[pointed() ?? -1];
  const summary = () => summaryOf(props.figures);
  return (
    <section class="sheet chart" aria-labelledby="chart-title">
      <header class="sheet-head">
        <h2 id="chart-title">{t.overview.chart()}</h2>
        <Show when={hasMoney()}>
          <Button small kind="quiet" onClick={() => setAsTable((shown) => !shown)}>
            {asTable() ? t.overview.asChart() : t.overview.asTable()}
          </Button>
        </Show>
      </header>
      <Show
        when={hasMoney()}
        fallback={<p class="chart-empty muted">{t.overview.chartEmpty(props.figures.days.length)}</p>}
      >
        <Show
          when={asTable()}
          fallback={
            <>
              <Reading figures={props.figures} day={day()} summary={summary()} />
              <Walk figures={props.figures} series={series()} pointed={pointed()} onPoint={setPointed}>
                <DayBars figures={props.figures} series={series()} pointed={pointed()} onPoint={setPointed} />
              </Walk>
              <Legend figures={props.figures} series={series()} day={day()} />
            </>
          }
        >
          <div class="chart-table">
            <DayTable figures={props.figures} series={series()} summary={summary()} />
          </div>
        </Show>
        {/* Anew for other days: a quarter's table is not to be waited for either. */}
        <Show keyed when={!asTable() && props.figures.days.length}>
          <AfterPaint>
            <div class="sr-only">
              <DayTable figures={props.figures} series={series()} summary={summary()} />
            </div>
          </AfterPaint>
        </Show>
      </Show>
    </section>
  );
}

/** What is pointed at, or the whole. Screen readers hear it from the slider. */
function Reading(props: { figures: CurrencyFigures; day: DayFigures | undefined; summary: string }) {
  return (
    <p class="chart-reading" aria-hidden="true">
      <Show when={props.day} fallback={<span class="muted">{props.summary}</span>}>
        {(day) => (
          <>
            <span class="muted">{dayText(day().day, 'long')}</span>
            <Amount class="strong" minor={day().inMinor} currency={props.figures.currency} />
            <span class="muted">{t.overview.payments(numberText(day().payments), day().payments)}</span>
            <Show when={day().refundedMinor > 0}>
              <span class="muted">
                {t.overview.refundedToo(moneyText(day().refundedMinor, props.figures.currency))}
              </span>
            </Show>
          </>
        )}
      </Show>
    </p>
  );
}

interface WalkProps {
  figures: CurrencyFigures;
  series: readonly Series[];
  pointed: number | undefined;
  onPoint: (day: number | undefined) => void;
  children: JSX.Element;
}

/** The days as a slider: arrow keys go from day to day, and each is read out. */
function Walk(props: WalkProps): JSX.Element {
  const last = () => props.figures.days.length - 1;
  const at = () => Math.min(props.pointed ?? last(), last());
  const text = () => {
    const day = props.figures.days[at()];
    return day ? spoken(day, props.figures.currency, props.series) : '';
  };
  const walk = (event: KeyboardEvent) => {
    const to = target(event.key, at(), last());
    if (to === undefined) return;
    event.preventDefault();
    props.onPoint(Math.min(Math.max(to, 0), last()));
  };
  return (
    <div
      class="chart-walk"
      role="slider"
      tabIndex={0}
      aria-label={t.overview.chartDays()}
      aria-valuemin={1}
      aria-valuemax={last() + 1}
      aria-valuenow={at() + 1}
      aria-valuetext={text()}
      onKeyDown={walk}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && props.onPoint(at())}
      onBlur={() => props.onPoint(undefined)}
    >
      {props.children}
    </div>
  );
}

/** Left and right follow the eye: where a language runs the other way, so do the days. */
function target(key: string, at: number, last: number): number | undefined {
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  const steps: Record<string, number> = {
    ArrowRight: at + forward,
    ArrowLeft: at - forward,
    ArrowUp: at + 1,
    ArrowDown: at - 1,
    PageUp: at + 7,
    PageDown: at - 7,
    Home: 0,
    End: last,
  };
  return steps[key];
}

function Legend(props: {
  figures: CurrencyFigures;
  series: readonly Series[];
  day: DayFigures | undefined;
}): JSX.Element {
  return (
    <ul class="chart-legend">
      <For each={props.series}>
        {(one, i) => (
          <li>
            <span class="chart-key" data-series={i()} aria-hidden="true" />
            <bdi>{one.name}</bdi>
            <Amount
              class="muted"
              minor={props.day ? one.of(props.day) : one.inMinor}
              currency={props.figures.currency}
            />
          </li>
        )}
      </For>
    </ul>
  );
}

function summaryOf({ days, inMinor, currency }: CurrencyFigures): string {
  const best = days.reduce((most, day) => (day.inMinor > (most?.inMinor ?? 0) ? day : most), days[0]);
  if (!best || inMinor === 0) return t.overview.chartEmpty(days.length);
  const bestText = moneyText(best.inMinor, currency);
  return t.overview.chartSummary(moneyText(inMinor, currency), days.length, bestText, dayText(best.day));
}

function spoken(day: DayFigures, currency: string, series: readonly Series[]): string {
  const money = (minor: number) => inSentence(moneyText(minor, currency));
  const parts = series.length > 1 ? series.filter((one) => one.of(day) > 0) : [];
  return listText([
    dayText(day.day, 'long'),
    money(day.inMinor),
    t.overview.payments(numberText(day.payments), day.payments),
    ...parts.map((one) => `${inSentence(one.name)} ${money(one.of(day))}`),
  ]);
}
