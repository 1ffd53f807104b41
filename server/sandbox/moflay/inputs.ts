import { minorPerShilling } from '../phone/shillings.ts';
import { type FieldIssue, invalid } from './refusal.ts';

export interface Express {
  msisdn: string;
  amount: number;
  amountMinor: number;
  description: string;
  reference: string;
  metadata: Record<string, unknown>;
}

const amountMax = 250_000;

/** @throws Refusal with every field that is wrong */
export function readExpress(text: string, { wholeAmounts }: { wholeAmounts: boolean }): Express {
  const body = objectOf(text);
  const issues: FieldIssue[] = [];
  const check = (field: string, good: boolean, message: string) => {
    if (!good) issues.push({ field, message });
  };
  const { phoneNumber, amount, description, accountReference = 'DEFAULT', metadata = {} } = body;
  const msisdn = msisdnOf(phoneNumber);
  check('phoneNumber', msisdn !== null, 'Must be a Safaricom number');
  const counts = typeof amount === 'number' && Number.isInteger(amount) && amount > 0;
  check('amount', counts && amount <= amountMax, `Must be a whole number from 1 to ${amountMax}`);
  const isWhole = wholeAmounts || (typeof amount === 'number' && amount % minorPerShilling === 0);
  if (counts) check('amount', isWhole, 'M-Pesa takes whole shillings');
  check('description', isText(description, 1, 13), 'Must have 1 to 13 characters');
  const isReference = isText(accountReference, 1, 12) && /^[a-zA-Z0-9]+$/.test(String(accountReference));
  check('accountReference', isReference, 'Must have 1 to 12 letters and digits');
  check('metadata', isMetadata(metadata), 'Must be at most 50 short pairs');
  if (issues.length > 0 || msisdn === null || !counts) throw invalid(issues);
  return {
    msisdn,
    amount,
    amountMinor: wholeAmounts ? amount * minorPerShilling : amount,
    description: String(description),
    reference: String(accountReference),
    metadata: metadata as Record<string, unknown>,
  };
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch {
    // Told below, as any other body that is no object.
  }
  throw invalid([{ field: 'body', message: 'Must be a JSON object' }]);
}

/** Local and international forms, as Moflay takes them. */
function msisdnOf(phone: unknown): string | null {
  const [, national] = /^(?:\+?254|0)([17]\d{8})$/.exec(String(phone ?? '')) ?? [];
  return national === undefined ? null : `254${national}`;
}

const isText = (value: unknown, least: number, most: number) =>
  typeof value === 'string' && value.length >= least && value.length <= most;

function isMetadata(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const pairs = Object.entries(value);
  const isFine = ([key, one]: [string, unknown]) =>
    key.length <= 40 && (typeof one === 'number' || typeof one === 'boolean' || isText(one, 0, 500));
  return pairs.length <= 50 && pairs.every(isFine);
}
