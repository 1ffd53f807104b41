import type { ProviderView } from '../../../shared/views.ts';
import { providers } from '../../providers/registry.ts';
import { procedure, router } from '../trpc.ts';

export const providersRouter = router({
  list: procedure.query((): ProviderView[] =>
    providers.map(({ id, name, country, currencies, fields, dashboardUrl }) => ({
      id,
      name,
      country,
      currencies,
      fields,
      dashboardUrl,
    })),
  ),
});
