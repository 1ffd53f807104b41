import { invoicesToTellOverdue, nextOverdueAt, updateInvoice } from '../../db/queries/invoices.ts';
import { announce } from '../deliveries/announce.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { invoiceJson } from './invoice-json.ts';

const batchMax = 100;

/** Tells once of every invoice that is still to be paid when its time is over. */
export function createOverdueTeller(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'overdue',
    bell: deps.bells.overdue,
    run: async () => {
      while (tellBatch(deps) === batchMax) await new Promise((resolve) => setImmediate(resolve));
    },
    nextDueAt: () => nextOverdueAt(deps.database),
  });
}

function tellBatch(deps: Deps): number {
  const now = deps.clock.now();
  return deps.database.transaction(
    (tx) => {
      const overdue = invoicesToTellOverdue(tx, now, batchMax);
      for (const invoice of overdue) {
        updateInvoice(tx, invoice.id, { overdueToldAt: now });
        announce(tx, deps, {
          type: 'invoice.overdue',
          mode: invoice.mode,
          invoiceId: invoice.id,
          payload: { invoice: invoiceJson(deps, tx, invoice) },
        });
      }
      return overdue.length;
    },
    { behavior: 'immediate' },
  );
}
