import { z } from 'zod';
import { type IdKind, idPattern } from '../ids.ts';
import { modes } from '../ledger.ts';
import { amountMinorMax } from '../money.ts';

/**
 * The named schemas of the REST API: the door validates with them, its handlers are typed by them, and the OpenAPI
 * document lists them under these names.
 */
export const requestSchemas = z.registry<{ id: string }>();
export const answerSchemas = z.registry<{ id: string }>();

export const mode = z.enum(modes);

/** A string of the id's shape. */
export function id(kind: IdKind) {
  return z.string().regex(idPattern(kind), `must be an id such as ${kindExample(kind)}`);
}

function kindExample(kind: IdKind): string {
  return `${idPattern(kind).source.slice(1, 4)}_01jv3x5yk8e7zr2m4n6p8q0s1t`;
}

/** In what callers send: an answer that says `14550`, and not 145.50, is what they need to hear. */
export const minorUnits = z.int({
  error: ({ code }) =>
    code === 'invalid_type'
      ? 'must be a whole number of minor units: 14550 stands for 145.50 SAR'
      : undefined,
});

export const amount = minorUnits.min(0).max(amountMinorMax).describe('In minor units of the currency');

export const signedAmount = z.int().describe('In minor units of the currency');

export const instant = z.iso.datetime().describe('ISO 8601, UTC');

/** An instant as callers write it; it becomes milliseconds. */
export const instantInput = z.iso
  .datetime({ offset: true, error: 'must be an ISO 8601 time with a zone, such as 2027-01-31T21:00:00Z' })
  .describe('ISO 8601 with a zone, such as 2027-01-31T21:00:00Z')
  .transform((text) => Date.parse(text));

/** At most 25 keys of 40 characters with values of 500, so that metadata can travel with the money. */
export const metadata = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((values) => Object.keys(values).length <= 25, 'at most 25 keys')
  .describe('Your own keys and values: at most 25 keys of 40 characters, values of 500');

export const reference = z.string().trim().max(100).describe('Your own id of it');

export const noteText = z.string().trim().max(2000);

export const pageQuery = {
  cursor: z.string().max(200).describe('`nextCursor` of the page before').optional(),
  limit: z.coerce.number<string>().int().min(1).max(100).default(50).describe('Rows on a page'),
};

export const createdRange = {
  createdAfter: instantInput.describe('At this time or later').optional(),
  createdBefore: instantInput.describe('Before this time').optional(),
};

export const paidRange = {
  paidAfter: instantInput
    .describe('Paid in full at this time or later; the list is then ordered by it')
    .optional(),
  paidBefore: instantInput
    .describe('Paid in full before this time; the list is then ordered by it')
    .optional(),
};

export const metadataQuery = {
  metadata: z
    .record(z.string().min(1).max(40), z.string().max(500))
    .describe('`metadata[order_id]=123`: those with exactly this value under this key; several must all hold')
    .optional(),
};

/** What to put whole into the answer, so that a list needs no further calls. */
export function expandQuery<const Names extends readonly [string, ...string[]]>(names: Names) {
  return {
    expand: z
      .array(z.enum(names))
      .default([])
      .describe('What to put whole into the answer, separated by commas'),
  };
}

/** A keyset page, registered under `id`. */
export function pageOf<Row extends z.ZodType>(row: Row, name: string) {
  return z
    .object({ data: z.array(row), nextCursor: z.string().nullable().describe('Null: this is the last page') })
    .register(answerSchemas, { id: name });
}

export interface ApiPage<Row> {
  data: Row[];
  nextCursor: string | null;
}

/** One field of a request that is not as it must be. */
export interface ApiFieldProblem {
  /** Its path, such as `lines[0].quantity`. */
  field: string;
  message: string;
}
