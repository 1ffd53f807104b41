import { z } from 'zod';
import { modeSchema } from './common.ts';

export const searchSchema = z.object({ mode: modeSchema, text: z.string().trim().max(200) });
