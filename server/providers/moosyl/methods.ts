import { ProviderFailure } from '../failure.ts';
import type { MoosylApi } from './api.ts';
import { configurationsAnswer, type PaymentWire } from './wire.ts';

/** The words by which Moosyl's documents and SDKs name ways to pay. */
const knownMethods: readonly string[] = [
  'bankily',
  'masrivi',
  'sedad',
  'bim_bank',
  'amanty',
  'bci_pay',
  'click',
];

/** The account's own ways to pay: Moosyl calls each a configuration, and a payment names it by its id. */
export function createMethods(api: MoosylApi) {
  let typeById = new Map<string, string>();

  async function list(): Promise<string[]> {
    const { data } = await api.call(configurationsAnswer, 'GET', '/configuration');
    typeById = new Map(data.map(({ id, type }) => [id, type]));
    return [...new Set(typeById.values())];
  }

  return {
    list,

    /** How a payment was made. Not worth failing for: where it can't be told, it is null. */
    async of({ metadata, configurationId }: PaymentWire): Promise<string | null> {
      const named = metadata?.provider;
      if (named && knownMethods.includes(named)) return named;
      if (configurationId == null) return null;
      try {
        if (!typeById.has(configurationId)) await list();
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
      }
      return typeById.get(configurationId) ?? null;
    },
  };
}
