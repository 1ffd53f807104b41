import type { Store } from '../../../db/client.ts';
import { type InvoiceRecord, linesOf } from '../../../db/queries/invoices.ts';
import type { ApiInvoiceChange, ApiInvoiceInput, ApiLineInput } from '../../../shared/api/invoices.ts';
import type { InvoiceInput, LineInput } from '../../../shared/schemas/invoice.ts';

/** A new invoice in the words of the domain. */
export function draftOf({ finalize: _finalize, lines, ...input }: ApiInvoiceInput): InvoiceInput {
  return {
    ...input,
    lines: lines.map(lineOf),
    language: input.language ?? 'en',
    metadata: input.metadata ?? {},
  };
}

/** A draft as it is, with what the caller changes: null empties a field, and what is left out stays. */
export function changedDraft(store: Store, draft: InvoiceRecord, change: ApiInvoiceChange): InvoiceInput {
  const { lines, customer, customerId, ...rest } = change;
  const names = customer !== undefined || customerId !== undefined;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const { currency, dueAt, note, language, reference, metadata } = draft;
  return {
    ...{ currency, dueAt, note, language, reference, metadata, ...given },
    ...(names ? { customer, customerId } : { customerId: draft.customerId }),
    lines: lines ? lines.map(lineOf) : linesOf(store, draft.id),
  };
}

function lineOf({ description, quantity, unitAmount, discount, taxRate }: ApiLineInput): LineInput {
  return {
    description,
    quantityMilli: quantity,
    unitAmountMinor: unitAmount,
    discountMinor: discount,
    taxRateMilli: taxRate,
  };
}
