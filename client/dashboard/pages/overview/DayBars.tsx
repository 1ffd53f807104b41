import { For, type JSX, Show } from 'solid-js';
import { exponentOf } from '../../../../shared/money.ts';
import type { CurrencyFigures, DayFigures } from '../../../../shared/overview-views.ts';
import { dayText, roughText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { roundTop } from './scale.ts';
import type { Series } from './series.ts';

const heightUnits = 100;
const stepUnits = 10;
const barUnits = 7;
/** Between two parts of a bar, so that neighbours are told apart without their colours. */
const gapUnits = 1;

interface DayBarsProps {
  figures: CurrencyFigures;
  series: readonly Series[];
  pointed: number | undefined;
  onPoint: (day: number | undefined) => void;
}

/** The bars themselves, for eyes only. Time runs the way the language does. */
export function DayBars(props: DayBarsProps): JSX.Element {
  const days = () => props.figures.days;
  const width = () => days().length * stepUnits;
  const top = () => roundTop(Math.max(...days().map(({ inMinor }) => inMinor)), props.figures.currency);
  const rough = (minor: number) => roughText(minor / 10 ** exponentOf(props.figures.currency));
  return (
    <div class="chart-plot" aria-hidden="true">
      <span class="chart-scale">{rough(top())}</span>
      <span class="chart-scale chart-scale-half">{rough(top() / 2)}</span>
      <svg
        aria-hidden="true"
        class="chart-bars"
        viewBox={`0 0 ${width()} ${heightUnits}`}
        preserveAspectRatio="none"
        onPointerMove={(event) => props.onPoint(dayAt(event, days().length))}
        onPointerDown={(event) => props.onPoint(dayAt(event, days().length))}
        onPointerLeave={(event) => event.pointerType === 'mouse' && props.onPoint(undefined)}
      >
        <path class="chart-line" d={`M0 0H${width()}M0 ${heightUnits / 2}H${width()}`} />
        <Show when={props.pointed !== undefined}>
          <rect
            class="chart-touch"
            x={(props.pointed ?? 0) * stepUnits}
            y="0"
            width={stepUnits}
            height={heightUnits}
          />
        </Show>
        <For each={props.series}>
          {(_, i) => (
            <>
              <path class="chart-bar" data-series={i()} d={barsOf(days(), props.series, i(), top(), false)} />
              <path
                class="chart-bar chart-bar-today"
                data-series={i()}
                d={barsOf(days(), props.series, i(), top(), true)}
              />
            </>
          )}
        </For>
      </svg>
      <div class="chart-days">
        <For each={namedDays(days().length)}>
          {(i) => (
            <span style={placeOf(i, days().length)} data-edge={edgeOf(i, days().length)}>
              {i === days().length - 1 ? t.overview.today() : dayText(days()[i]?.day ?? '')}
            </span>
          )}
        </For>
      </div>
    </div>
  );
}

/** All bars of one connection as one path; today, which is not over, as one of its own. */
function barsOf(
  days: readonly DayFigures[],
  series: readonly Series[],
  index: number,
  topMinor: number,
  today: boolean,
): string {
  const units = (minor: number) => (minor / topMinor) * heightUnits;
  return days
    .map((day, i) => {
      const own = series[index]?.of(day) ?? 0;
      if (own <= 0 || (i === days.length - 1) !== today) return '';
      const below = series.slice(0, index).reduce((sum, { of }) => sum + of(day), 0);
      const gap = below > 0 ? gapUnits : 0;
      // A part with money is never without a bar, however little it was.
      const height = Math.max(units(own) - gap, 1);
      const x = i * stepUnits + (stepUnits - barUnits) / 2;
      return `M${x} ${round(heightUnits - units(below) - gap)}v${-round(height)}h${barUnits}v${round(height)}z`;
    })
    .join('');
}

function round(units: number): number {
  return Math.round(units * 100) / 100;
}

function dayAt(event: PointerEvent & { currentTarget: SVGSVGElement }, days: number): number {
  const { left, width } = event.currentTarget.getBoundingClientRect();
  const across = Math.min(Math.max((event.clientX - left) / width, 0), 0.9999);
  const isMirrored = document.documentElement.dir === 'rtl';
  return Math.floor((isMirrored ? 1 - across - 0.0001 : across) * days);
}

/** In a week every name has room under its bar; of more days the outer ones stand at the edges. */
function edgeOf(i: number, days: number): 'first' | 'last' | undefined {
  if (days <= 7) return undefined;
  return i === 0 ? 'first' : i === days - 1 ? 'last' : undefined;
}

function placeOf(i: number, days: number): JSX.CSSProperties | undefined {
  return edgeOf(i, days) ? undefined : { 'inset-inline-start': `${((i + 0.5) / days) * 100}%` };
}

/** Every day of a week; of more the first, some between and today. */
function namedDays(days: number): number[] {
  if (days <= 7) return Array.from({ length: days }, (_, i) => i);
  return [0, 1, 2, 3].map((part) => Math.round((part * (days - 1)) / 3));
}
