import { dueCheckouts, nextCheckoutDueAt } from '../../db/queries/checkouts.ts';
import { findInvoice } from '../../db/queries/invoices.ts';
import type { Deps } from '../deps.ts';
import { createWorker, type Worker } from '../worker.ts';
import { stepCheckout } from './checkout-step.ts';
import { finishVoid } from './finish-void.ts';

const batchMax = 16;

/** Makes and cancels what is due at the providers: first tries that a crash cut off, retries, links that must end. */
export function createCheckoutWorker(deps: Deps): Worker {
  return createWorker(deps, {
    name: 'checkouts',
    bell: deps.bells.checkouts,
    run: async () => {
      const due = dueCheckouts(deps.database, deps.clock.now(), batchMax);
      await Promise.all(due.map(({ id }) => stepCheckout(deps, id)));
      for (const invoiceId of new Set(due.map(({ invoiceId }) => invoiceId))) {
        if (findInvoice(deps.database, invoiceId)?.voidRequestedAt != null) finishVoid(deps, invoiceId);
      }
    },
    nextDueAt: () => nextCheckoutDueAt(deps.database),
  });
}
