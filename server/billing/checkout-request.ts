import { randomBytes } from 'node:crypto';
import type { Store } from '../../db/client.ts';
import { type CheckoutRecord, insertCheckout } from '../../db/queries/checkouts.ts';
import type { InvoiceRecord } from '../../db/queries/invoices.ts';
import type { CheckoutKind } from '../../shared/checkout-status.ts';
import { newId } from '../../shared/ids.ts';
import { awaitingMoney } from '../../shared/invoice-status.ts';
import type { Money } from '../../shared/money.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import type { AmountRefusal } from '../providers/provider.ts';
import type { OpenConnection } from './connection-book.ts';
import { requireConnection } from './connections.ts';
import { type Cause, writeTimeline } from './timeline.ts';

/**
 * Commits the wish for a checkout over what is due, before its provider hears of it.
 * @throws DaftarError why the invoice or the connection can have none; nothing was sent then
 */
export function requestCheckout(
  deps: Deps,
  tx: Store,
  invoice: InvoiceRecord,
  wish: { connectionId: string; kind: CheckoutKind; phone: string | null; id?: string | undefined },
  cause: Cause,
): CheckoutRecord {
  const connection = requireConnection(deps, wish.connectionId);
  requireOpen(invoice);
  requireUsable(connection, invoice, wish.kind);
  const now = deps.clock.now();
  const checkout = insertCheckout(tx, {
    ...wish,
    id: wish.id ?? newId('checkout', now),
    invoiceId: invoice.id,
    mode: invoice.mode,
    status: 'creating',
    amountMinor: invoice.dueMinor,
    currency: invoice.currency,
    callbackToken: wish.kind === 'prompt' ? randomBytes(18).toString('base64url') : null,
    nextAttemptAt: now,
    createdAt: now,
    updatedAt: now,
  });
  writeTimeline(tx, invoice.id, {
    kind: wish.kind === 'link' ? 'link_requested' : 'prompt_requested',
    at: now,
    cause,
    facts: { provider: connection.provider.name, checkoutId: checkout.id, phone: wish.phone },
  });
  return checkout;
}

/** Why this amount can't be charged through this connection, or null. */
export function chargeRefusal(
  { provider, record, credentials }: OpenConnection,
  money: Money,
): AmountRefusal | null {
  if (provider.currencies && !provider.currencies.includes(money.currency)) {
    return {
      code: 'checkout.currency_not_supported',
      message: `${provider.name} does not take ${money.currency}`,
      facts: { provider: provider.name, currency: money.currency },
    };
  }
  const { mode, amountsProvenAt } = record;
  return provider.refuseAmount(money, { mode, credentials, amountsProvenAt });
}

function requireUsable(connection: OpenConnection, invoice: InvoiceRecord, kind: CheckoutKind): void {
  const { record, provider } = connection;
  if (record.mode !== invoice.mode) {
    throw new DaftarError(
      'connection.mode_mismatch',
      `${record.name} is a ${record.mode} connection, the invoice is ${invoice.mode}`,
    );
  }
  if (record.status === 'paused')
    throw new DaftarError('connection.paused', `${record.name} is paused; resume it first`);
  if (provider.kind !== kind) {
    const way =
      provider.kind === 'prompt' ? 'asks a phone: give a phone number' : 'has a payment page: ask for a link';
    throw new DaftarError('checkout.wrong_kind', `${provider.name} ${way}`, {
      facts: { kind: provider.kind },
    });
  }
  const refusal = chargeRefusal(connection, { amountMinor: invoice.dueMinor, currency: invoice.currency });
  if (refusal) throw new DaftarError(refusal.code, refusal.message, { facts: refusal.facts });
}

/** @throws DaftarError if nobody may be asked for money for this invoice now */
function requireOpen(invoice: InvoiceRecord): void {
  if (invoice.voidRequestedAt !== null)
    throw new DaftarError('invoice.being_voided', `${invoice.number} is being voided`);
  if (awaitingMoney.includes(invoice.status)) return;
  throw new DaftarError(
    'invoice.not_open',
    `Only an open invoice can be paid; this one is ${invoice.status}`,
    {
      facts: { status: invoice.status },
    },
  );
}
