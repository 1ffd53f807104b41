import { z } from 'zod';
import { amountMinorMax, isCurrency } from '../../../shared/money.ts';
import { passesLuhn } from '../../security/card-numbers.ts';
import { brandOf, testCardOf } from './cards.ts';
import { type FieldErrors, invalid } from './refusal.ts';

/** Reads a request's body by a schema. @throws Refusal 400 with a list of problems for each field */
export function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const errors: FieldErrors = {};
  for (const { path, message } of result.error.issues) {
    const field = path.join('.') || 'base';
    errors[field] = [...(errors[field] ?? []), message];
  }
  throw invalid(errors);
}

/** A missing field and one of the wrong kind are different problems. */
const must = (message: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing' : message),
});

const amount = z
  .int(must('must be an integer'))
  .min(100, 'must be greater than or equal to 100')
  .max(amountMinorMax, `must be less than or equal to ${amountMinorMax}`);

const currency = z.string(must('must be a string')).refine(isCurrency, 'is not a valid currency');

const webUrl = z.url({ protocol: /^https?$/, error: 'must be a valid http or https URL' });

const isoInstant = z
  .union([z.iso.datetime({ offset: true, local: true }), z.iso.date()], {
    error: 'must be an ISO 8601 date or date-time',
  })
  .transform((text) =>
    Date.parse(
      /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text.slice(0, 10)}T${text.slice(11) || '00:00'}Z`,
    ),
  );

const metadataValue = z.union(
  [z.string().max(500, 'must be at most 500 characters'), z.number(), z.boolean(), z.null()],
  {
    error: 'must be a text of at most 500 characters, a number or a boolean',
  },
);

const metadata = z
  .record(z.string().max(40, 'has a key longer than 40 characters'), metadataValue, {
    error: 'must be an object',
  })
  .refine((entries) => Object.keys(entries).length <= 30, 'must have at most 30 keys');

export type Metadata = z.output<typeof metadata>;

export const invoiceInput = z.object(
  {
    amount,
    currency,
    description: z.string(must('must be a string')).refine((text) => text.trim() !== '', "can't be blank"),
    callback_url: webUrl.nullish(),
    success_url: webUrl.nullish(),
    back_url: webUrl.nullish(),
    expired_at: isoInstant.nullish(),
    metadata: metadata.nullish(),
  },
  { error: 'must be an object' },
);

export type InvoiceInput = z.output<typeof invoiceInput>;

export const invoicesInput = z.object({
  invoices: z
    .array(invoiceInput, must('must be an array'))
    .min(1, "can't be empty")
    .max(50, 'must have at most 50 invoices'),
});

/** Of an invoice only the metadata can change; everything else that is sent is left aside, as clients send it whole. */
export const invoiceUpdate = z.object({ metadata: metadata.nullish() });

export const paymentUpdate = z.object({ description: z.string().nullish(), metadata: metadata.nullish() });

/** The field may be left out, which means everything. */
export const partAmount = z.object({
  amount: z.int('must be an integer').min(1, 'must be greater than or equal to 1').nullish(),
});

const digits = z
  .union([z.string(), z.int()], must('must be a number'))
  .transform((value) => String(value).trim());

const whole = (lowest: number, highest: number) =>
  digits
    .refine((text) => /^\d{1,4}$/.test(text), 'must be an integer')
    .transform(Number)
    .transform((value) => (lowest > 99 && value < 100 ? value + 2000 : value))
    .refine((value) => value >= lowest && value <= highest, 'is invalid');

const cardFields = {
  name: z
    .string(must('must be a string'))
    .trim()
    .refine((name) => /^\S+(\s+\S+)+$/.test(name), 'must have a first and a last name'),
  number: digits
    .transform((text) => text.replace(/[\s-]/g, ''))
    .refine(passesLuhn, { message: 'is invalid', abort: true })
    .refine(
      (number) => testCardOf(number) !== undefined,
      'is not a test card; no real card can be used here',
    ),
  month: whole(1, 12),
  year: whole(2000, 9999),
  cvc: digits.refine((text) => /^\d{3,4}$/.test(text), 'must have 3 digits (4 for American Express)'),
};

export const cardSource = z.object({
  type: z.literal('creditcard'),
  ...cardFields,
  '3ds': z.boolean('must be a boolean').default(true),
  manual: z.boolean('must be a boolean').default(false),
  save_card: z.boolean('must be a boolean').default(false),
  statement_descriptor: z.string().nullish(),
});

export type CardSource = z.output<typeof cardSource>;

export const stcSource = z.object({
  type: z.literal('stcpay'),
  mobile: digits
    .transform((text) => text.replace(/[\s-]/g, '').replace(/^(\+|00)?966/, '0'))
    .refine((text) => /^05\d{8}$/.test(text), 'must be a Saudi mobile number')
    .refine((text) => !/^051555555[5-9]$/.test(text), 'is not registered with STC Pay'),
  cashier: z.string().nullish(),
  branch: z.string().nullish(),
});

export type StcSource = z.output<typeof stcSource>;

export const paymentInput = z
  .object(
    {
      given_id: z.uuid('must be a UUID').nullish(),
      amount,
      currency,
      description: z.string('must be a string').nullish(),
      callback_url: webUrl.nullish(),
      source: z.discriminatedUnion('type', [cardSource, stcSource], {
        error: (issue) => (issue.input === undefined ? 'is missing' : 'must be of type creditcard or stcpay'),
      }),
      metadata: metadata.nullish(),
      apply_coupon: z.boolean('must be a boolean').nullish(),
    },
    { error: 'must be an object' },
  )
  .superRefine(({ source, callback_url }, context) => {
    if (source.type === 'creditcard' && !callback_url) {
      context.addIssue({ code: 'custom', path: ['callback_url'], message: 'is missing' });
    }
  });

export type PaymentInput = z.output<typeof paymentInput>;

/** @throws Refusal if the card is out of date, or its code has the wrong length for its brand */
export function checkCard(
  card: Pick<CardSource, 'number' | 'month' | 'year' | 'cvc'>,
  nowMs: number,
  prefix: string,
): void {
  const errors: FieldErrors = {};
  if (Date.UTC(card.year, card.month) <= nowMs) errors[`${prefix}year`] = ['must be in the future'];
  if (card.cvc.length !== (brandOf(card.number) === 'amex' ? 4 : 3)) {
    errors[`${prefix}cvc`] = ['must have 3 digits (4 for American Express)'];
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

export const cardForm = z.object(cardFields);

export const otpInput = z.object({ otp_value: digits });

export const verifyInput = z.object({
  code: z.string(must('must be a string')).regex(/^\d{6}$/, 'must have 6 digits'),
});

export function webhookInputs(options: {
  availableEvents: readonly string[];
  mayBePlain(host: string): boolean;
}) {
  const url = z
    .url({ protocol: /^https?$/, abort: true, error: must('must be a valid URL').error })
    .refine((text) => {
      const target = new URL(text);
      return target.protocol === 'https:' || options.mayBePlain(target.host);
    }, 'must use https');
  const fields = {
    http_method: z.enum(['post', 'put', 'patch'], must('must be one of post, put, patch')),
    url,
    shared_secret: z.string(must('must be a string')).min(1, "can't be blank"),
    events: z
      .array(
        z
          .string('must be a string')
          .refine((event) => options.availableEvents.includes(event), 'is not available'),
        {
          error: 'must be an array',
        },
      )
      .min(1, "can't be empty")
      .optional(),
  };
  return { create: z.object(fields, { error: 'must be an object' }), update: z.object(fields).partial() };
}

export type WebhookInput = z.output<ReturnType<typeof webhookInputs>['create']>;
export type WebhookUpdate = z.output<ReturnType<typeof webhookInputs>['update']>;

/** Empty values unset their key. @returns the text to store, `null` if nothing is left */
export function mergedMetadata(stored: string | null, changes: Metadata | null | undefined): string | null {
  if (!changes) return stored;
  const merged = { ...(stored === null ? {} : (JSON.parse(stored) as Metadata)), ...changes };
  const kept = Object.entries(merged).filter(([, value]) => value !== '' && value !== null);
  if (kept.length > 30) throw invalid({ metadata: ['must have at most 30 keys'] });
  return kept.length === 0 ? null : JSON.stringify(Object.fromEntries(kept));
}
