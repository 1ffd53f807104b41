import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { UserRole } from '../../../../shared/roles.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { rolesToGive } from './roles.ts';

interface Made {
  email: string;
  link: string;
}

/** Asks for address and role, then shows the link this once. */
export function InviteDialog(props: { open: boolean; onClose: () => void }): JSX.Element {
  const [made, setMade] = createSignal<Made>();
  const close = () => {
    setMade(undefined);
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      onClose={close}
      title={made() ? t.team.inviteReady() : t.team.inviteTitle()}
      keep={made() !== undefined}
    >
      <Show when={made()} fallback={<InviteForm onMade={setMade} onCancel={close} />}>
        {(invite) => (
          <div class="stack">
            <p>{t.team.inviteReadyText(invite().email)}</p>
            <CopyField label={t.team.inviteLink()} value={invite().link} />
            <div class="dialog-actions">
              <Button kind="main" onClick={close}>
                {t.team.inviteDone()}
              </Button>
            </div>
          </div>
        )}
      </Show>
    </Dialog>
  );
}

function InviteForm(props: { onMade: (made: Made) => void; onCancel: () => void }): JSX.Element {
  const client = useQueryClient();
  const session = useQuery(() => queries.session());
  const [email, setEmail] = createSignal('');
  const [role, setRole] = createSignal<UserRole>('bookkeeper');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const invite = useMutation(() => ({
    mutationFn: () => api.people.invite.mutate({ email: email().trim(), role: role() }),
    onSuccess: (made) => {
      props.onMade(made);
      return client.invalidateQueries({ queryKey: queries.people().queryKey });
    },
  }));
  const isEmail = () => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email().trim());
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isEmail()) return form && focusFirstProblem(form);
    if (!invite.isPending) invite.mutate();
  };
  return (
    <form ref={form} class="stack" novalidate onSubmit={submit}>
      <TextField
        label={t.team.inviteEmail()}
        type="email"
        ltr
        autofocus
        value={email()}
        onInput={setEmail}
        problem={tried() && !isEmail() ? t.account.setup.emailInvalid() : undefined}
      />
      <SelectField
        label={t.team.role()}
        help={t.team.roleHelp[role()]()}
        value={role()}
        choices={rolesToGive(session.data?.user.role)}
        onChange={(next) => setRole(next as UserRole)}
      />
      <Show when={invite.isError}>
        <ErrorNotice error={invite.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onCancel()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={invite.isPending}>
          {t.team.inviteAction()}
        </Button>
      </div>
    </form>
  );
}
