import type { Method } from './rows.ts';

/** Every way to pay that both of Moosyl's SDKs know. */
export const moosylMethods = ['bankily', 'masrivi', 'sedad', 'bim_bank', 'amanty', 'bci_pay'] as const;

/**
 * How each goes. Native: the payer's pass code, final at once. Code: a number to pay in the wallet's own app. Redirect: the
 * wallet's own page. Transfer (Gimtel): a transfer from the payer's phone to the merchant's.
 */
export const flowOf: Record<Method, 'native' | 'code' | 'redirect' | 'transfer'> = {
  bankily: 'native',
  masrivi: 'redirect',
  sedad: 'code',
  bim_bank: 'code',
  amanty: 'transfer',
  bci_pay: 'transfer',
};

export const methodNames: Record<Method, string> = {
  bankily: 'Bankily',
  masrivi: 'Masrivi',
  sedad: 'Sedad',
  bim_bank: 'Bim Bank',
  amanty: 'Amanty',
  bci_pay: 'BCI Pay',
};

/** With test keys these phones are accepted and every other is refused, except for transfers. */
export const testPhones: readonly string[] = ['22222222', '33333333', '44444444'];

/** The pass code that the emulated bank declines, so that a failed payment can be tried too. */
export const refusedPassCode = '0000';

/** Where a transfer has to go. */
export const receivingPhone = '26000000';

export const claimLivesMs = 10 * 60_000;
