/**
 * The orders a list can be had in, the first one by itself. Apart from the schemas, so that a page which only offers
 * them does not fetch zod.
 */
export const timeSorts = ['newest', 'oldest'] as const;
/** Customers by name; payments and invoices by amount, the largest first, which says something within one currency. */
export const customerSorts = [...timeSorts, 'name'] as const;
export const paymentSorts = [...timeSorts, 'amount'] as const;
/** By due time: the first that is due first. */
export const invoiceSorts = [...timeSorts, 'due', 'amount'] as const;

export type TimeSort = (typeof timeSorts)[number];
export type CustomerSort = (typeof customerSorts)[number];
export type PaymentSort = (typeof paymentSorts)[number];
export type InvoiceSort = (typeof invoiceSorts)[number];

/** Customers by what they owe. */
export const customersWhoOwe = ['open', 'overdue'] as const;
