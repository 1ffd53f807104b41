/** Proper names of ways to pay, as providers name them in their answers; the same in every language. */
const names: Readonly<Record<string, string>> = {
  mada: 'mada',
  visa: 'Visa',
  master: 'Mastercard',
  mastercard: 'Mastercard',
  amex: 'American Express',
  unionpay: 'UnionPay',
  stcpay: 'STC Pay',
  applepay: 'Apple Pay',
  googlepay: 'Google Pay',
  samsungpay: 'Samsung Pay',
  mpesa: 'M-Pesa',
  bankily: 'Bankily',
  masrivi: 'Masrivi',
  sedad: 'Sedad',
  bim_bank: 'BIM Bank',
  amanty: 'Amanty',
  bci_pay: 'BCI Pay',
  click: 'Click',
};

/** Each way once, by the name providers use: what there is to choose from. */
export const methodNames: readonly string[] = Object.keys(names).filter((method) => method !== 'mastercard');

export function methodName(method: string): string {
  return names[method.toLowerCase()] ?? method;
}
