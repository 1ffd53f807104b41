import type { ErrorCode } from '../../../shared/error-codes.ts';
import { moneyHelp } from './help-money.ts';
import { peopleHelp } from './help-people.ts';
import { programHelp } from './help-programs.ts';

/** Why something went wrong, and what to do. What happened is said by the code's own sentence. */
export type Help = readonly [why: string, remedy: string];

/** The same codes in another language. */
export type HelpOf<English> = Record<keyof English, Help>;

export const errorHelp = { ...peopleHelp, ...moneyHelp, ...programHelp } satisfies Record<
  ErrorCode | 'unreachable',
  Help
> as Record<string, readonly string[]>;
