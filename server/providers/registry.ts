import { daraja } from './daraja/daraja.ts';
import { moflay } from './moflay/moflay.ts';
import { moosyl } from './moosyl/moosyl.ts';
import { moyasar } from './moyasar/moyasar.ts';
import type { Provider } from './provider.ts';

/** Every provider there is. A new one is a folder and a line here. */
const registry = { moyasar, moosyl, moflay, daraja } as const satisfies Record<string, Provider>;

export type ProviderId = keyof typeof registry;

export const providers: readonly Provider[] = Object.values(registry);

/** The provider of this id, or null: ids come from URLs and from the database. */
export function providerById(id: string): Provider | null {
  return Object.hasOwn(registry, id) ? registry[id as ProviderId] : null;
}
