import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { Icon } from '../../../components/Icon.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName, providersNamed } from '../../names.ts';

/** To the page of a provider's troubles; a provider newer than the help has none. */
export function ProviderHelpLink(props: { provider: string }): JSX.Element {
  return (
    <Show when={providersNamed.includes(props.provider)}>
      <A class="quiet-link" href={`/help/providers/${props.provider}`}>
        {t.connections.hookPanel.trouble(providerName(props.provider))}
        <Icon name="end" size={14} />
      </A>
    </Show>
  );
}
