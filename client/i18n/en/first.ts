import { account } from './account.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { invoiceRow } from './invoice-row.ts';
import { overview } from './overview.ts';
import { statuses } from './statuses.ts';
import { timeline } from './timeline.ts';

/** What may be said before any page but sign-in and the overview was opened: fetched with the first screen. */
export const first = { ...common, ...statuses, account, overview, invoiceRow, timeline, errors };

export type FirstWords = typeof first;
