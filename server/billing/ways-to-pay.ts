import { listConnectionRecords } from '../../db/queries/connections.ts';
import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import type { WayView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { chargeRefusal } from './checkout-request.ts';
import type { OpenConnection } from './connection-book.ts';

/**
 * The connections through which this invoice can be paid now: active, of its mode, at a provider that takes its
 * currency and exactly what is due; those that are at home in the currency first. None, unless it waits for money.
 */
export function waysToPay(deps: Deps, invoice: InvoiceRecord): OpenConnection[] {
  if (invoice.voidRequestedAt !== null || !awaitingMoney.includes(invoice.status)) return [];
  const isGeneral = ({ provider }: OpenConnection) => Number(provider.currencies === null);
  return chargeableConnections(deps, invoice).sort((a, b) => isGeneral(a) - isGeneral(b));
}

/** Active connections of the invoice's mode whose provider can charge its amount, whatever state the invoice is in. */
export function chargeableConnections(deps: Deps, invoice: InvoiceRecord): OpenConnection[] {
  const money = { amountMinor: invoice.dueMinor, currency: invoice.currency };
  return activeConnections(deps, invoice).filter((connection) => chargeRefusal(connection, money) === null);
}

/** Every connection of the invoice's mode, each with what keeps it from charging what is due now. */
export function wayViews(deps: Deps, invoice: InvoiceRecord): WayView[] {
  const money = { amountMinor: invoice.dueMinor, currency: invoice.currency };
  return listConnectionRecords(deps.database, invoice.mode).flatMap(({ id }) => {
    const connection = deps.connections.byId(id);
    if (!connection) return [];
    const { record, provider } = connection;
    const refusal =
      record.status === 'paused'
        ? { code: 'connection.paused', facts: {} }
        : chargeRefusal(connection, money);
    return {
      connectionId: id,
      connectionName: record.name,
      provider: provider.name,
      country: provider.country,
      kind: provider.kind,
      refusal: refusal && { code: refusal.code, facts: refusal.facts },
    };
  });
}

export function activeConnections(deps: Deps, { mode }: Pick<InvoiceRecord, 'mode'>): OpenConnection[] {
  return listConnectionRecords(deps.database, mode)
    .filter(({ status }) => status === 'active')
    .flatMap(({ id }) => deps.connections.byId(id) ?? []);
}
