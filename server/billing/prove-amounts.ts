import { updateConnection } from '../../db/queries/connections.ts';
import { findPaymentByReceipt } from '../../db/queries/payments.ts';
import { formatMoney } from '../../shared/money.ts';
import type { ConnectionView } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { connectionView } from './connection-view.ts';
import { requireConnection } from './connections.ts';

/**
 * Lets a connection whose provider's amounts are in doubt charge more than a trial amount: what the payer's own receipt
 * says was paid is what we asked for. Taken from a controlled payment that an unproven live account may make.
 * @throws DaftarError `connection.receipt_not_found`, `connection.amounts_differ`
 */
export function proveAmounts(
  deps: Deps,
  proof: { id: string; receipt: string; amountMinor: number },
): ConnectionView {
  const { record, provider, credentials } = requireConnection(deps, proof.id);
  const receipt = proof.receipt.trim().toUpperCase();
  const payment = findPaymentByReceipt(deps.database, proof.id, receipt);
  const unproven = { mode: 'live', credentials, amountsProvenAt: null } as const;
  const isControlled =
    payment?.status === 'paid' &&
    provider.refuseAmount({ amountMinor: payment.paidMinor, currency: payment.currency }, unproven) === null;
  if (!isControlled) {
    throw new DaftarError(
      'connection.receipt_not_found',
      `No small paid payment of ${record.name} has the receipt ${receipt}; copy it from the payer's message`,
      { facts: { receipt } },
    );
  }
  const { paidMinor, currency } = payment;
  if (paidMinor !== proof.amountMinor) {
    const asked = formatMoney({ amountMinor: paidMinor, currency });
    throw new DaftarError(
      'connection.amounts_differ',
      `Daftar asked for ${asked} and the receipt shows another amount: the unit of amounts is set wrong. Change it before anything else is charged`,
      { facts: { askedMinor: paidMinor, receiptMinor: proof.amountMinor, currency } },
    );
  }
  const now = deps.clock.now();
  updateConnection(deps.database, record.id, { amountsProvenAt: now, updatedAt: now });
  deps.connections.reload(record.id);
  deps.log.info('connection.amounts_proven', { connectionId: record.id, paymentId: payment.id });
  deps.live.publish({ topic: 'connection', id: record.id, mode: record.mode });
  return connectionView(deps, requireConnection(deps, record.id).record);
}
