import type { JSX } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import { MenuButton } from '../../components/MenuButton.tsx';
import { t } from '../../i18n/i18n.ts';

export function PhoneMore(props: { here: boolean }): JSX.Element {
  return (
    <MenuButton
      label={t.shell.moreTitle()}
      class={props.here ? 'phone-link is-here' : 'phone-link'}
      placement="top-start"
      trigger={
        <>
          <Icon name="more" size={20} />
          {t.shell.more()}
        </>
      }
      items={() => import('./PhoneMoreItems.tsx').then((m) => m.PhoneMoreItems)}
    />
  );
}
