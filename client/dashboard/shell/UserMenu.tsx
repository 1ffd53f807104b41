import { type JSX, Show } from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { Icon } from '../../components/Icon.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../i18n/i18n.ts';

interface UserMenuProps {
  user: SessionView['user'];
  placement: 'top-start' | 'bottom-end';
  wide?: boolean;
}

export function UserMenu(props: UserMenuProps): JSX.Element {
  return (
    <MenuButton
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
      items={() => import('./UserMenuItems.tsx').then((m) => m.UserMenuItems)}
    />
  );
}

function initialOf(name: string): JSX.Element {
  const [first] = name.trim();
  return first ? first.toUpperCase() : <Icon name="user" />;
}
