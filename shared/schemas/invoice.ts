import { z } from 'zod';
import { invoiceStatuses } from '../invoice-status.ts';
import { invoiceSorts } from '../list-sorts.ts';
import { amountMinorMax } from '../money.ts';
import {
  currencySchema,
  idSchema,
  languageSchema,
  metadataSchema,
  modeSchema,
  pageSchema,
} from './common.ts';

const amountMinor = z.number().int().min(0).max(amountMinorMax);

export const customerInputSchema = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(254).nullish(),
  /** As it was typed; the server reads a number without its country in the one it knows. */
  phone: z.string().trim().max(40).nullish(),
});

/** Quantities and rates travel as exact integers: thousandths of a piece, thousandths of a percent. */
export const lineInputSchema = z.object({
  description: z.string().trim().min(1).max(500),
  quantityMilli: z.number().int().min(1).max(1_000_000_000),
  unitAmountMinor: amountMinor,
  discountMinor: amountMinor.default(0),
  taxRateMilli: z.number().int().min(0).max(100_000).default(0),
});

/** A draft may lack lines; finalizing asks for at least one. */
export const invoiceInputSchema = z.object({
  currency: currencySchema,
  customerId: idSchema('customer').nullish(),
  /** Made, or found by the same e-mail or phone in this mode; ignored where `customerId` is given. */
  customer: customerInputSchema.nullish(),
  lines: z.array(lineInputSchema).max(200),
  dueAt: z.number().int().positive().nullish(),
  note: z.string().trim().max(2000).nullish(),
  language: languageSchema.default('en'),
  reference: z.string().trim().max(100).nullish(),
  metadata: metadataSchema.default({}),
});

export type InvoiceInput = z.infer<typeof invoiceInputSchema>;
export type LineInput = z.infer<typeof lineInputSchema>;
export type CustomerInput = z.infer<typeof customerInputSchema>;

export const createInvoiceSchema = invoiceInputSchema.extend({
  mode: modeSchema,
  finalize: z.boolean().default(false),
});
export const updateInvoiceSchema = invoiceInputSchema.extend({
  id: idSchema('invoice'),
  /** The draft's `updatedAt` when the editor began: what somebody wrote since then is not overwritten. */
  seenUpdatedAt: z.number().int().optional(),
});
export const invoiceIdSchema = z.object({ id: idSchema('invoice') });

/** The phone as it was typed; the provider's country decides how it is read. */
export const sendPromptSchema = invoiceIdSchema.extend({
  connectionId: idSchema('connection'),
  phone: z.string().trim().min(1).max(40),
});

/** Without an address it goes to the customer's. */
export const sendInvoiceSchema = invoiceIdSchema.extend({ to: z.email().max(254).optional() });

/** `overdue` is derived: open or partially paid, and past its due time. */
export const invoiceFilterSchema = pageSchema.extend({
  mode: modeSchema,
  status: z.enum([...invoiceStatuses, 'overdue', 'needs_review']).optional(),
  sort: z.enum(invoiceSorts).optional(),
  /** Matches number, reference, customer name, e-mail and phone by prefix of words. */
  search: z.string().trim().max(100).optional(),
  customerId: idSchema('customer').optional(),
  currency: currencySchema.optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
});

export type InvoiceListFilter = z.output<typeof invoiceFilterSchema>;
