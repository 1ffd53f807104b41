import type { Money } from '../../../shared/money.ts';
import { minorOf, refuseShillings, shillingsMax, shillingsOf } from '../mpesa/shillings.ts';
import type { AmountRefusal, ChargedAccount, Credentials } from '../provider.ts';

/** Moflay's own documents disagree: newer ones count cents, older ones whole shillings. The account's setting decides. */
export const amountUnits = ['minor', 'whole'] as const;

type AmountUnit = (typeof amountUnits)[number];

/** The largest number Moflay's documents allow in `amount`, whichever unit they mean. */
const wireAmountMax = 250_000;

/** What a live account may charge before a controlled payment has shown which unit its amounts are in. */
export const unprovenShillingsMax = 10;

export function wireAmountOf(amountMinor: number, credentials: Credentials): number {
  const shillings = shillingsOf(amountMinor);
  return unitOf(credentials) === 'whole' ? shillings : amountMinor;
}

export function amountMinorOf(wireAmount: number, credentials: Credentials): number {
  return unitOf(credentials) === 'whole' ? minorOf(wireAmount) : wireAmount;
}

/** Why this amount can't be asked for through such an account, or null. */
export function refuseAmount(money: Money, account: ChargedAccount): AmountRefusal | null {
  const refusal = refuseShillings(money, 'Moflay', ceilingOf(account.credentials));
  if (refusal) return refusal;
  const unproven = account.mode === 'live' && account.amountsProvenAt === null;
  if (!unproven || money.amountMinor <= minorOf(unprovenShillingsMax)) return null;
  return {
    code: 'checkout.amount_not_chargeable',
    message: `This Moflay account takes no more than KES ${unprovenShillingsMax} until a controlled payment has proved its amounts; make one, then enter its M-Pesa receipt on the connection's page`,
    facts: {
      currency: money.currency,
      amountMinorMax: minorOf(unprovenShillingsMax),
      reason: 'amounts_unproven',
    },
  };
}

function unitOf(credentials: Credentials): AmountUnit {
  return credentials.amountUnit === 'whole' ? 'whole' : 'minor';
}

/** In shillings: the account's own, or what the documents allow in its unit. */
function ceilingOf(credentials: Credentials): number {
  if (credentials.ceiling) return Math.min(Number(credentials.ceiling), shillingsMax);
  return unitOf(credentials) === 'whole' ? wireAmountMax : shillingsOf(wireAmountMax);
}
