import { z } from 'zod';
import { invalid } from './refusal.ts';

/** Reads a request's body by a schema. @throws Refusal 400 with what is wrong in one line */
export function read<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.') || 'body'} ${message}`);
  throw invalid(problems.join('; '));
}

const must = (message: string) => ({
  error: (issue: { input?: unknown }) => (issue.input === undefined ? 'is required' : message),
});

/** Whole ouguiyas; whether Moosyl takes decimals is not documented, so it does not here. */
const amount = z
  .union([z.int(), z.string().regex(/^\d{1,12}$/, 'must be a whole number')], must('must be a whole number'))
  .transform(Number)
  .refine((value) => value > 0 && value <= 1_000_000_000, 'must be between 1 and 1000000000');

const transactionId = z
  .string(must('must be a string'))
  .min(1, 'is required')
  .max(255, 'must have at most 255 characters');

/** `+22222222222`, `22222222`, …: eight digits in the end. */
const phoneNumber = z
  .string(must('must be a string'))
  .transform((text) => text.replace(/[\s-]/g, '').replace(/^(\+|00)?222(?=\d{8}$)/, ''))
  .refine((text) => /^[234]\d{7}$/.test(text), 'must be a Mauritanian mobile number');

const webUrl = z.url({ protocol: /^https?$/, error: 'must be a valid http or https URL' });

const object = { error: 'must be an object' };

export const requestInput = z.object({ transactionId, amount, phoneNumber: phoneNumber.nullish() }, object);

export type RequestInput = z.output<typeof requestInput>;

export const paymentInput = z.object(
  {
    configurationId: z.string(must('must be a string')),
    transactionId,
    phoneNumber,
    passCode: z.string('must be a string').nullish(),
  },
  object,
);

export const payInput = z.object({ phoneNumber, passCode: z.string().nullish() });

export type PayInput = z.output<typeof payInput>;

export const sessionInput = z
  .object(
    {
      paymentRequestId: z.string('must be a string').optional(),
      transactionId: transactionId.optional(),
      amount: amount.optional(),
      phoneNumber: phoneNumber.nullish(),
      successUrl: webUrl.optional(),
      cancelUrl: webUrl.optional(),
      expiresInMinutes: z
        .int('must be a whole number')
        .min(5, 'must be between 5 and 1440')
        .max(1_440, 'must be between 5 and 1440')
        .default(30),
    },
    object,
  )
  .refine((input) => input.paymentRequestId !== undefined || input.transactionId !== undefined, {
    path: ['transactionId'],
    message: 'or paymentRequestId is required',
  });

export type SessionInput = z.output<typeof sessionInput>;
