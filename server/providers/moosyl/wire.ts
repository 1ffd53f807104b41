import { z } from 'zod';
import { amountMinorMax } from '../../../shared/money.ts';
import { minorOf } from './money.ts';

/**
 * What Moosyl's API answers and its hooks tell, as far as Daftar reads it (names of Moosyl's TypeScript SDK). Unknown keys
 * are dropped, the payer's `passCode` among them. Whole ouguiyas become minor units here.
 */
const amountMinor = z
  .union([
    z.int(),
    z
      .string()
      .regex(/^\d{1,12}$/)
      .transform(Number),
  ])
  .transform(minorOf)
  .refine((value) => value >= 0 && value <= amountMinorMax, 'is no amount');

const id = z.string().min(1).max(200);
const text = z.string().nullish();
const instant = z
  .string()
  .transform((value) => Date.parse(value))
  .refine((ms) => !Number.isNaN(ms), 'is no date');

export const paymentWire = z.object({
  id,
  amount: amountMinor,
  status: z.string(),
  phoneNumber: text,
  environmentId: text,
  paymentRequestId: id.nullish(),
  configurationId: text,
  referenceId: text,
  metadata: z.object({ provider: text }).nullish().catch(null),
  createdAt: instant,
  updatedAt: instant.nullish(),
});

export type PaymentWire = z.infer<typeof paymentWire>;

/** `amount` is what is left to pay, `totalAmount` what was asked for. */
export const requestWire = z.object({
  id,
  transactionId: id,
  amount: amountMinor,
  totalAmount: amountMinor.nullish(),
  environmentId: text,
  createdAt: instant,
  updatedAt: instant.nullish(),
});

export type RequestWire = z.infer<typeof requestWire>;

export const paymentAnswer = z.object({ data: paymentWire });

export const requestAnswer = z.object({ data: requestWire });

export const sessionAnswer = z.object({
  data: z.object({ id, expiresAt: instant.nullish(), environmentId: text }),
  checkoutUrl: z.url({ protocol: /^https?$/ }),
});

export const configurationsAnswer = z.object({ data: z.array(z.object({ id, type: z.string() })) });

/** Errors are an object or a bare string. */
export const errorAnswer = z.union([
  z.object({ code: text, message: text }),
  z.string().transform((message) => ({ code: null, message })),
]);

/** The envelope of a hook's call: no id, no time, no mode. */
export const eventWire = z.object({ event: z.string().min(1), data: z.record(z.string(), z.unknown()) });

/** What an event's `data` is read for; the money itself is always asked for again. */
export const eventPaymentWire = z.object({
  id,
  amount: amountMinor.nullish().catch(null),
  status: z.string().nullish().catch(null),
  environmentId: text.catch(null),
  paymentRequestId: id.nullish().catch(null),
});

export const eventRequestWire = z.object({
  id,
  transactionId: id,
  amount: amountMinor.nullish().catch(null),
  totalAmount: amountMinor.nullish().catch(null),
  environmentId: text.catch(null),
});
