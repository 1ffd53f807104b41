import { A } from '@solidjs/router';
import { For, type JSX, onMount, Show } from 'solid-js';
import { keepInSight } from '../../../components/keep-in-sight.ts';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';

/** The pages of the settings, as an index above each of them. */
export function SettingsTabs(): JSX.Element {
  const links = () => [
    { href: '/settings', label: t.settings.businessPage(), shown: true },
    { href: '/settings/people', label: t.team.title(), shown: can('people.list') },
    { href: '/audit', label: t.settings.auditPage(), shown: can('audit.list') },
    { href: '/settings/account', label: t.me.title(), shown: true },
  ];
  let tabs: HTMLElement | undefined;
  onMount(() => keepInSight(tabs, '.is-here'));
  return (
    <nav ref={tabs} class="tabs settings-tabs" aria-label={t.settings.pages()}>
      <For each={links()}>
        {({ href, label, shown }) => (
          <Show when={shown}>
            <A class="tab" href={href} end activeClass="is-here">
              {label}
            </A>
          </Show>
        )}
      </For>
    </nav>
  );
}
