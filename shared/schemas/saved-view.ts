import { z } from 'zod';
import { savedViewPages } from '../saved-views.ts';
import { idSchema } from './common.ts';

const name = z.string().trim().min(1).max(60);

export const saveViewSchema = z.object({
  page: z.enum(savedViewPages),
  name,
  /** The query string of the list's address, without its question mark. */
  query: z
    .string()
    .max(2000)
    .regex(/^[^?#\s]*$/, 'must be the query string of an address'),
});

export const savedViewIdSchema = z.object({ id: idSchema('savedView') });
export const renameViewSchema = savedViewIdSchema.extend({ name });
