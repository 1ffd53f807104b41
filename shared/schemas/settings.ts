import { z } from 'zod';

/** How the business shows itself to its customers, and which day its days are. */
export const businessSchema = z.object({
  /** Empty: the connection's name stands on the pay page. */
  name: z.string().trim().max(80),
  timeZone: z.string().max(60).refine(isTimeZone, 'must be a time zone such as Africa/Nairobi'),
  /** The rest stands on invoices and in mails, where it is given. The address may have several lines. */
  address: z.string().trim().max(400).default(''),
  /** VAT number, PIN, NIF: whatever the tax office calls it. */
  taxNumber: z.string().trim().max(40).default(''),
  email: z.union([z.literal(''), z.email().max(254)]).default(''),
  phone: z.string().trim().max(40).default(''),
});

export type Business = z.infer<typeof businessSchema>;

function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return timeZone !== '';
  } catch {
    return false;
  }
}
