import { z } from 'zod';
import { checkoutKinds, checkoutStatuses } from '../checkout-status.ts';
import { parseDecimal } from '../decimal.ts';
import { invoiceStatuses } from '../invoice-status.ts';
import { languages } from '../languages.ts';
import { currencyCodes } from '../money.ts';
import { paymentStatuses } from '../payment-status.ts';
import {
  amount,
  answerSchemas,
  createdRange,
  expandQuery,
  id,
  instant,
  instantInput,
  metadata,
  metadataQuery,
  mode,
  noteText,
  pageOf,
  pageQuery,
  paidRange,
  reference,
  requestSchemas,
  signedAmount,
} from './common.ts';
import { customerSchema, invoiceCustomerInput } from './customers.ts';
import { paymentShape } from './payments.ts';

export const checkoutSchema = z
  .object({
    id: id('checkout'),
    invoiceId: id('invoice'),
    connectionId: id('connection'),
    provider: z.string().nullable(),
    kind: z.enum(checkoutKinds),
    status: z.enum(checkoutStatuses),
    amount,
    currency: z.string(),
    url: z.string().nullable().describe('Where the customer pays; null while it is made, and for prompts'),
    providerRef: z.string().nullable(),
    phone: z.string().nullable(),
    failure: z.string().nullable(),
    createdAt: instant,
    expiresAt: instant.nullable(),
  })
  .describe('One way to pay one invoice: a hosted link, or a prompt on a phone')
  .register(answerSchemas, { id: 'Checkout' });

export const checkoutPageSchema = pageOf(checkoutSchema, 'CheckoutPage');

const lineSchema = z
  .object({
    id: id('line'),
    description: z.string(),
    quantity: z.number(),
    unitAmount: amount,
    discount: amount,
    taxRate: z.number().describe('In percent'),
    amount: amount.describe('Quantity × unit amount, rounded'),
  })
  .register(answerSchemas, { id: 'InvoiceLine' });

const invoiceShape = {
  id: id('invoice'),
  mode,
  number: z.string().nullable().describe('Null: a draft'),
  status: z.enum(invoiceStatuses),
  currency: z.string(),
  subtotal: amount,
  discount: amount,
  tax: amount,
  total: amount,
  paid: amount,
  refunded: amount,
  due: signedAmount,
  overpaid: z.boolean(),
  overdue: z.boolean(),
  needsReview: z.boolean(),
  payUrl: z.string().nullable().describe('The customer’s page; null for a draft'),
  reference: z.string().nullable(),
  metadata,
  note: z.string().nullable(),
  language: z.enum(languages),
  customer: customerSchema
    .pick({ id: true, name: true, email: true, phone: true })
    .extend(
      customerSchema.pick({ reference: true, metadata: true, createdAt: true, updatedAt: true }).partial()
        .shape,
    )
    .nullable()
    .describe('With `expand=customer`, all of it'),
  lines: z.array(lineSchema),
  checkouts: z.array(checkoutSchema),
  dueAt: instant.nullable(),
  createdAt: instant,
  finalizedAt: instant.nullable(),
  paidAt: instant.nullable(),
  voidedAt: instant.nullable(),
};

/** An invoice that stands inside a payment. */
const paymentsInvoiceSchema = z.object(invoiceShape);

export const paymentSchema = z
  .object({
    ...paymentShape,
    invoice: paymentsInvoiceSchema.describe('With `expand=invoice`').optional(),
  })
  .register(answerSchemas, { id: 'Payment' });

export const paymentPageSchema = pageOf(paymentSchema, 'PaymentPage');

export const invoiceSchema = z
  .object({
    ...invoiceShape,
    payments: z.array(z.object(paymentShape)).describe('With `expand=payments`').optional(),
  })
  .register(answerSchemas, { id: 'Invoice' });

export const invoicePageSchema = pageOf(invoiceSchema, 'InvoicePage');

