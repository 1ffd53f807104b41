import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { Icon } from '../../../components/Icon.tsx';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';

/** To what the audit log has of one thing, for those who may read it. */
export function HistoryLink(props: { id: string }): JSX.Element {
  return (
    <Show when={can('audit.list')}>
      <A class="quiet-link" href={`/audit?subject=${props.id}`}>
        {t.settings.auditOf()}
        <Icon name="end" size={14} />
      </A>
    </Show>
  );
}
