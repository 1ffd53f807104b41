import { type JSX, Show } from 'solid-js';
import type { MessageRow } from '../../../../shared/message-views.ts';
import { StatusChip } from '../../../components/StatusChip.tsx';
import { t } from '../../../i18n/i18n.ts';

/** How many endpoints have a message, and how many do not. */
export function MessageCounts(props: { counts: MessageRow['deliveries'] }): JSX.Element {
  const of = (...statuses: (keyof MessageRow['deliveries'])[]) =>
    statuses.reduce((sum, status) => sum + (props.counts[status] ?? 0), 0);
  const waiting = () => of('pending', 'sending', 'retrying');
  const isNone = () => of('delivered', 'exhausted') + waiting() === 0;
  return (
    <span class="chips">
      <Show when={isNone()}>
        <span class="faint">{t.messages.nobody()}</span>
      </Show>
      <Show when={of('delivered') > 0}>
        <StatusChip tone="paid" icon="check">
          {t.messages.counts.delivered(of('delivered'))}
        </StatusChip>
      </Show>
      <Show when={waiting() > 0}>
        <StatusChip tone="waiting" icon="retry">
          {t.messages.counts.waiting(waiting())}
        </StatusChip>
      </Show>
      <Show when={of('exhausted') > 0}>
        <StatusChip tone="bad" icon="cross">
          {t.messages.counts.exhausted(of('exhausted'))}
        </StatusChip>
      </Show>
    </span>
  );
}
