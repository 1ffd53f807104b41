import { exponentOf } from '../../../../shared/money.ts';

/** A round amount that no day goes over, so that half of it is a round one too. */
export function roundTop(mostMinor: number, currency: string): number {
  const unit = 10 ** exponentOf(currency);
  const major = Math.max(mostMinor / unit, 1);
  const power = 10 ** Math.floor(Math.log10(major));
  const step = [1, 2, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= major) ?? 10;
  return step * power * unit;
}
