import { For, type JSX, Show } from 'solid-js';
import type { ActionStatus } from '../../../../../shared/action-status.ts';
import type { ActionView, InvoiceView } from '../../../../../shared/views.ts';
import type { IconName } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { StatusChip, type Tone } from '../../../../components/StatusChip.tsx';
import { When } from '../../../../components/When.tsx';
import { WhyLink } from '../../../../components/WhyLink.tsx';
import { moneyText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';
import { isErrorCode } from '../../../data/app-error.ts';
import { troubleText } from '../../../trouble-text.ts';
import { SettleAction } from './SettleAction.tsx';

const looks: Record<ActionStatus, readonly [Tone, IconName]> = {
  requested: ['waiting', 'clock'],
  sent: ['waiting', 'clock'],
  unknown: ['waiting', 'question'],
  done: ['paid', 'check'],
  refused: ['bad', 'cross'],
  review: ['bad', 'alert'],
};

/** Refunds, collections and voids that somebody asked for, and how the provider took each: newest first. */
export function ActionsSheet(props: { invoice: InvoiceView }): JSX.Element {
  const newestFirst = () => [...props.invoice.actions].sort((a, b) => b.requestedAt - a.requestedAt);
  const providerOf = (action: ActionView) =>
    props.invoice.payments.find(({ id }) => id === action.paymentId)?.provider ?? t.timeline.theProvider();
  return (
    <Sheet flush title={t.invoices.act.title()}>
      <ul class="acts">
        <For each={newestFirst()}>{(action) => <Action action={action} provider={providerOf(action)} />}</For>
      </ul>
    </Sheet>
  );
}

function Action(props: { action: ActionView; provider: string }): JSX.Element {
  const amount = () => moneyText(props.action.amountMinor, props.action.currency);
  return (
    <li class="act">
      <div class="row-between">
        <span class="strong">{t.invoices.act.wish[props.action.kind](amount())}</span>
        <StatusChip tone={looks[props.action.status][0]} icon={looks[props.action.status][1]}>
          {t.actionStatus[props.action.status]()}
        </StatusChip>
      </div>
      <Show when={props.action.kind !== 'refund_by_hand'}>
        <p>{t.invoices.act.state[props.action.status](props.provider)}</p>
      </Show>
      <Show when={props.action.status === 'review'}>
        <SettleAction action={props.action} provider={props.provider} />
      </Show>
      <Show when={props.action.status !== 'done' && props.action.failure}>
        {(failure) => (
          <p class="small muted">
            <Show when={isErrorCode(failure().code) && failure().code !== 'provider.refused'}>
              {troubleText(failure().code)} <WhyLink code={failure().code} />{' '}
            </Show>
            <Show when={failure().detail}>
              {(detail) => (
                <>
                  {t.common.introduced(t.invoices.link.says())} <Ltr>{detail()}</Ltr>
                </>
              )}
            </Show>
          </p>
        )}
      </Show>
      <Show when={props.action.note}>
        {(note) => (
          <p class="note" dir="auto">
            {note()}
          </p>
        )}
      </Show>
      <p class="small muted">
        <When at={props.action.requestedAt} focusable />
        <Show when={props.action.by}>{(name) => <bdi> · {t.invoices.history.byUser(name())}</bdi>}</Show>
      </p>
    </li>
  );
}
