import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { SessionRowView } from '../../../../shared/people-views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { toast } from '../../../components/toast.ts';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';
import { deviceOf } from './device.ts';

/** Every browser in which this person is signed in. */
export function SessionsSheet(): JSX.Element {
  const client = useQueryClient();
  const sessions = useQuery(() => queries.mySessions());
  const refresh = () => client.invalidateQueries({ queryKey: queries.mySessions().queryKey });
  const end = useMutation(() => ({
    mutationFn: (id: string) => api.profile.endSession.mutate({ id }),
    onSuccess: () => toast(t.me.sessions.ended()),
    onError: toastError,
    onSettled: refresh,
  }));
  const endAll = useMutation(() => ({
    mutationFn: () => api.profile.endOtherSessions.mutate(),
    onSuccess: ({ ended }) => toast(t.me.sessions.endedAll(ended)),
    onError: toastError,
    onSettled: refresh,
  }));
  const askEndAll = async () => {
    const agreed = await confirm({
      title: t.me.sessions.endAllTitle(),
      text: [t.me.sessions.endAllText()],
      action: t.me.sessions.endAll(),
      tone: 'danger',
    });
    if (agreed) endAll.mutate();
  };
  return (
    <Sheet
      split
      title={t.me.sessions.title()}
      lead={t.me.sessions.lead()}
      aside={
        <Button small busy={endAll.isPending} onClick={() => void askEndAll()}>
          {t.me.sessions.endAll()}
        </Button>
      }
      flush
    >
      <Loaded query={sessions} skeleton={<SkeletonRows rows={2} />}>
        {(rows) => (
          <ul class="act-rows">
            <For each={rows()}>{(row) => <SessionRow row={row} onEnd={() => end.mutate(row.id)} />}</For>
          </ul>
        )}
      </Loaded>
    </Sheet>
  );
}

function SessionRow(props: { row: SessionRowView; onEnd: () => void }): JSX.Element {
  const device = () => deviceOf(props.row.userAgent);
  const name = () => {
    const known = device();
    return known ? t.me.sessions.on(known.browser, known.system) : t.me.sessions.unknownDevice();
  };
  return (
    <li class="act-row">
      <div class="row-words">
        <span class="row-title">
          {name()}{' '}
          <Show when={props.row.isThis}>
            <span class="chip chip-accent">{t.me.sessions.here()}</span>
          </Show>
        </span>
        <span class="small muted">
          <Show when={props.row.address}>
            {(address) => (
              <>
                <Ltr>{address()}</Ltr>
                {' · '}
              </>
            )}
          </Show>
          {t.me.sessions.lastSeen()} <When at={props.row.lastSeenAt} focusable /> · {t.me.sessions.signedIn()}{' '}
          <When at={props.row.signedInAt} focusable />
        </span>
      </div>
      <Show when={!props.row.isThis}>
        <IconButton icon="leave" label={t.me.sessions.endWho(name())} onClick={() => props.onEnd()} />
      </Show>
    </li>
  );
}
