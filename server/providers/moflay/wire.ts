import { z } from 'zod';

/** What Moflay's API answers, as far as Daftar reads it (its own OpenAPI document, and its newer pages). */
const instant = z.string().transform((text, context) => {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return ms;
  context.addIssue({ code: 'custom', message: 'is no date' });
  return z.NEVER;
});

const environment = z.enum(['sandbox', 'production']);

export const expressWire = z.object({
  paymentId: z.string().min(1),
  transactionId: z.string().min(1),
  environment,
});

/** `GET /v1/payments/{id}`: the amount in the account's unit. */
export const paymentWire = z.object({
  id: z.string().min(1),
  transactionId: z.string().min(1),
  status: z.string(),
  statusDetail: z.string().nullish(),
  amount: z.number().int(),
  currency: z.string(),
  receiptNumber: z.string().nullish(),
  environment,
  createdAt: instant,
  updatedAt: instant,
});

export type PaymentWire = z.infer<typeof paymentWire>;

/** Values of metadata may come back as numbers and booleans. */
const metadata = z.record(z.string(), z.unknown()).nullish();

export const transactionWire = z.object({ id: z.string().min(1), environment, metadata });

export const transactionListWire = z.object({
  data: z.array(transactionWire),
  meta: z.object({ cursor: z.string().nullish(), hasNextPage: z.boolean() }),
});

/** Code and message stand inside `error`, or, for a missing permission, beside it. */
export const errorWire = z.object({
  error: z
    .object({
      code: z.string().nullish(),
      message: z.string().nullish(),
      validation: z.array(z.object({ field: z.string(), message: z.string() })).nullish(),
    })
    .nullish(),
  code: z.string().nullish(),
  message: z.string().nullish(),
});

export const eventWire = z.object({ type: z.string().min(1), data: z.record(z.string(), z.unknown()) });

/** What a payment event is read for; the money itself is always asked for again. */
export const eventPaymentWire = z.object({
  id: z.string().min(1).max(255),
  environment,
  currency: z.string().nullish().catch(null),
});
