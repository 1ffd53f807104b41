import type { QueryClient } from '@tanstack/solid-query';
import type { Mode } from '../../../../shared/ledger.ts';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import type { Question } from '../../../components/confirm.ts';
import { moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';

interface Finalizing {
  mode: Mode;
  currency: string;
  totalMinor: number;
}

/** Says beforehand what finalizing will do, as far as the connections at hand let us know. */
export async function finalizeQuestion(client: QueryClient, what: Finalizing): Promise<Question> {
  const takers = await connectionsFor(client, what.mode, what.currency);
  const [only] = takers;
  const link =
    takers.length > 1
      ? t.invoiceForm.finalizeMany()
      : only
        ? t.invoiceForm.finalizeLink(only.name)
        : t.invoiceForm.finalizeNone();
  return {
    title: t.invoiceForm.finalizeTitle(moneyText(what.totalMinor, what.currency)),
    text: [
      t.invoiceForm.finalizeText(),
      link,
      ...(what.mode === 'live' ? [t.invoiceForm.finalizeLive()] : []),
    ],
    action: t.invoiceForm.finalizeAction(),
  };
}

/** Active connections whose provider takes the currency. */
export async function connectionsFor(
  client: QueryClient,
  mode: Mode,
  currency: string,
): Promise<ConnectionView[]> {
  const [connections, providers] = await Promise.all([
    client.fetchQuery(queries.connections(mode)).catch(() => []),
    client.fetchQuery(queries.providers()).catch(() => []),
  ]);
  return takersOf(connections, providers, currency);
}

export function takersOf(
  connections: readonly ConnectionView[],
  providers: readonly ProviderView[],
  currency: string,
): ConnectionView[] {
  const takes = (connection: ConnectionView) => {
    const provider = providers.find(({ id }) => id === connection.provider);
    return provider !== undefined && (provider.currencies?.includes(currency) ?? true);
  };
  return connections.filter((connection) => connection.status === 'active' && takes(connection));
}
