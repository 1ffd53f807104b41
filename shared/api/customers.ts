import { z } from 'zod';
import { internationalPhone } from '../phone.ts';
import {
  answerSchemas,
  createdRange,
  id,
  instant,
  metadata,
  metadataQuery,
  mode,
  pageOf,
  pageQuery,
  reference,
  requestSchemas,
} from './common.ts';

export const customerSchema = z
  .object({
    id: id('customer'),
    mode,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    reference: z.string().nullable(),
    metadata,
    createdAt: instant,
    updatedAt: instant,
  })
  .register(answerSchemas, { id: 'Customer' });

export type CustomerJson = z.output<typeof customerSchema>;

export const customerPageSchema = pageOf(customerSchema, 'CustomerPage');

const name = z.string().trim().min(1).max(200);

const email = z.email().max(254);

const phone = z
  .string()
  .regex(internationalPhone, 'must be in international form, such as +966500000000')
  .describe('In international form, such as +966500000000');

/** A customer as an invoice brings them along. */
export const invoiceCustomerInput = z
  .strictObject({ name, email: email.nullish(), phone: phone.nullish() })
  .register(requestSchemas, { id: 'InvoiceCustomerInput' });

export const customerInput = z
  .strictObject({
    name,
    email: email.nullish(),
    phone: phone.nullish(),
    reference: reference.nullish(),
    metadata: metadata.optional(),
  })
  .register(requestSchemas, { id: 'CustomerInput' });

export type CustomerInput = z.output<typeof customerInput>;

export const customerChange = z
  .strictObject({
    name: name.optional(),
    email: email.nullish(),
    phone: phone.nullish(),
    reference: reference.nullish(),
    metadata: metadata.describe('Replaces all of it').optional(),
  })
  .register(requestSchemas, { id: 'CustomerChange' });

export type CustomerChange = z.output<typeof customerChange>;

export const customerListQuery = z.strictObject({
  reference: reference.optional(),
  email: email.optional(),
  phone: phone.optional(),
  ...metadataQuery,
  ...createdRange,
  ...pageQuery,
});
