import { useQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { LinkButton } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Page } from '../../components/Page.tsx';
import { t } from '../../i18n/i18n.ts';
import { queries } from '../data/queries.ts';

/** A page that is not for the reader's role: says so, and who can change it. */
export function NoPermission(): JSX.Element {
  const session = useQuery(() => queries.session());
  const role = () => t.people.roles[session.data?.user.role ?? 'viewer']();
  return (
    <Page title={t.team.noPermission.title()}>
      <div class="sheet">
        <Empty
          title={t.team.noPermission.text(role())}
          text={t.team.noPermission.ask()}
          action={<LinkButton href="/">{t.team.noPermission.action()}</LinkButton>}
        />
      </div>
    </Page>
  );
}
