import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createEffect, type JSX, on, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { inSentence, t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { eventTypeName } from './event-words.ts';

interface ReplayAllProps {
  status: string | undefined;
  type: string | undefined;
  /** The list is narrowed by more than that: what is shown is not all that would be replayed. */
  isNarrower: boolean;
}

const replayable = ['review', 'dead'] as const;

/** After a cause was mended: everything that rests in this state at once. */
export function ReplayAll(props: ReplayAllProps): JSX.Element {
  const client = useQueryClient();
  const status = () => (props.isNarrower ? undefined : replayable.find((known) => known === props.status));
  const replay = useMutation(() => ({
    mutationFn: (state: (typeof replayable)[number]) =>
      api.events.replayAll.mutate({ mode: mode(), status: state, type: props.type || undefined }),
    onSettled: () => {
      for (const key of ['events', 'reviews', 'overview']) void client.invalidateQueries({ queryKey: [key] });
    },
  }));
  createEffect(
    on(
      () => [props.status, props.type, props.isNarrower, mode()],
      () => replay.reset(),
      { defer: true },
    ),
  );
  const ask = async (state: (typeof replayable)[number]) => {
    const words = {
      status: t.eventStatus[state](),
      type: props.type ? inSentence(eventTypeName(props.type)) : null,
    };
    const agreed = await confirm({
      title: t.events.replayAllTitle(words),
      text: [t.events.replayAllText(), t.events.detail.replayText()],
      action: t.events.replayAllAction(),
    });
    if (agreed) replay.mutate(state);
  };
  return (
    <Show when={status()}>
      {(state) => (
        <>
          <Show when={replay.data}>
            {(result) => (
              <Notice tone="good" icon="check-circle" live>
                <p>{t.events.replayedAll(result().replayed)}</p>
              </Notice>
            )}
          </Show>
          <Show when={replay.isError}>
            <ErrorNotice error={replay.error} />
          </Show>
          <div>
            <Button
              needs="events.replayAll"
              icon="retry"
              busy={replay.isPending}
              onClick={() => void ask(state())}
            >
              {t.events.replayAll()}
            </Button>
          </div>
        </>
      )}
    </Show>
  );
}
