import type { errorHelp as english } from '../en/help-errors.ts';
import { moneyHelp } from './help-money.ts';
import { peopleHelp } from './help-people.ts';
import { programHelp } from './help-programs.ts';

export const errorHelp: typeof english = { ...peopleHelp, ...moneyHelp, ...programHelp };
