import { A, useLocation } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import type { SessionView } from '../../../shared/views.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { Brand } from './Brand.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { PhoneMore } from './PhoneMore.tsx';
import { pageLinks } from './pages.ts';

const behindMore = '/refused';

/** The head of the page on a phone. */
export function PhoneBar(): JSX.Element {
  return (
    <header class="phone-bar">
      <Brand />
      <ModeSwitch />
    </header>
  );
}

/** The foot of the page on a phone: four pages within reach of the thumb, the rest behind “More”. */
export function PhoneNav(props: { user: SessionView['user'] }): JSX.Element {
  const location = useLocation();
  return (
    <nav class="phone-nav" aria-label={t.shell.navigation()}>
      <For each={pageLinks.filter((page) => page.href !== behindMore)}>
        {(page) => (
          <A class="phone-link" href={page.href} end={page.href === '/'} activeClass="is-here">
            <Icon name={page.icon} size={20} />
            {page.label()}
          </A>
        )}
      </For>
      <PhoneMore user={props.user} here={location.pathname.startsWith(behindMore)} />
    </nav>
  );
}
