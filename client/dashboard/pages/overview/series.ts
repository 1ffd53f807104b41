import type { CurrencyFigures, DayFigures } from '../../../../shared/overview-views.ts';
import { t } from '../../../i18n/i18n.ts';

/** More colours than these nobody tells apart: the rest share the last one. */
const seriesMax = 5;

export interface Series {
  name: string;
  inMinor: number;
  /** What of a day is its. */
  of(day: DayFigures): number;
}

/** The connections in the order in which they are stacked, the one with the most money lowest. */
export function seriesOf({ connections }: CurrencyFigures): Series[] {
  const named = connections.length > seriesMax ? seriesMax - 1 : connections.length;
  const shown = connections.slice(0, named).map(
    ({ name, inMinor }, i): Series => ({
      name,
      inMinor,
      of: (day) => day.parts[i] ?? 0,
    }),
  );
  const others = connections.slice(named);
  if (others.length === 0) return shown;
  return [
    ...shown,
    {
      name: t.overview.others(),
      inMinor: sum(others.map(({ inMinor }) => inMinor)),
      of: (day) => sum(day.parts.slice(named)),
    },
  ];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
