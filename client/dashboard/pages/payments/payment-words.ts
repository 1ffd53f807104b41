import { paymentFailures } from '../../../../shared/payment-failure.ts';
import type { PaymentView } from '../../../../shared/views.ts';
import { t } from '../../../i18n/i18n.ts';

/** Why no money came: in our words where the reason is a known one, else in the provider's. */
export function failureText(failed: Pick<PaymentView, 'failure' | 'failureText'>): string | null {
  if (failed.failure === null || failed.failure === 'other') return failed.failureText;
  return t.paymentFailure[failed.failure]?.() ?? failed.failureText;
}

/** What the merchant can do about it, where the reason is a known one. */
export function adviceText({ failure }: Pick<PaymentView, 'failure'>): string | null {
  const known = paymentFailures.find((each) => each === failure);
  return known === undefined ? null : t.paymentAdvice[known]();
}
