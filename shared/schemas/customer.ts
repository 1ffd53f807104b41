import { z } from 'zod';
import { customerSorts, customersWhoOwe } from '../list-sorts.ts';
import { idSchema, metadataSchema, modeSchema, pageSchema } from './common.ts';
import { customerInputSchema } from './invoice.ts';

const customerDetails = customerInputSchema.extend({
  reference: z.string().trim().max(100).nullish(),
  metadata: metadataSchema.default({}),
});

export const createCustomerSchema = customerDetails.extend({ mode: modeSchema });
export const updateCustomerSchema = customerDetails.extend({ id: idSchema('customer') });
export const customerIdSchema = z.object({ id: idSchema('customer') });

export const customerFilterSchema = pageSchema.extend({
  mode: modeSchema,
  /** A cursor of the list by name carries a name. */
  cursor: z.string().max(1200).optional(),
  sort: z.enum(customerSorts).default('newest'),
  /** Words that begin words of the name, e-mail, reference or phone. */
  search: z.string().trim().max(100).optional(),
  owes: z.enum(customersWhoOwe).optional(),
  createdAfter: z.number().int().optional(),
  createdBefore: z.number().int().optional(),
});

export type CustomerListFilter = z.output<typeof customerFilterSchema>;
