import { type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { HookChip, StatusChip } from '../../../components/StatusChip.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What kind of connection it is and how it stands, at a glance. */
export function ConnectionChips(props: { connection: ConnectionView }): JSX.Element {
  return (
    <span class="chips">
      <Show when={props.connection.sandbox}>
        <StatusChip tone="void" icon="sandbox">
          {t.connections.sandboxTag()}
        </StatusChip>
      </Show>
      <Show
        when={props.connection.status === 'paused'}
        fallback={
          <HookChip state={props.connection.hookState} heard={props.connection.lastEventAt !== null} />
        }
      >
        <StatusChip tone="waiting" icon="pause">
          {t.connections.paused()}
        </StatusChip>
      </Show>
    </span>
  );
}
