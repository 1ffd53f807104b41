import { exponentOf } from '../../../shared/money.ts';
import type { Brand } from './cards.ts';

/** Basis points of the amount; on top of them comes one unit of the currency, and 15 % tax on both. */
const basisPoints: Record<Brand | 'stcpay', number> = {
  mada: 100,
  visa: 275,
  master: 275,
  amex: 275,
  unionpay: 275,
  stcpay: 175,
};

/** A plausible fee, tax included: SAR 290.00 by mada costs SAR 4.49. Rounded half up, in integers throughout. */
export function feeOf(amount: number, currency: string, way: Brand | 'stcpay'): number {
  const unit = 10n ** BigInt(exponentOf(currency));
  const tenThousandths = BigInt(amount) * BigInt(basisPoints[way]) + unit * 10_000n;
  const fee = Number((tenThousandths * 115n + 500_000n) / 1_000_000n);
  return Math.min(fee, amount);
}
