import { exponentOf } from '../../../shared/money.ts';

const minorPerOuguiya = 10 ** exponentOf('MRU');

/** For a pay page and for faults: Moosyl itself knows whole ouguiyas only. */
export const minorOfOuguiya = (amount: number): number => amount * minorPerOuguiya;

export const ouguiyaOfMinor = (amountMinor: number): number => Math.floor(amountMinor / minorPerOuguiya);
