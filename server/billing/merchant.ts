import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import type { PaymentRecord } from '../../db/queries/payments.ts';
import { readSetting } from '../../db/queries/settings.ts';
import type { Deps } from '../deps.ts';
import { activeConnections, waysToPay } from './ways-to-pay.ts';

/** Who asks for the money of this invoice: the business, else the connection it goes through; null if nobody has said. */
export function merchantOf(
  deps: Deps,
  invoice: InvoiceRecord,
  payments: readonly PaymentRecord[],
): string | null {
  const named = readSetting(deps.database, 'business_name')?.trim();
  if (named) return named;
  const paidAt = payments.find(({ paidMinor }) => paidMinor > 0)?.connectionId;
  const connection =
    (paidAt === undefined ? null : deps.connections.byId(paidAt)) ??
    waysToPay(deps, invoice)[0] ??
    activeConnections(deps, invoice)[0];
  return connection?.record.name ?? null;
}
