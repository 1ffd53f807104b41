import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import { Icon } from '../../../components/Icon.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';

export function ProviderHelpLink(props: { provider: string }): JSX.Element {
  return (
    <A class="quiet-link" href={`/help/providers/${props.provider}`}>
      {t.connections.hookPanel.trouble(providerName(props.provider))}
      <Icon name="end" size={14} />
    </A>
  );
}
