import { useNavigate } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { Icon } from '../../components/Icon.tsx';
import { Menu, MenuItem, MenuLine } from '../../components/Menu.tsx';
import { t } from '../../i18n/i18n.ts';
import { LanguageChoices } from './LanguageChoices.tsx';
import { pageGroups } from './pages.ts';
import { ThemeChoices } from './ThemeChoices.tsx';
import { createSignOut } from './UserMenu.tsx';

export function PhoneMore(props: { user: SessionView['user']; here: boolean }): JSX.Element {
  const navigate = useNavigate();
  const leave = createSignOut();
  return (
    <Menu
      label={t.shell.moreTitle()}
      class={props.here ? 'phone-link is-here' : 'phone-link'}
      placement="top-start"
      trigger={
        <>
          <Icon name="more" size={20} />
          {t.shell.more()}
        </>
      }
    >
      <For each={pageGroups}>
        {(group) => (
          <>
            <Show when={group.label}>{(label) => <div class="menu-label">{label()()}</div>}</Show>
            <For each={group.links.filter((page) => page.behindMore)}>
              {(page) => (
                <MenuItem icon={page.icon} onSelect={() => navigate(page.href)}>
                  {page.label()}
                </MenuItem>
              )}
            </For>
          </>
        )}
      </For>
      <MenuLine />
      <LanguageChoices />
      <MenuLine />
      <ThemeChoices />
      <MenuLine />
      <MenuItem icon="leave" onSelect={() => void leave()}>
        {t.shell.signOut()}
      </MenuItem>
    </Menu>
  );
}
