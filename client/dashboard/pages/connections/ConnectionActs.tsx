import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { toastError } from '../../error-text.ts';
import { type Existing, PauseDialog } from './PauseDialog.tsx';

/** Rename, pause, resume. */
export function ConnectionActs(props: { connection: ConnectionView }): JSX.Element {
  const client = useQueryClient();
  const [renaming, setRenaming] = createSignal(false);
  const [pausing, setPausing] = createSignal(false);
  const refresh = () => client.invalidateQueries({ queryKey: ['connections'] });
  const pause = useMutation(() => ({
    mutationFn: (existing: Existing) => api.connections.pause.mutate({ id: props.connection.id, existing }),
    onSuccess: () => {
      toast(t.connections.detail.pausedNow());
      setPausing(false);
      return refresh();
    },
  }));
  const resume = useMutation(() => ({
    mutationFn: () => api.connections.resume.mutate({ id: props.connection.id }),
    onSuccess: () => {
      toast(t.connections.detail.resumedNow());
      return refresh();
    },
    onError: toastError,
  }));
  return (
    <>
      <Button needs="connections.rename" icon="pencil" onClick={() => setRenaming(true)}>
        {t.connections.detail.rename()}
      </Button>
      <Show
        when={props.connection.status === 'paused'}
        fallback={
          <Button needs="connections.pause" icon="pause" onClick={() => setPausing(true)}>
            {t.connections.detail.pause()}
          </Button>
        }
      >
        <Button
          needs="connections.resume"
          kind="main"
          icon="play"
          busy={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {t.connections.detail.resume()}
        </Button>
      </Show>
      <RenameDialog connection={props.connection} open={renaming()} onClose={() => setRenaming(false)} />
      <PauseDialog
        open={pausing()}
        title={t.connections.pause.title(props.connection.name)}
        action={t.connections.pause.action()}
        busy={pause.isPending}
        problem={
          <Show when={pause.isError}>
            <ErrorNotice error={pause.error} />
          </Show>
        }
        onClose={() => setPausing(false)}
        onPause={(existing) => pause.mutate(existing)}
      />
    </>
  );
}

interface RenameProps {
  connection: ConnectionView;
  open: boolean;
  onClose: () => void;
}

function RenameDialog(props: RenameProps): JSX.Element {
  const client = useQueryClient();
  const [name, setName] = createSignal(props.connection.name);
  const rename = useMutation(() => ({
    mutationFn: () => api.connections.rename.mutate({ id: props.connection.id, name: name().trim() }),
    onSuccess: () => {
      toast(t.connections.detail.renamed());
      props.onClose();
      return client.invalidateQueries({ queryKey: ['connections'] });
    },
  }));
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.connections.detail.renameTitle()}>
      <form
        class="stack"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name().trim()) rename.mutate();
        }}
      >
        <TextField
          label={t.connections.new.name()}
          value={name()}
          onInput={setName}
          maxLength={80}
          autofocus
          problem={name().trim() ? undefined : t.fieldProblems.missing()}
        />
        <Show when={rename.isError}>
          <ErrorNotice error={rename.error} />
        </Show>
        <div class="dialog-actions">
          <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
          <Button kind="main" type="submit" busy={rename.isPending}>
            {t.connections.detail.rename()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