/** An exact decimal of at most three places, as a number or as text, in thousandths; never a float inside. */
function thousandths({ min, max, what }: { min: number; max: number; what: string }) {
  const problem = `must be ${what}, with at most 3 decimals`;
  return z
    .union([z.number(), z.string()], { error: problem })
    .describe(`${what}, with at most 3 decimals; a number, or the same as text`)
    .transform((value, context) => {
      const text = String(value);
      const result = /^\d{1,12}(\.\d{1,12})?$/.test(text) ? parseDecimal(text, 3) : null;
      if (result?.ok && result.value >= min && result.value <= max) return result.value;
      context.addIssue({ code: 'custom', message: problem });
      return z.NEVER;
    });
}

const lineInput = z
  .strictObject({
    description: z.string().trim().min(1).max(500),
    quantity: thousandths({ min: 1, max: 1_000_000_000, what: 'a quantity above 0 and up to 1000000' }),
    unitAmount: amount,
    discount: amount.describe('Taken off this line, in minor units').default(0),
    taxRate: thousandths({ min: 0, max: 100_000, what: 'a percentage from 0 to 100' })
      .describe('In percent: 15 is 15 %, and 0.15 is not. At most 3 decimals; a number, or the same as text')
      .default(0),
  })
  .register(requestSchemas, { id: 'InvoiceLineInput' });

export type ApiLineInput = z.output<typeof lineInput>;

const currency = z
  .enum(currencyCodes as [string, ...string[]], { error: 'must be an ISO 4217 currency such as SAR' })
  .describe('ISO 4217');

const writable = {
  customerId: id('customer').nullish(),
  customer: invoiceCustomerInput
    .nullish()
    .describe('Found by e-mail or phone, or made; not together with `customerId`'),
  dueAt: instantInput.nullish(),
  note: noteText.nullish(),
  language: z.enum(languages).optional(),
  reference: reference.nullish(),
  metadata: metadata.optional(),
};

const eitherCustomer = {
  check: ({ customerId, customer }: { customerId?: unknown; customer?: unknown }) =>
    !(customerId && customer),
  problem: { path: ['customer'], message: 'give either customerId or customer' },
};

export const invoiceInput = z
  .strictObject({
    currency,
    ...writable,
    lines: z.array(lineInput).max(200),
    finalize: z.boolean().default(false).describe('Make it a bill at once, instead of a draft'),
  })
  .refine(eitherCustomer.check, eitherCustomer.problem)
  .register(requestSchemas, { id: 'InvoiceInput' });

export type ApiInvoiceInput = z.output<typeof invoiceInput>;

export const invoiceChange = z
  .strictObject({ currency: currency.optional(), ...writable, lines: z.array(lineInput).max(200).optional() })
  .refine(eitherCustomer.check, eitherCustomer.problem)
  .register(requestSchemas, { id: 'InvoiceChange' });

export type ApiInvoiceChange = z.output<typeof invoiceChange>;

const expandInvoice = expandQuery(['customer', 'payments']);

export const invoiceQuery = z.strictObject(expandInvoice);

export const invoiceListQuery = z.strictObject({
  status: z
    .enum([...invoiceStatuses, 'overdue', 'needs_review'])
    .describe('`overdue` and `needs_review` are derived')
    .optional(),
  customerId: id('customer').optional(),
  reference: reference.optional(),
  currency: currency.optional(),
  ...metadataQuery,
  ...createdRange,
  ...paidRange,
  ...expandInvoice,
  ...pageQuery,
});

export const checkoutInput = z
  .strictObject({
    connectionId: id('connection'),
    phone: z
      .string()
      .trim()
      .min(1)
      .max(40)
      .describe('The phone to ask, where the provider asks phones; as it is dialled in its country, or +254…')
      .optional(),
  })
  .register(requestSchemas, { id: 'CheckoutInput' });

const expandPayment = expandQuery(['invoice']);

export const paymentQuery = z.strictObject(expandPayment);

export const paymentListQuery = z.strictObject({
  status: z.enum(paymentStatuses).optional(),
  invoiceId: id('invoice').optional(),
  customerId: id('customer').optional(),
  connectionId: id('connection').optional(),
  ...createdRange,
  ...expandPayment,
  ...pageQuery,
});
