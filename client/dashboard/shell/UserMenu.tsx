import { useQueryClient } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { Icon } from '../../components/Icon.tsx';
import { Menu, MenuItem, MenuLine } from '../../components/Menu.tsx';
import { toast } from '../../components/toast.ts';
import { t } from '../../i18n/i18n.ts';
import { queries } from '../data/queries.ts';
import { signOut } from '../data/session.ts';
import { LanguageChoices } from './LanguageChoices.tsx';
import { ThemeChoices } from './ThemeChoices.tsx';

interface UserMenuProps {
  user: SessionView['user'];
  placement: 'top-start' | 'bottom-end';
  wide?: boolean;
}

export function UserMenu(props: UserMenuProps): JSX.Element {
  const leave = createSignOut();
  return (
    <Menu
      label={props.wide ? undefined : t.shell.account(props.user.name)}
      class={props.wide ? 'user-button' : 'icon-button'}
      placement={props.placement}
      trigger={
        <>
          <span class="user-mark" aria-hidden="true">
            {initialOf(props.user.name)}
          </span>
          <Show when={props.wide}>
            <span class="user-words">
              <span class="user-name">{props.user.name}</span>
              <span class="user-email">{props.user.email}</span>
              <span class="sr-only">{t.shell.accountMenu()}</span>
            </span>
          </Show>
        </>
      }
    >
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

/** Ends the session and forgets everything that was shown in it. */
export function createSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    if (!(await signOut())) return toast(t.shell.signOutFailed(), 'bad');
    client.setQueryData(queries.session().queryKey, null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
}

function initialOf(name: string): JSX.Element {
  const [first] = name.trim();
  return first ? first.toUpperCase() : <Icon name="user" />;
}
