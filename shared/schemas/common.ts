import { z } from 'zod';
import { type IdKind, idPattern } from '../ids.ts';
import { languages } from '../languages.ts';
import { modes } from '../ledger.ts';
import { currencyCodes } from '../money.ts';

export const modeSchema = z.enum(modes);

export const currencySchema = z.enum(currencyCodes as [string, ...string[]]);

export function idSchema(kind: IdKind) {
  return z.string().regex(idPattern(kind), `must be an id that begins with ${kind}`);
}

/** Keyset paging: `cursor` is the opaque `nextCursor` of the page before. */
export const pageSchema = z.object({
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});

/** At most 30 keys of 40 characters with values of 500: Moyasar's limits, so that metadata can travel with the money. */
export const metadataSchema = z
  .record(z.string().min(1).max(40), z.string().max(500))
  .refine((metadata) => Object.keys(metadata).length <= 25, 'at most 25 keys');

export const languageSchema = z.enum(languages);
