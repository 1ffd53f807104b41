import { and, eq, inArray, isNotNull, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Mode } from '../../shared/ledger.ts';
import type { Store } from '../client.ts';
import { checkouts, customers, invoices } from '../schema/invoices.ts';
import { payments } from '../schema/payments.ts';

/** What a payment is looked up by, each whole: words do not do where money is looked for. */
export interface PaymentClue {
  /** As typed: the provider's id of it, a receipt, the id of a link or prompt, an invoice's number or an id of ours. */
  text: string;
  /** The phones it may mean, in E.164. */
  phones: readonly string[];
}

/** The condition that a payment is one of those a clue leads to; each of them is found by an index. */
export function isFoundBy(store: Store, mode: Mode, clue: PaymentClue): SQL {
  const { phones } = clue;
  const spellings = spellingsOf(clue);
  const plain = (condition: SQL | undefined) =>
    store.select({ id: payments.id }).from(payments).where(condition);
  const throughCheckout = (condition: SQL | undefined) =>
    store
      .select({ id: payments.id })
      .from(checkouts)
      .innerJoin(
        payments,
        and(eq(payments.invoiceId, checkouts.invoiceId), eq(payments.checkoutId, checkouts.id)),
      )
      .where(condition);
  const throughInvoice = (condition: SQL | undefined) =>
    store
      .select({ id: payments.id })
      .from(invoices)
      .innerJoin(payments, eq(payments.invoiceId, invoices.id))
      .where(condition);
  const ofCustomer = store
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.mode, mode), inArray(customers.phone, [...phones])));
  const found = unionAll(
    plain(inArray(payments.id, spellings)),
    plain(inArray(payments.key, spellings)),
    plain(and(isNotNull(payments.receipt), inArray(payments.receipt, spellings))),
    throughCheckout(and(isNotNull(checkouts.providerRef), inArray(checkouts.providerRef, spellings))),
    throughCheckout(and(isNotNull(checkouts.alsoRef), inArray(checkouts.alsoRef, spellings))),
    throughInvoice(and(eq(invoices.mode, mode), inArray(invoices.number, spellings))),
    throughInvoice(inArray(invoices.id, spellings)),
    ...(phones.length === 0
      ? []
      : [
          throughCheckout(and(isNotNull(checkouts.phone), inArray(checkouts.phone, [...phones]))),
          throughInvoice(inArray(invoices.customerId, ofCustomer)),
        ]),
  );
  return sql`${payments.id} in ${found}`;
}

/** References are kept as their makers write them; people write them as they like. */
export function spellingsOf({ text }: Pick<PaymentClue, 'text'>): string[] {
  return [...new Set([text, text.toUpperCase(), text.toLowerCase()])];
}
