import { unfinishedCheckoutsOf } from '../../db/queries/checkouts.ts';
import { moveInvoice } from '../../db/queries/invoices.ts';
import type { Deps } from '../deps.ts';
import { announceChanges } from './announce-changes.ts';
import { requireInvoice } from './invoices.ts';
import { bySystem, writeTimeline } from './timeline.ts';

/** Makes an invoice void whose last checkout has ended without money. Safe to call at any time. */
export function finishVoid(deps: Deps, id: string): void {
  const done = deps.database.transaction((tx) => {
    const invoice = requireInvoice(tx, id);
    if (invoice.voidRequestedAt === null || invoice.paidMinor > 0 || unfinishedCheckoutsOf(tx, id).length > 0)
      return null;
    const now = deps.clock.now();
    if (!moveInvoice(tx, id, ['open'], { status: 'void', voidedAt: now, dueMinor: 0, updatedAt: now }))
      return null;
    writeTimeline(tx, id, {
      kind: 'status_changed',
      at: now,
      cause: bySystem,
      facts: { from: 'open', to: 'void' },
    });
    announceChanges(deps, tx, id);
    return invoice;
  });
  if (done) deps.live.publish({ topic: 'invoice', id, mode: done.mode });
}
