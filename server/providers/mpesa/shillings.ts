import { exponentOf, type Money } from '../../../shared/money.ts';
import type { AmountRefusal } from '../provider.ts';

/** M-Pesa moves whole shillings. The only place that knows how many minor units one has. */
const minorPerShilling = 10 ** exponentOf('KES');

/** Safaricom's limit for one transaction. */
export const shillingsMax = 250_000;

export function shillingsOf(amountMinor: number): number {
  if (amountMinor % minorPerShilling !== 0) throw new RangeError('M-Pesa moves whole shillings');
  return amountMinor / minorPerShilling;
}

export function minorOf(shillings: number): number {
  return shillings * minorPerShilling;
}

/** Why M-Pesa can't move this amount, or null. */
export function refuseShillings(
  { amountMinor, currency }: Money,
  provider: string,
  ceiling: number,
): AmountRefusal | null {
  const refusal = (message: string, facts: AmountRefusal['facts']): AmountRefusal => ({
    code: 'checkout.amount_not_chargeable',
    message,
    facts: { currency, ...facts },
  });
  if (amountMinor < minorPerShilling)
    return refusal(`${provider} takes no less than one shilling`, { amountMinorMin: minorPerShilling });
  if (amountMinor % minorPerShilling !== 0)
    return refusal(`${provider} takes whole shillings only`, { amountMinorStep: minorPerShilling });
  if (amountMinor > minorOf(ceiling)) {
    return refusal(`${provider} takes no more than KES ${ceiling} in one payment`, {
      amountMinorMax: minorOf(ceiling),
    });
  }
  return null;
}
