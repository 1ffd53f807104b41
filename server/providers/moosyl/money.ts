import { exponentOf } from '../../../shared/money.ts';

export const currency = 'MRU';

/** Moosyl counts whole ouguiyas. This file is the only place where they become minor units and the other way round. */
const minorPerOuguiya = 10 ** exponentOf(currency);

export function minorOf(ouguiya: number): number {
  return ouguiya * minorPerOuguiya;
}

/** @throws RangeError for a fraction of an ouguiya; `isWhole` tells before */
export function ouguiyaOf(amountMinor: number): number {
  if (!isWhole(amountMinor)) throw new RangeError(`${amountMinor} is no whole number of ouguiyas`);
  return amountMinor / minorPerOuguiya;
}

export function isWhole(amountMinor: number): boolean {
  return amountMinor % minorPerOuguiya === 0;
}
