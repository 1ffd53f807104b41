import { z } from 'zod';
import { auditActorKinds, auditOutcomes } from '../audit.ts';
import { timeSorts } from '../list-sorts.ts';
import { pageSchema } from './common.ts';

export const auditFilterSchema = pageSchema.extend({
  actorId: z.string().max(60).optional(),
  actorKind: z.enum(auditActorKinds).optional(),
  subjectId: z.string().max(60).optional(),
  action: z.string().max(80).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  /** Anywhere in the action, the actor's name, the address, or the id of what it was done to. */
  text: z.string().trim().max(100).optional(),
  from: z.number().int().optional(),
  until: z.number().int().optional(),
  sort: z.enum(timeSorts).optional(),
});

export type AuditListFilter = z.infer<typeof auditFilterSchema>;
