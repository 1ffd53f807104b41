import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { InviteView } from '../../../../shared/people-views.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { toast } from '../../../components/toast.ts';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';

export function InvitesSheet(props: { invites: readonly InviteView[] }): JSX.Element {
  const client = useQueryClient();
  const revoke = useMutation(() => ({
    mutationFn: (id: string) => api.people.revokeInvite.mutate({ id }),
    onSuccess: () => toast(t.team.revoked()),
    onError: toastError,
    onSettled: () => client.invalidateQueries({ queryKey: queries.people().queryKey }),
  }));
  return (
    <Sheet title={t.team.invites()} flush>
      <ul class="act-rows">
        <For each={props.invites}>
          {(invite) => (
            <li class="act-row">
              <div class="row-words">
                <span class="row-title">
                  <Ltr>{invite.email}</Ltr>
                </span>
                <span class="small muted">
                  {t.people.roles[invite.role]()}
                  <Show when={invite.invitedBy}>{(by) => <> · {t.team.invitedBy(by())}</>}</Show>
                  {' · '}
                  <Show when={!invite.expired} fallback={<span class="text-bad">{t.team.expired()}</span>}>
                    {t.team.expires()} <When at={invite.expiresAt} focusable />
                  </Show>
                </span>
              </div>
              <IconButton
                icon="trash"
                label={t.team.revokeWho(invite.email)}
                onClick={() => revoke.mutate(invite.id)}
              />
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}
