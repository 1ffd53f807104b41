import { A, useLocation } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { Brand } from './Brand.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { ReviewCount } from './NavCount.tsx';
import { PhoneMore } from './PhoneMore.tsx';
import { pageLinks } from './pages.ts';
import { SearchButton } from './SearchButton.tsx';

/** The head of the page on a phone. */
export function PhoneBar(): JSX.Element {
  return (
    <header class="phone-bar">
      <Brand />
      <div class="phone-tools">
        <SearchButton narrow />
        <ModeSwitch />
      </div>
    </header>
  );
}

/** The foot of the page on a phone: four pages within reach of the thumb, the rest behind “More”. */
export function PhoneNav(): JSX.Element {
  const location = useLocation();
  return (
    <nav class="phone-nav" aria-label={t.shell.navigation()}>
      <For each={pageLinks.filter((page) => !page.behindMore)}>
        {(page) => (
          <A class="phone-link" href={page.href} end={page.href === '/'} activeClass="is-here">
            <Icon name={page.icon} size={20} />
            {page.label()}
            <Show when={page.counted}>
              <ReviewCount />
            </Show>
          </A>
        )}
      </For>
      <PhoneMore here={isBehindMore(location.pathname)} />
    </nav>
  );
}

function isBehindMore(path: string): boolean {
  return pageLinks.some((page) => page.behindMore && path.startsWith(page.href));
}
