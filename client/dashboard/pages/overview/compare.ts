import type { CurrencyFigures } from '../../../../shared/overview-views.ts';
import { changeText, moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';

/** Of fewer payments than these a per cent would be chance; of a bigger change the amount says more. */
const paymentsMin = 10;
const changeMax = 2;

export type Comparison = { kind: 'none' | 'same' | 'amount' } | { kind: 'change'; share: number };

/** How what came in stands to the time before, said no more precisely than it is known. */
export function compare({
  inMinor,
  before,
}: {
  inMinor: number;
  before: { inMinor: number; payments: number };
}): Comparison {
  if (before.inMinor === 0) return { kind: 'none' };
  const share = inMinor / before.inMinor - 1;
  if (before.payments < paymentsMin || share > changeMax) return { kind: 'amount' };
  return Math.abs(share) < 0.005 ? { kind: 'same' } : { kind: 'change', share };
}

export function comparisonText(figures: CurrencyFigures): string {
  const days = figures.days.length;
  const found = compare(figures);
  if (found.kind === 'change') return t.overview.before.change(changeText(found.share), days);
  if (found.kind === 'amount')
    return t.overview.before.amount(moneyText(figures.before.inMinor, figures.currency), days);
  return found.kind === 'same' ? t.overview.before.same(days) : t.overview.before.none(days);
}
