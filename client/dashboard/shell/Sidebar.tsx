import { A } from '@solidjs/router';
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { Brand } from './Brand.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { ReviewCount } from './NavCount.tsx';
import { mayOpen, type PageGroup, type PageLink, pageGroups } from './pages.ts';
import { SearchButton } from './SearchButton.tsx';
import { UserMenu } from './UserMenu.tsx';

export function Sidebar(props: { user: SessionView['user'] }): JSX.Element {
  return (
    <header class="sidebar">
      <Brand />
      <ModeSwitch />
      <SearchButton />
      <nav class="sidebar-nav" aria-label={t.shell.navigation()}>
        <For each={pageGroups}>{(group) => <Group group={group} />}</For>
      </nav>
      <UserMenu user={props.user} placement="top-start" wide />
    </header>
  );
}

function Group(props: { group: PageGroup }): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="sidebar-group">
      <Show when={props.group.label}>
        {(label) => (
          <p class="sidebar-group-name" id={id}>
            {label()()}
          </p>
        )}
      </Show>
      <ul aria-labelledby={props.group.label && id}>
        <For each={props.group.links.filter(mayOpen)}>{(page) => <SidebarLink page={page} />}</For>
      </ul>
    </div>
  );
}

function SidebarLink(props: { page: PageLink }): JSX.Element {
  return (
    <li>
      <A class="sidebar-link" href={props.page.href} end={props.page.href === '/'} activeClass="is-here">
        <Icon name={props.page.icon} size={18} />
        {props.page.label()}
        <Show when={props.page.counted}>
          <ReviewCount />
        </Show>
      </A>
    </li>
  );
}
