import { A, useParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { HookChip, StatusChip } from '../../../components/StatusChip.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { When } from '../../../components/When.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { errorText } from '../../error-text.ts';
import { providerName } from '../../names.ts';
import { CredentialsSheet } from './CredentialsSheet.tsx';
import { HookSheet } from './HookSheet.tsx';
import { SandboxSheet } from './SandboxSheet.tsx';

export function ConnectionDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const connection = useQuery(() => queries.connection(params.id));
  return (
    <Loaded
      query={connection}
      skeleton={<Waiting />}
      back={{ href: '/connections', label: t.connections.title() }}
    >
      {(view) => (
        <Page
          title={view().name}
          heading={
            <>
              <bdi>{view().name}</bdi>
              <Chips connection={view()} />
            </>
          }
          back={{ href: '/connections', label: t.connections.detail.back() }}
          actions={<Acts connection={view()} />}
        >
          <div class="two-columns">
            <div class="stack">
              <HookSheet connection={view()} />
              <CredentialsSheet connection={view()} />
              <Show when={view().sandbox}>
                <SandboxSheet connectionId={view().id} />
              </Show>
            </div>
            <FactsSheet connection={view()} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Chips(props: { connection: ConnectionView }): JSX.Element {
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

function Acts(props: { connection: ConnectionView }): JSX.Element {
  const client = useQueryClient();
  const [renaming, setRenaming] = createSignal(false);
  const isPaused = () => props.connection.status === 'paused';
  const change = useMutation(() => ({
    mutationFn: (to: 'pause' | 'resume') => api.connections[to].mutate({ id: props.connection.id }),
    onSuccess: (_, to) => {
      toast(to === 'pause' ? t.connections.detail.pausedNow() : t.connections.detail.resumedNow());
      return client.invalidateQueries({ queryKey: ['connections'] });
    },
    onError: (error) => toast(errorText(error), 'bad'),
  }));
  const pause = async () => {
    const agreed = await confirm({
      title: t.connections.detail.pauseTitle(),
      text: [t.connections.detail.pauseText()],
      action: t.connections.detail.pauseAction(),
    });
    if (agreed) change.mutate('pause');
  };
  return (
    <>
      <Button icon="pencil" onClick={() => setRenaming(true)}>
        {t.connections.detail.rename()}
      </Button>
      <Show
        when={isPaused()}
        fallback={
          <Button icon="pause" busy={change.isPending} onClick={() => void pause()}>
            {t.connections.detail.pause()}
          </Button>
        }
      >
        <Button kind="main" icon="play" busy={change.isPending} onClick={() => change.mutate('resume')}>
          {t.connections.detail.resume()}
        </Button>
      </Show>
      <RenameDialog connection={props.connection} open={renaming()} onClose={() => setRenaming(false)} />
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

function FactsSheet(props: { connection: ConnectionView }): JSX.Element {
  return (
    <Sheet title={t.connections.detail.facts()}>
      <div class="stack">
        <Facts>
          <Fact name={t.connections.detail.provider()}>{providerName(props.connection.provider)}</Fact>
          <Fact name={t.connections.detail.mode()}>{t.connections.modeWord[props.connection.mode]()}</Fact>
          <Fact name={t.connections.detail.since()}>
            <When at={props.connection.createdAt} focusable />
          </Fact>
          <Fact name={t.connections.detail.today()}>
            {t.connections.eventsToday(
              numberText(props.connection.eventsToday),
              props.connection.eventsToday,
            )}
          </Fact>
          <Fact name={t.connections.detail.id()}>
            <Ltr>{props.connection.id}</Ltr>
          </Fact>
        </Facts>
        <div class="stack-tight">
          <A class="quiet-link" href={`/events?connection=${props.connection.id}`}>
            {t.connections.detail.events()}
            <Icon name="end" size={14} />
          </A>
          <A class="quiet-link" href={`/refused?connection=${props.connection.id}`}>
            {t.connections.detail.refusals()}
            <Icon name="end" size={14} />
          </A>
        </div>
      </div>
    </Sheet>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="page">
      <SkeletonSheet height="64px" />
      <SkeletonSheet height="220px" />
      <SkeletonSheet height="160px" />
    </div>
  );
}
