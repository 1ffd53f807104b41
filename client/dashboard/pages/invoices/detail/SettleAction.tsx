import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { ActionView } from '../../../../../shared/views.ts';
import { Button } from '../../../../components/Button.tsx';
import { confirm } from '../../../../components/confirm.ts';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';

/** Nobody could tell whether it took effect: the provider is asked once more, or a person says that it did not. */
export function SettleAction(props: { action: ActionView; provider: string }): JSX.Element {
  const client = useQueryClient();
  const settle = useMutation(() => ({
    mutationFn: (verdict: 'look' | 'not_done') =>
      api.payments.settleAction.mutate({ id: props.action.id, verdict }),
    onSuccess: () => client.invalidateQueries(),
  }));
  const sayNotDone = async () => {
    const question = {
      title: t.invoices.act.notDoneTitle(),
      text: [t.invoices.act.notDoneText(props.provider)],
      action: t.invoices.act.notDone(),
    };
    if (await confirm(question)) settle.mutate('not_done');
  };
  return (
    <>
      <div class="row">
        <Button
          small
          needs="payments.settleAction"
          busy={settle.isPending}
          onClick={() => settle.mutate('look')}
        >
          {t.invoices.act.lookAgain(props.provider)}
        </Button>
        <Button small needs="payments.settleAction" busy={settle.isPending} onClick={() => void sayNotDone()}>
          {t.invoices.act.notDone()}
        </Button>
      </div>
      <Show when={settle.isError}>
        <ErrorNotice error={settle.error} />
      </Show>
    </>
  );
}
