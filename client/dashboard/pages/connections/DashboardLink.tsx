import type { JSX } from 'solid-js';
import type { ProviderView } from '../../../../shared/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { t } from '../../../i18n/i18n.ts';

export function DashboardLink(props: { provider: ProviderView }): JSX.Element {
  return (
    <a class="quiet-link" href={props.provider.dashboardUrl} target="_blank" rel="noreferrer">
      {t.connections.health.dashboard(props.provider.name)}
      <Icon name="external" size={14} />
      <span class="sr-only">{t.common.openNew()}</span>
    </a>
  );
}
