/** Proper names of providers and ways to pay; the same in every language. */
const providers: Readonly<Record<string, string>> = {
  moyasar: 'Moyasar',
  moosyl: 'Moosyl',
  moflay: 'Moflay',
  daraja: 'M-Pesa',
};

const methods: Readonly<Record<string, string>> = {
  mada: 'mada',
  visa: 'Visa',
  master: 'Mastercard',
  mastercard: 'Mastercard',
  amex: 'American Express',
  stcpay: 'STC Pay',
  applepay: 'Apple Pay',
  googlepay: 'Google Pay',
  samsungpay: 'Samsung Pay',
};

export function providerName(provider: string): string {
  return providers[provider] ?? provider;
}

export function methodName(method: string): string {
  return methods[method.toLowerCase()] ?? method;
}
