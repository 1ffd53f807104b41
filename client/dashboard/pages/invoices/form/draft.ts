import { dayIn, endOfDayIn } from '../../../../../shared/calendar-day.ts';
import { decimalText } from '../../../../../shared/decimal.ts';
import type { Language } from '../../../../../shared/languages.ts';
import { amountText } from '../../../../../shared/money.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { bookTimeZone } from '../../../data/time-zone.ts';

/** A line as it is typed: texts, read only when they are needed. */
export interface DraftLine {
  key: number;
  description: string;
  quantity: string;
  unitPrice: string;
  discount: string;
  taxRate: string;
}

export type DraftCustomer =
  | { kind: 'none' }
  /** Typed into the search and nobody chosen: a new customer by that name. */
  | { kind: 'typed'; text: string }
  | { kind: 'known'; id: string; name: string; email: string | null; phone: string | null }
  | { kind: 'new'; name: string; email: string; phone: string };

export interface Draft {
  currency: string;
  customer: DraftCustomer;
  lines: DraftLine[];
  /** `YYYY-MM-DD`, or empty. */
  dueDay: string;
  note: string;
  language: Language;
  reference: string;
  metadata: { key: string; value: string }[];
}

let lineKey = 0;

export function emptyLine(taxRate = ''): DraftLine {
  lineKey += 1;
  return { key: lineKey, description: '', quantity: '1', unitPrice: '', discount: '', taxRate };
}

export function emptyDraft(currency: string, language: Language = 'en'): Draft {
  return {
    currency,
    customer: { kind: 'none' },
    lines: [emptyLine()],
    dueDay: '',
    note: '',
    language,
    reference: '',
    metadata: [],
  };
}

export function draftOf(invoice: InvoiceView): Draft {
  const { currency } = invoice;
  const amount = (minor: number) => (minor === 0 ? '' : amountText(minor, currency));
  const lines = invoice.lines.map((line) => ({
    ...emptyLine(),
    description: line.description,
    quantity: decimalText(line.quantityMilli, 3),
    unitPrice: amountText(line.unitAmountMinor, currency),
    discount: amount(line.discountMinor),
    taxRate: line.taxRateMilli === 0 ? '' : decimalText(line.taxRateMilli, 3),
  }));
  return {
    currency,
    customer: invoice.customer ? { kind: 'known', ...invoice.customer } : { kind: 'none' },
    lines: lines.length > 0 ? lines : [emptyLine()],
    dueDay: invoice.dueAt === null ? '' : dayOf(invoice.dueAt),
    note: invoice.note ?? '',
    language: invoice.language,
    reference: invoice.reference ?? '',
    metadata: Object.entries(invoice.metadata).map(([key, value]) => ({ key, value })),
  };
}

/** Another one like it: the same customer and lines, but no due day, reference or metadata, which belong to one order. */
export function likeOf(invoice: InvoiceView): Draft {
  return { ...draftOf(invoice), dueDay: '', reference: '', metadata: [] };
}

/** The business's calendar day of an instant. */
export function dayOf(at: number): string {
  return dayIn(bookTimeZone(), at);
}

/** An invoice is due until the end of its day where the business is, wherever it is written. */
export function endOfDay(day: string): number | null {
  return endOfDayIn(bookTimeZone(), day);
}
