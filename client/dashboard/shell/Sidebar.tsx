import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../shared/views.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { Brand } from './Brand.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { ReviewCount } from './NavCount.tsx';
import { pageLinks } from './pages.ts';
import { UserMenu } from './UserMenu.tsx';

export function Sidebar(props: { user: SessionView['user'] }): JSX.Element {
  return (
    <header class="sidebar">
      <Brand />
      <ModeSwitch />
      <nav class="sidebar-nav" aria-label={t.shell.navigation()}>
        <ul>
          <For each={pageLinks}>
            {(page) => (
              <li>
                <A class="sidebar-link" href={page.href} end={page.href === '/'} activeClass="is-here">
                  <Icon name={page.icon} size={18} />
                  {page.label()}
                  <Show when={page.counted}>
                    <ReviewCount />
                  </Show>
                </A>
              </li>
            )}
          </For>
        </ul>
      </nav>
      <UserMenu user={props.user} placement="top-start" wide />
    </header>
  );
}
