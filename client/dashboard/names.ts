import { methodName } from '../../shared/method-names.ts';

export { methodName };

/** Proper names of providers; the same in every language. */
const providers: Readonly<Record<string, string>> = {
  moyasar: 'Moyasar',
  moosyl: 'Moosyl',
  moflay: 'Moflay',
  daraja: 'M-Pesa',
};

/** Their ids, in the order in which they are offered. */
export const providersNamed: readonly string[] = Object.keys(providers);

/** “Moyasar · mada”; a provider that is its own method is named once. */
export function wayName(provider: string, method: string | null): string {
  const names = [providerName(provider), ...(method === null ? [] : [methodName(method)])];
  return [...new Set(names)].join(' · ');
}

export function providerName(provider: string): string {
  return providers[provider] ?? provider;
}
