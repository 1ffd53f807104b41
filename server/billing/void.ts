import { unfinishedCheckoutsOf, updateCheckout } from '../../db/queries/checkouts.ts';
import { type InvoiceRecord, updateInvoice } from '../../db/queries/invoices.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { stepCheckout } from './checkout-step.ts';
import { finishVoid } from './finish-void.ts';
import { requireInvoice } from './invoices.ts';
import { type Cause, writeTimeline } from './timeline.ts';

/**
 * Voids an open invoice: no new links from now on, every link cancelled at its provider and read again, and only then
 * void. Money found on the way is booked and ends it with `invoice.has_money`. Where a provider can't be reached it is
 * finished later by itself, and `invoice.void_unfinished` says so.
 */
export async function voidInvoice(deps: Deps, id: string, cause: Cause): Promise<InvoiceRecord> {
  const { mode } = requestVoid(deps, id, cause);
  deps.live.publish({ topic: 'invoice', id, mode });
  for (const checkout of unfinishedCheckoutsOf(deps.database, id)) await stepCheckout(deps, checkout.id);
  finishVoid(deps, id);
  const invoice = requireInvoice(deps.database, id);
  if (invoice.status === 'void') return invoice;
  if (invoice.paidMinor > 0) throw hasMoney(invoice);
  const waitsForPhone = unfinishedCheckoutsOf(deps.database, id).some(({ kind }) => kind === 'prompt');
  throw new DaftarError(
    'invoice.void_unfinished',
    waitsForPhone
      ? 'A phone still shows the prompt; the invoice is voided when that has ended, unless it is paid'
      : 'A link could not be cancelled yet; Daftar goes on trying and then voids the invoice',
    { facts: { waitsFor: waitsForPhone ? 'prompt' : 'link' } },
  );
}

function requestVoid(deps: Deps, id: string, cause: Cause): InvoiceRecord {
  return deps.database.transaction((tx) => {
    const invoice = requireInvoice(tx, id);
    if (invoice.paidMinor > 0) throw hasMoney(invoice);
    if (invoice.status !== 'open') {
      throw new DaftarError(
        'invoice.not_open',
        `Only an open invoice can be voided; this one is ${invoice.status}`,
        {
          facts: { status: invoice.status },
        },
      );
    }
    const now = deps.clock.now();
    if (invoice.voidRequestedAt === null) {
      updateInvoice(tx, id, { voidRequestedAt: now, updatedAt: now });
      writeTimeline(tx, id, { kind: 'void_requested', at: now, cause });
    }
    for (const checkout of unfinishedCheckoutsOf(tx, id))
      updateCheckout(tx, checkout.id, { cancelRequestedAt: now, nextAttemptAt: now });
    return invoice;
  });
}

function hasMoney(invoice: InvoiceRecord): DaftarError {
  return new DaftarError(
    'invoice.has_money',
    `${invoice.number} has been paid; refund it instead of voiding it`,
    {
      facts: { paidMinor: invoice.paidMinor, currency: invoice.currency },
    },
  );
}
