import { entriesOf, type PaymentRecord, paymentsOf } from '../../db/queries/payments.ts';
import { methodName } from '../../shared/method-names.ts';
import type { Deps } from '../deps.ts';
import type { Provider } from '../providers/provider.ts';
import { isolated, leftToRight } from '../speech.ts';

/** A payment as its payer is shown it. */
export interface BilledPayment extends PaymentRecord {
  bookedAt: number;
  provider: Provider | null;
}

export function billedPayments(
  { database, connections }: Pick<Deps, 'database' | 'connections'>,
  invoiceId: string,
): BilledPayment[] {
  const entries = entriesOf(database, invoiceId);
  const bookedAt = (payment: PaymentRecord) =>
    entries.find(({ paymentId, kind }) => paymentId === payment.id && kind === 'payment')?.at ??
    payment.createdAt;
  return paymentsOf(database, invoiceId).map((payment) => ({
    ...payment,
    bookedAt: bookedAt(payment),
    provider: connections.byId(payment.connectionId)?.provider ?? null,
  }));
}

/** `mada •••• 1010`: the end of a card or a phone is all that its owner needs. */
export function paidWith({ method, methodDetail, provider }: BilledPayment): string {
  const name = method ? methodName(method) : provider ? payerName(provider) : '';
  const end = (methodDetail ?? '').replace(/[^0-9A-Za-z]/g, '').slice(-4);
  return end === '' ? name : leftToRight(`${name} •••• ${end}`);
}

/** What payers call this way to pay: its one brand, or the company behind the page. */
export function payerName({ name, payerMethods }: Provider): string {
  return isolated(payerMethods?.length === 1 ? (payerMethods[0] ?? name) : name);
}
