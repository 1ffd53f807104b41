import { type DecimalProblem, type DecimalResult, parseDecimal } from '../../../../../shared/decimal.ts';
import { type InvoiceTotals, type PricedLine, totalsOf } from '../../../../../shared/invoice-totals.ts';
import { parseAmount } from '../../../../../shared/money.ts';
import { internationalPhone, plainPhone } from '../../../../../shared/phone.ts';
import type { CustomerInput, InvoiceInput, LineInput } from '../../../../../shared/schemas/invoice.ts';
import { type Draft, type DraftCustomer, type DraftLine, endOfDay } from './draft.ts';

export type DraftProblem =
  | DecimalProblem
  | 'description_missing'
  | 'quantity_zero'
  | 'tax_range'
  | 'discount_too_large'
  | 'discount_percent'
  | 'name_missing'
  | 'email_invalid'
  | 'phone_invalid'
  | 'metadata_key_missing'
  | 'metadata_key_twice'
  | 'metadata_too_many';

export type LineField = 'description' | 'quantity' | 'unitPrice' | 'discount' | 'taxRate';

/** By place: `lines.2.quantity`, `customer.email`, `metadata.0`. */
export type Problems = ReadonlyMap<string, DraftProblem>;

export interface ReadDraft {
  problems: Problems;
  /** Null while something can't be read. */
  input: InvoiceInput | null;
  /** Of the lines that can be read; null if none can. */
  totals: InvoiceTotals | null;
  /** What each line adds to the total before tax, in the order of the form; null where it can't be read. */
  lineNetMinor: readonly (number | null)[];
}

const rateMilliMax = 100_000;
const metadataKeysMax = 25;

/**
 * Reads everything that is typed, exactly or not at all; nothing is rounded and nothing guessed. A draft may be kept
 * without a line, but what is to be finalized has one: there the first counts as written.
 */
export function readDraft(draft: Draft, isToFinalize = false): ReadDraft {
  const problems = new Map<string, DraftProblem>();
  const hasNone = draft.lines.every(isBlank);
  const lines = draft.lines.map((line, i) =>
    isBlank(line) && !(isToFinalize && hasNone && i === 0)
      ? null
      : readLine(line, draft.currency, (field, problem) => problems.set(`lines.${i}.${field}`, problem)),
  );
  const customer = readCustomer(draft.customer, (field, problem) =>
    problems.set(`customer.${field}`, problem),
  );
  const metadata = readMetadata(draft.metadata, (i, problem) => problems.set(`metadata.${i}`, problem));
  const priced = lines.map((line) => line?.priced ?? null);
  const totals = totalsIfAny(priced.filter((line) => line !== null));
  const input: InvoiceInput | null =
    problems.size > 0
      ? null
      : {
          currency: draft.currency,
          ...customer,
          lines: lines.flatMap((line) => (line?.input ? [line.input] : [])),
          dueAt: endOfDay(draft.dueDay),
          note: draft.note.trim() || null,
          language: draft.language,
          reference: draft.reference.trim() || null,
          metadata,
        };
  return {
    problems,
    input,
    totals,
    lineNetMinor: priced.map((line) => line && netOf(line)),
  };
}

/** A line nobody has written on is no line. */
function isBlank(line: DraftLine): boolean {
  return [line.description, line.unitPrice, line.discount].every((text) => text.trim() === '');
}

interface ReadLine {
  priced: PricedLine | null;
  input: LineInput | null;
}

function readLine(
  line: DraftLine,
  currency: string,
  report: (field: LineField, problem: DraftProblem) => void,
): ReadLine {
  const value = (field: LineField, result: DecimalResult): number | null => {
    if (result.ok) return result.value;
    report(field, result.problem);
    return null;
  };
  const description = line.description.trim();
  if (description === '') report('description', 'description_missing');
  const quantityMilli = value('quantity', parseDecimal(line.quantity, 3));
  const unitAmountMinor = value('unitPrice', parseAmount(line.unitPrice, currency));
  const discountMinor =
    line.discount.trim() === '' ? 0 : value('discount', parseAmount(line.discount, currency));
  if (/[%٪]/.test(line.discount)) report('discount', 'discount_percent');
  const taxRateMilli = line.taxRate.trim() === '' ? 0 : value('taxRate', parseDecimal(line.taxRate, 3));
  if (quantityMilli === 0) report('quantity', 'quantity_zero');
  if (taxRateMilli !== null && taxRateMilli > rateMilliMax) report('taxRate', 'tax_range');
  if (quantityMilli === null || unitAmountMinor === null || discountMinor === null || taxRateMilli === null) {
    return { priced: null, input: null };
  }
  const priced = { quantityMilli, unitAmountMinor, discountMinor, taxRateMilli };
  const isTooMuch = discountMinor > (totalsIfAny([{ ...priced, discountMinor: 0 }])?.subtotalMinor ?? 0);
  if (isTooMuch) report('discount', 'discount_too_large');
  return { priced: isTooMuch ? null : priced, input: { description, ...priced } };
}

function readCustomer(
  customer: DraftCustomer,
  report: (field: 'name' | 'email' | 'phone', problem: DraftProblem) => void,
): { customerId: string | null; customer: CustomerInput | null } {
  if (customer.kind === 'none') return { customerId: null, customer: null };
  if (customer.kind === 'known') return { customerId: customer.id, customer: null };
  if (customer.kind === 'typed') return { customerId: null, customer: typedCustomer(customer.text) };
  return { customerId: null, customer: readContact(customer, report) };
}

/** Who somebody is and how they are reached; what is wrong is reported, and the rest read all the same. */
export function readContact(
  typed: { name: string; email: string; phone: string },
  report: (field: 'name' | 'email' | 'phone', problem: DraftProblem) => void,
) {
  const name = typed.name.trim();
  const email = typed.email.trim();
  const phone = plainPhone(typed.phone);
  if (name === '') report('name', 'name_missing');
  if (email !== '' && !isEmail(email)) report('email', 'email_invalid');
  if (phone !== '' && !mayBePhone(phone)) report('phone', 'phone_invalid');
  return { name, email: email || null, phone: phone || null };
}

/** An address or a number typed in place of a name is kept as what it is, and names the customer until they have a name. */
function typedCustomer(text: string): CustomerInput {
  const name = text.trim();
  const phone = plainPhone(name);
  return {
    name,
    email: isEmail(name) ? name : null,
    phone: internationalPhone.test(phone) ? phone : null,
  };
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text);
}

/** Which country a number without its code is of, the server knows. */
function mayBePhone(text: string): boolean {
  return /^\+?[\d٠-٩۰-۹]{5,15}$/.test(text);
}

export function readMetadata(
  rows: Draft['metadata'],
  report: (row: number, problem: DraftProblem) => void,
): Record<string, string> {
  const metadata: Record<string, string> = {};
  for (const [i, row] of rows.entries()) {
    const key = row.key.trim();
    if (key === '' && row.value.trim() === '') continue;
    if (key === '') report(i, 'metadata_key_missing');
    else if (key in metadata) report(i, 'metadata_key_twice');
    else if (Object.keys(metadata).length === metadataKeysMax) report(i, 'metadata_too_many');
    else metadata[key] = row.value.trim();
  }
  return metadata;
}

function netOf(line: PricedLine): number {
  const { subtotalMinor, discountMinor } = totalsOf([line]);
  return subtotalMinor - discountMinor;
}

function totalsIfAny(lines: readonly PricedLine[]): InvoiceTotals | null {
  return lines.length === 0 ? null : totalsOf(lines);
}
