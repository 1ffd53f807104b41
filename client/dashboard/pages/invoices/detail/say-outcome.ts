import type { InvoiceView, PaymentView } from '../../../../../shared/views.ts';
import { toast } from '../../../../components/toast.ts';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

/** How the provider took the latest wish, in passing; it stays to be read below the payments. */
export function sayOutcome(
  invoice: InvoiceView,
  { id, provider }: Pick<PaymentView, 'id' | 'provider'>,
): void {
  const latest = invoice.actions
    .filter(({ paymentId }) => paymentId === id)
    .reduce((a, b) => (b.requestedAt >= a.requestedAt ? b : a));
  const amount = moneyText(latest.amountMinor, latest.currency);
  if (latest.status === 'done') toast(t.invoices.act.done[latest.kind](amount));
  else if (latest.status === 'refused') toast(t.invoices.act.refusedToast(provider), 'bad');
  else toast(t.invoices.act.notYet(provider));
}
