import { useNavigate } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { MenuItem, MenuLine } from '../../components/Menu.tsx';
import { toast } from '../../components/toast.ts';
import { t } from '../../i18n/i18n.ts';
import { queries } from '../data/queries.ts';
import { forgetRecent } from '../data/recent.ts';
import { signOut } from '../data/session.ts';
import { giveUpUnsaved, hasUnsaved } from '../data/unsaved.ts';
import { askToLeave } from '../unsaved-guard.ts';
import { LanguageChoices } from './LanguageChoices.tsx';
import { ThemeChoices } from './ThemeChoices.tsx';

export function UserMenuItems(): JSX.Element {
  const leave = createSignOut();
  const navigate = useNavigate();
  return (
    <>
      <MenuItem icon="user" onSelect={() => navigate('/settings/account')}>
        {t.account.yours()}
      </MenuItem>
      <MenuLine />
      <LanguageChoices />
      <MenuLine />
      <ThemeChoices />
      <MenuLine />
      <MenuItem icon="leave" onSelect={() => void leave()}>
        {t.shell.signOut()}
      </MenuItem>
    </>
  );
}

/** Ends the session and forgets everything that was shown in it. */
export function createSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    if (hasUnsaved() && !(await askToLeave())) return;
    if (!(await signOut())) return toast(t.shell.signOutFailed(), 'bad');
    giveUpUnsaved();
    forgetRecent();
    client.setQueryData(queries.session().queryKey, null);
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  };
}
