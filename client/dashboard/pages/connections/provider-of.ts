import { useQuery } from '@tanstack/solid-query';
import type { Accessor } from 'solid-js';
import type { ConnectionView, FieldView, ProviderView } from '../../../../shared/views.ts';
import { queries } from '../../data/queries.ts';

/** What is known of a connection's provider, once the list of them is there. */
export function createProviderOf(id: Accessor<string>): Accessor<ProviderView | undefined> {
  const providers = useQuery(() => queries.providers());
  return () => (providers.isPending ? undefined : providers.data?.find((provider) => provider.id === id()));
}

/** The setting that proves calls at the hook; providers whose calls prove themselves otherwise have none. */
export function hookSecretFieldOf(provider: ProviderView): FieldView | undefined {
  return provider.fields.find(({ labelKey }) => labelKey === 'webhookSecret');
}

/** The newest hook secret that Daftar keeps for it. */
export function hookSecretOf(
  connection: ConnectionView,
  provider: ProviderView,
): ConnectionView['credentials'][number] | undefined {
  const key = hookSecretFieldOf(provider)?.key;
  return connection.credentials.find(({ field }) => field === key);
}
