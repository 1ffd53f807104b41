import { and, asc, desc, eq, gt, inArray, isNotNull, lte, ne, sql } from 'drizzle-orm';
import type { MailStatus } from '../../shared/mails.ts';
import type { Store } from '../client.ts';
import { mails } from '../schema/mails.ts';

export type MailRecord = typeof mails.$inferSelect;

export function insertMail(store: Store, record: typeof mails.$inferInsert): MailRecord {
  return store.insert(mails).values(record).returning().get();
}

export function findMail(store: Store, id: string): MailRecord | undefined {
  return store.select().from(mails).where(eq(mails.id, id)).get();
}

export function mailsOf(store: Store, invoiceId: string): MailRecord[] {
  return store
    .select()
    .from(mails)
    .where(eq(mails.invoiceId, invoiceId))
    .orderBy(desc(mails.createdAt), desc(mails.id))
    .all();
}

/** The same invoice on its way to the same address since this time. */
export function mailSentSince(
  store: Store,
  invoiceId: string,
  to: string,
  since: number,
): MailRecord | undefined {
  return store
    .select()
    .from(mails)
    .where(
      and(
        eq(mails.invoiceId, invoiceId),
        eq(sql`lower(${mails.to})`, to.toLowerCase()),
        gt(mails.createdAt, since),
        ne(mails.status, 'failed'),
      ),
    )
    .orderBy(desc(mails.createdAt))
    .limit(1)
    .get();
}

/** A guarded change: false if the mail is in none of the `from` states (any more). */
export function moveMail(
  store: Store,
  id: string,
  from: readonly MailStatus[],
  change: Partial<typeof mails.$inferInsert>,
): boolean {
  const moved = store
    .update(mails)
    .set(change)
    .where(and(eq(mails.id, id), inArray(mails.status, [...from])))
    .run();
  return moved.changes === 1;
}

export function dueMails(store: Store, now: number, limit: number): MailRecord[] {
  return store
    .select()
    .from(mails)
    .where(and(isNotNull(mails.nextAttemptAt), lte(mails.nextAttemptAt, now)))
    .orderBy(asc(mails.nextAttemptAt))
    .limit(limit)
    .all();
}

export function nextMailDueAt(store: Store): number | null {
  const row = store
    .select({ at: sql<number | null>`min(${mails.nextAttemptAt})` })
    .from(mails)
    .where(isNotNull(mails.nextAttemptAt))
    .get();
  return row?.at ?? null;
}
