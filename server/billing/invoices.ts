import { randomBytes } from 'node:crypto';
import type { Store } from '../../db/client.ts';
import {
  deleteDraft,
  findInvoice,
  type InvoiceRecord,
  indexInvoice,
  insertInvoice,
  replaceLines,
  updateInvoice,
} from '../../db/queries/invoices.ts';
import { newId } from '../../shared/ids.ts';
import { type InvoiceTotals, totalsOf } from '../../shared/invoice-totals.ts';
import type { Mode } from '../../shared/ledger.ts';
import { amountMinorMax } from '../../shared/money.ts';
import type { InvoiceInput, LineInput } from '../../shared/schemas/invoice.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { announceChanges } from './announce-changes.ts';
import { resolveCustomer } from './customers.ts';
import { type Cause, writeTimeline } from './timeline.ts';

/** Writes a draft. A draft may be incomplete; finalizing is what asks for the rest. */
export function createDraft(
  deps: Deps,
  mode: Mode,
  input: InvoiceInput,
  cause: Cause,
  id = newId('invoice', deps.clock.now()),
): InvoiceRecord {
  const now = deps.clock.now();
  const totals = checkedTotals(input.lines);
  const record = deps.database.transaction((tx) => {
    insertInvoice(tx, {
      id,
      mode,
      status: 'draft',
      ...columnsOf(tx, mode, input, totals, now),
      dueMinor: totals.totalMinor,
      payToken: randomBytes(18).toString('base64url'),
      createdAt: now,
      updatedAt: now,
    });
    writeLines(tx, id, input.lines, now);
    writeTimeline(tx, id, { kind: 'created', at: now, cause });
    const draft = indexed(tx, id);
    announceChanges(deps, tx, id);
    return draft;
  });
  deps.live.publish({ topic: 'invoice', id, mode });
  return record;
}

/**
 * Replaces everything a draft says. Whoever tells what they have seen of it (its `updatedAt`) overwrites nothing that was
 * written since.
 * @throws DaftarError `invoice.not_draft`, `invoice.changed_meanwhile`
 */
export function updateDraft(
  deps: Deps,
  id: string,
  input: InvoiceInput,
  cause: Cause,
  seenUpdatedAt?: number,
): InvoiceRecord {
  const now = deps.clock.now();
  const totals = checkedTotals(input.lines);
  const record = deps.database.transaction((tx) => {
    const { mode, updatedAt } = requireDraft(tx, id);
    if (seenUpdatedAt !== undefined && seenUpdatedAt !== updatedAt) throw changedMeanwhile(id);
    updateInvoice(tx, id, {
      ...columnsOf(tx, mode, input, totals, now),
      dueMinor: totals.totalMinor,
      // Two changes within one millisecond are two: the instant tells them apart.
      updatedAt: Math.max(now, updatedAt + 1),
    });
    writeLines(tx, id, input.lines, now);
    writeTimeline(tx, id, { kind: 'edited', at: now, cause });
    return indexed(tx, id);
  });
  deps.live.publish({ topic: 'invoice', id, mode: record.mode });
  return record;
}

/** Throws a draft away; it never had a number, so no gap is left. @throws DaftarError `invoice.not_draft` */
export function removeDraft(deps: Deps, id: string): void {
  const { mode } = deps.database.transaction((tx) => {
    const draft = requireDraft(tx, id);
    deleteDraft(tx, id);
    return draft;
  });
  deps.live.publish({ topic: 'invoice', id, mode });
}

/** @throws DaftarError `invoice.not_found` */
export function requireInvoice(store: Store, id: string): InvoiceRecord {
  const invoice = findInvoice(store, id);
  if (!invoice) throw new DaftarError('invoice.not_found', `There is no invoice ${id}`);
  return invoice;
}

/** @throws DaftarError `invoice.not_found`, `invoice.not_draft` */
export function requireDraft(store: Store, id: string): InvoiceRecord {
  const invoice = requireInvoice(store, id);
  if (invoice.status === 'draft') return invoice;
  throw new DaftarError(
    'invoice.not_draft',
    `${invoice.number} is no draft any more; void it and write a new one instead`,
    {
      facts: { status: invoice.status },
    },
  );
}

function changedMeanwhile(id: string): DaftarError {
  return new DaftarError(
    'invoice.changed_meanwhile',
    `Somebody changed ${id} after it was opened for editing`,
  );
}

/** Refreshes the words the invoice is found by. */
export function indexed(store: Store, id: string): InvoiceRecord {
  const invoice = requireInvoice(store, id);
  const words = [
    invoice.number,
    invoice.number?.replace(/^INV-0*/, ''),
    invoice.reference,
    invoice.customerName,
    invoice.note,
  ];
  indexInvoice(store, id, words.filter(Boolean).join(' '));
  return invoice;
}

function columnsOf(store: Store, mode: Mode, input: InvoiceInput, totals: InvoiceTotals, now: number) {
  const customer = resolveCustomer(store, mode, input, now);
  return {
    customerId: customer?.id ?? null,
    customerName: customer?.name ?? null,
    currency: input.currency,
    subtotalMinor: totals.subtotalMinor,
    discountMinor: totals.discountMinor,
    taxMinor: totals.taxMinor,
    totalMinor: totals.totalMinor,
    dueAt: input.dueAt ?? null,
    note: emptyToNull(input.note),
    language: input.language,
    reference: emptyToNull(input.reference),
    metadata: input.metadata,
  };
}

function writeLines(store: Store, invoiceId: string, lines: readonly LineInput[], now: number): void {
  replaceLines(
    store,
    invoiceId,
    lines.map((line, position) => ({ ...line, id: newId('line', now), invoiceId, position })),
  );
}

function checkedTotals(lines: readonly LineInput[]): InvoiceTotals {
  const tooMuch = lines.findIndex(
    (line) => line.discountMinor > totalsOf([{ ...line, discountMinor: 0 }]).subtotalMinor,
  );
  if (tooMuch >= 0) {
    throw new DaftarError(
      'invoice.discount_too_large',
      `The discount of line ${tooMuch + 1} is larger than the line`,
      {
        facts: { line: tooMuch + 1 },
      },
    );
  }
  const totals = totalsOf(lines);
  if (totals.totalMinor <= amountMinorMax && totals.subtotalMinor <= amountMinorMax) return totals;
  throw new DaftarError(
    'invoice.amount_too_large',
    `An invoice may be at most ${amountMinorMax} minor units`,
  );
}

function emptyToNull(text: string | null | undefined): string | null {
  return text ? text : null;
}
