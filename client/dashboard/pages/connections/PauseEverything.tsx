import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode } from '../../data/mode.ts';
import { toastError } from '../../error-text.ts';
import { type Existing, PauseDialog } from './PauseDialog.tsx';

/** The switch for every connection of the mode at once: the one that is of use is offered, or both. */
export function PauseEverything(props: { connections: readonly ConnectionView[] }): JSX.Element {
  const client = useQueryClient();
  const [asking, setAsking] = createSignal(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['connections'] });
  const some = (status: ConnectionView['status']) => props.connections.some((one) => one.status === status);
  const pause = useMutation(() => ({
    mutationFn: (existing: Existing) => api.connections.pauseAll.mutate({ mode: mode(), existing }),
    onSuccess: () => {
      toast(t.connections.pause.pausedAll());
      setAsking(false);
      return refresh();
    },
  }));
  const resume = useMutation(() => ({
    mutationFn: () => api.connections.resumeAll.mutate({ mode: mode() }),
    onSuccess: () => {
      toast(t.connections.pause.resumedAll());
      return refresh();
    },
    onError: toastError,
  }));
  return (
    <>
      <Show when={some('paused')}>
        <Button
          needs="connections.resumeAll"
          icon="play"
          busy={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {t.connections.pause.resumeAll()}
        </Button>
      </Show>
      <Show when={some('active')}>
        <Button needs="connections.pauseAll" icon="pause" onClick={() => setAsking(true)}>
          {t.connections.pause.all()}
        </Button>
      </Show>
      <PauseDialog
        open={asking()}
        title={t.connections.pause.titleAll(t.connections.modeWord[mode()]().toLowerCase())}
        action={t.connections.pause.actionAll()}
        busy={pause.isPending}
        problem={
          <Show when={pause.isError}>
            <ErrorNotice error={pause.error} />
          </Show>
        }
        onClose={() => setAsking(false)}
        onPause={(existing) => pause.mutate(existing)}
      />
    </>
  );
}
