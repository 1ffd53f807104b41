export { methodName } from '../../shared/method-names.ts';

/** Proper names of providers; the same in every language. */
const providers: Readonly<Record<string, string>> = {
  moyasar: 'Moyasar',
  moosyl: 'Moosyl',
  moflay: 'Moflay',
  daraja: 'M-Pesa',
};

export function providerName(provider: string): string {
  return providers[provider] ?? provider;
}
