import type { FirstWords } from '../en/first.ts';
import { account } from './account.ts';
import { common } from './common.ts';
import { errors } from './errors.ts';
import { invoiceRow } from './invoice-row.ts';
import { overview } from './overview.ts';
import { statuses } from './statuses.ts';
import { timeline } from './timeline.ts';

export const first: FirstWords = { ...common, ...statuses, account, overview, invoiceRow, timeline, errors };
