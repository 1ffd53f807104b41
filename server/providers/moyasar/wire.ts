import { z } from 'zod';

/**
 * What Moyasar's API answers, as far as Daftar reads it. Unknown keys are dropped; metadata may come back with numbers
 * (docs.moyasar.com/api/metadata shows `"order_id": 1000`).
 */
const metadata = z.record(z.string(), z.unknown()).nullish();
const minor = z.number().int();
const instant = z.string().transform((text, context) => {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return ms;
  context.addIssue({ code: 'custom', message: 'is no date' });
  return z.NEVER;
});

/** docs.moyasar.com/api/payments: the Payment object. */
export const paymentWire = z.object({
  id: z.string().min(1),
  status: z.string(),
  amount: minor,
  fee: minor.nullish(),
  currency: z.string(),
  refunded: minor.nullish(),
  captured: minor.nullish(),
  voided_at: z.string().nullish(),
  invoice_id: z.string().nullish(),
  metadata,
  created_at: instant,
  updated_at: instant.nullish(),
  source: z
    .object({
      type: z.string().nullish(),
      company: z.string().nullish(),
      number: z.string().nullish(),
      mobile: z.string().nullish(),
      message: z.string().nullish(),
      response_code: z.string().nullish(),
      reference_number: z.string().nullish(),
    })
    .nullish(),
});

export type PaymentWire = z.infer<typeof paymentWire>;

export const paymentListWire = z.object({
  payments: z.array(paymentWire),
  meta: z.object({ next_page: z.number().int().nullish() }).nullish(),
});

/** docs.moyasar.com/api/invoices: the Invoice object; list items may lack `payments`. */
export const invoiceWire = z.object({
  id: z.string().min(1),
  status: z.string(),
  amount: minor,
  currency: z.string(),
  url: z.url({ protocol: /^https?$/ }),
  metadata,
  created_at: instant,
  expired_at: z.string().nullish(),
  payments: z.array(z.object({ id: z.string() })).nullish(),
  payment_id: z.string().nullish(),
});

export type InvoiceWire = z.infer<typeof invoiceWire>;

export const invoiceListWire = z.object({ invoices: z.array(invoiceWire) });

export const webhookWire = z.object({
  id: z.string().min(1),
  verified: z.boolean().nullish(),
  url: z.string().nullish(),
  events: z.array(z.string()).nullish(),
});

export const webhookListWire = z.object({ webhooks: z.array(webhookWire) });

export const attemptListWire = z.object({
  webhook_attempts: z.array(
    z.object({
      webhook_id: z.string().nullish(),
      event_type: z.string().nullish(),
      result: z.string().nullish(),
      message: z.string().nullish(),
      response_code: z.number().int().nullish(),
      created_at: instant,
    }),
  ),
});

/** `errors` is an object of lists, a plain string, or null. */
export const errorWire = z.object({
  type: z.string().nullish(),
  message: z.string().nullish(),
  errors: z.unknown(),
});

/** The envelope of a webhook; `webhook_verification` carries no `live`. */
export const eventWire = z.object({
  id: z.string().min(1),
  type: z.string().min(1),
  live: z.boolean().nullish(),
  data: z.record(z.string(), z.unknown()),
});

/** What an event's `data` is read for; the money itself is always asked for again. */
export const eventPaymentWire = z.object({
  id: z.string().min(1),
  amount: minor.nullish().catch(null),
  currency: z.string().nullish().catch(null),
  invoice_id: z.string().nullish().catch(null),
});

export const verificationWire = z.object({
  webhook_id: z.string().min(1),
  verification_code: z.string().min(1),
});
