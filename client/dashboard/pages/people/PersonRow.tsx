import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { PersonView } from '../../../../shared/people-views.ts';
import type { UserRole } from '../../../../shared/roles.ts';
import { confirm } from '../../../components/confirm.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { rolesToGive } from './roles.ts';

export function PersonRow(props: { person: PersonView }): JSX.Element {
  const client = useQueryClient();
  const session = useQuery(() => queries.session());
  const own = () => session.data?.user.role;
  /** Nobody changes themselves here, and only owners touch owners. */
  const mayTouch = () => !props.person.isYou && (own() === 'owner' || props.person.role !== 'owner');
  const refresh = () => client.invalidateQueries({ queryKey: queries.people().queryKey });
  const change = useMutation(() => ({
    mutationFn: (role: UserRole) => api.people.changeRole.mutate({ id: props.person.id, role }),
    onSuccess: () => toast(t.team.roleChanged(props.person.name)),
    onError: toastError,
    onSettled: refresh,
  }));
  const remove = useMutation(() => ({
    mutationFn: () => api.people.remove.mutate({ id: props.person.id }),
    onSuccess: () => toast(t.team.removed(props.person.name)),
    onError: toastError,
    onSettled: refresh,
  }));
  const askRemove = async () => {
    const agreed = await confirm({
      title: t.team.removeTitle(props.person.name),
      text: [t.team.removeText(), t.team.removeKept()],
      action: t.team.removeWho(props.person.name),
      tone: 'danger',
    });
    if (agreed) remove.mutate();
  };
  return (
    <li class="act-row">
      <div class="row-words">
        <span class="row-title">
          <bdi>{props.person.name}</bdi>{' '}
          <Show when={props.person.isYou}>
            <span class="chip chip-accent">{t.team.you()}</span>
          </Show>
        </span>
        <span class="small muted">
          <Ltr>{props.person.email}</Ltr>
        </span>
        <span class="small muted">
          {props.person.hasSecondFactor ? t.team.secondFactorOn() : t.team.secondFactorOff()}
          {' · '}
          <Show when={props.person.lastSeenAt} fallback={t.team.notSeen()}>
            {(at) => (
              <>
                {t.team.lastSeen()} <When at={at()} focusable />
              </>
            )}
          </Show>
        </span>
        <HistoryLink id={props.person.id} />
      </div>
      <div class="row-acts">
        <Show when={mayTouch()} fallback={<span class="muted">{t.people.roles[props.person.role]()}</span>}>
          <SelectField
            label={t.team.roleOf(props.person.name)}
            hideLabel
            value={props.person.role}
            choices={rolesToGive(own())}
            onChange={(role) => change.mutate(role as UserRole)}
          />
          <IconButton
            icon="trash"
            label={t.team.removeWho(props.person.name)}
            onClick={() => void askRemove()}
          />
        </Show>
      </div>
    </li>
  );
}
