import { z } from 'zod';
import { modes } from './ledger.ts';

/** What could not be understood of a body whose proof was good; each has a sentence in the dictionary. */
export const eventProblems = [
  'no_object',
  'no_envelope',
  'no_payment_id',
  'no_payment_request',
  'no_transaction',
  'no_checkout_request',
  'no_mode',
  'no_verification_code',
  'adapter_failed',
] as const;

export type EventProblem = (typeof eventProblems)[number];

const text = z.string().max(2000);

/** What is known of why an event rests where it does, beside its reason: a code with its values, never a sentence. */
export const eventDetailSchema = z.discriminatedUnion('code', [
  /** The provider's word for a state that Daftar does not know. */
  z.object({ code: z.literal('unlisted_status'), status: text }),
  /** The provider's word for a state that claims less than the event. */
  z.object({ code: z.literal('still'), status: text }),
  z.object({ code: z.literal('not_named_yet') }),
  z.object({ code: z.literal('currencies'), payment: text, invoice: text }),
  z.object({ code: z.literal('modes'), event: z.enum(modes), connection: z.enum(modes) }),
  z.object({ code: z.literal('environments'), event: text, connection: text }),
  z.object({ code: z.literal('unreadable'), problem: z.enum(eventProblems) }),
  /** A code of ours for a provider that gave no good answer, and its own words. */
  z.object({ code: z.literal('provider_failed'), error: text, said: text.nullable() }),
  /** What a person wrote who set it aside. */
  z.object({ code: z.literal('note'), text }),
  /** What a program said; nobody translates it. */
  z.object({ code: z.literal('raw'), text }),
]);

export type EventDetail = z.infer<typeof eventDetailSchema>;

export function writeEventDetail(detail: EventDetail): string {
  return JSON.stringify(detail);
}

/** As it is stored; what an earlier version wrote is a sentence, and is shown as one. */
export function readEventDetail(stored: string): EventDetail {
  try {
    return eventDetailSchema.parse(JSON.parse(stored));
  } catch {
    return { code: 'raw', text: stored };
  }
}
