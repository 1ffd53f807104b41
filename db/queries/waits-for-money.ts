import { sql } from 'drizzle-orm';
import { invoices } from '../schema/invoices.ts';

/**
 * The invoices that wait for money, in words and not as values: with values SQLite would not know that an index of just
 * these invoices will do.
 */
export const waitsForMoney = sql`${invoices.status} in ('open', 'partially_paid')`;
