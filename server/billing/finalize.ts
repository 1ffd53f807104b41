import type { Store } from '../../db/client.ts';
import type { CheckoutRecord } from '../../db/queries/checkouts.ts';
import { type InvoiceRecord, linesOf, moveInvoice, takeInvoiceNumber } from '../../db/queries/invoices.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { InvoiceInput } from '../../shared/schemas/invoice.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { announceChanges } from './announce-changes.ts';
import { chargeRefusal } from './checkout-request.ts';
import { createDraft, indexed, requireDraft } from './invoices.ts';
import { makeLink, requestLink } from './links.ts';
import { type Cause, writeTimeline } from './timeline.ts';
import { activeConnections, chargeableConnections } from './ways-to-pay.ts';

/**
 * Makes a draft a bill: gives it the next number of its mode and, if exactly one active connection can take its
 * currency, asks that provider for a payment link. Number, state and link request commit together; the provider is
 * called after that, and its failure is the link's, not the invoice's.
 * @throws DaftarError `invoice.not_draft`, `invoice.empty`, `invoice.total_zero`, or why no connection can charge it
 */
export async function finalizeInvoice(deps: Deps, id: string, cause: Cause): Promise<InvoiceRecord> {
  return afterCommit(
    deps,
    deps.database.transaction((tx) => commitFinal(deps, tx, id, cause)),
  );
}

/**
 * Writes an invoice that is a bill at once. Draft and bill commit together: what can't be finalized leaves nothing.
 * @throws DaftarError as `finalizeInvoice`
 */
export async function createFinalized(
  deps: Deps,
  mode: Mode,
  input: InvoiceInput,
  cause: Cause,
  id?: string,
): Promise<InvoiceRecord> {
  const final = deps.database.transaction(
    (tx) => commitFinal(deps, tx, createDraft(deps, mode, input, cause, id).id, cause),
    { behavior: 'immediate' },
  );
  return afterCommit(deps, final);
}

interface Final {
  invoice: InvoiceRecord;
  checkout: CheckoutRecord | null;
}

function commitFinal(deps: Deps, tx: Store, id: string, cause: Cause): Final {
  const now = deps.clock.now();
  const draft = requireDraft(tx, id);
  requireChargeable(deps, draft, linesOf(tx, id).length);
  const number = numberText(takeInvoiceNumber(tx, draft.mode));
  moveInvoice(tx, id, ['draft'], {
    status: 'open',
    number,
    finalizedAt: now,
    updatedAt: now,
    dueMinor: draft.totalMinor,
  });
  writeTimeline(tx, id, { kind: 'finalized', at: now, cause, facts: { number } });
  writeTimeline(tx, id, { kind: 'status_changed', at: now, cause, facts: { from: 'draft', to: 'open' } });
  const invoice = indexed(tx, id);
  const [only, ...others] = linkConnections(deps, invoice);
  const checkout = only && others.length === 0 ? requestLink(deps, tx, invoice, only, cause) : null;
  announceChanges(deps, tx, id);
  return { invoice, checkout };
}

async function afterCommit(deps: Deps, { invoice, checkout }: Final): Promise<InvoiceRecord> {
  deps.live.publish({ topic: 'invoice', id: invoice.id, mode: invoice.mode });
  if (invoice.dueAt !== null) deps.bells.overdue.ring();
  if (checkout) await makeLink(deps, checkout.id);
  return invoice;
}

/** Active connections of the invoice's mode that can make a link over its amount. */
export function linkConnections(deps: Deps, invoice: InvoiceRecord): string[] {
  return chargeableConnections(deps, invoice)
    .filter(({ provider }) => provider.kind === 'link')
    .map(({ record }) => record.id);
}

/** What no provider could ever be asked for is refused before the invoice gets a number. */
function requireChargeable(deps: Deps, draft: InvoiceRecord, lineCount: number): void {
  if (lineCount === 0)
    throw new DaftarError('invoice.empty', 'An invoice needs at least one line before it can be finalized');
  if (draft.totalMinor === 0)
    throw new DaftarError('invoice.total_zero', 'An invoice over nothing can’t be paid; give a line a price');
  const active = activeConnections(deps, draft);
  const refusals = active.map((connection) =>
    chargeRefusal(connection, { amountMinor: draft.totalMinor, currency: draft.currency }),
  );
  const first = refusals[0];
  if (first && refusals.every((refusal) => refusal !== null))
    throw new DaftarError(first.code, first.message, { facts: first.facts });
}

function numberText(value: number): string {
  return `INV-${String(value).padStart(6, '0')}`;
}
