import type { ProviderView } from '../../../shared/views.ts';
import type { Provider } from '../../providers/provider.ts';
import { providers } from '../../providers/registry.ts';
import { procedure, router } from '../trpc.ts';

export const providersRouter = router({
  list: procedure.query((): ProviderView[] => providers.map(providerView)),
});

function providerView({
  id,
  name,
  country,
  kind,
  hookSetup,
  currencies,
  fields,
  dashboardUrl,
  amountsNeedProof = false,
}: Provider): ProviderView {
  return { id, name, country, kind, hookSetup, currencies, fields, dashboardUrl, amountsNeedProof };
}
