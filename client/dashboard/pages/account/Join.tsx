import { useNavigate, useSearchParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { JoinView } from '../../../../shared/people-views.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { appErrorOf } from '../../data/app-error.ts';
import { queries } from '../../data/queries.ts';
import { signIn } from '../../data/session.ts';
import { Bare } from './Bare.tsx';
import { NewPasswordField, newPasswordProblem } from './NewPasswordField.tsx';

/** Behind the link of an invite: name and password, then the book is open. */
export function Join(): JSX.Element {
  const [search] = useSearchParams();
  const token = () => (typeof search.token === 'string' ? search.token : '');
  const invite = useQuery(() => queries.joinView(token()));
  const isVoid = () => invite.isError && appErrorOf(invite.error).code === 'invite.not_valid';
  return (
    <Switch>
      <Match when={invite.isPending}>
        <div class="shell-waiting" />
      </Match>
      <Match when={isVoid()}>
        <Bare title={t.team.join.invalidTitle()} lead={t.team.join.invalidText()}>
          <LinkButton href="/sign-in">{t.team.join.toSignIn()}</LinkButton>
        </Bare>
      </Match>
      <Match when={invite.isError}>
        <Bare title={t.team.join.title()} lead="">
          <ErrorNotice error={invite.error} onRetry={() => void invite.refetch()} />
        </Bare>
      </Match>
      <Match when={invite.data}>{(view) => <JoinForm token={token()} invite={view()} />}</Match>
    </Switch>
  );
}

function JoinForm(props: { token: string; invite: JoinView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;
  const problems = () => ({
    name: name().trim() ? undefined : t.account.setup.nameMissing(),
    password: newPasswordProblem(password()),
  });
  const join = useMutation(() => ({
    mutationFn: async () => {
      const typed = { token: props.token, name: name().trim(), password: password() };
      const { email } = await api.people.join.mutate(typed);
      const { result } = await signIn(email, typed.password);
      if (result !== 'ok') toast(t.account.setup.signInByHand(), 'bad');
      await client.refetchQueries({ queryKey: queries.session().queryKey });
      navigate(result === 'ok' ? '/' : '/sign-in', { replace: true });
    },
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems()).some(Boolean)) return form && focusFirstProblem(form);
    if (!join.isPending) join.mutate();
  };
  return (
    <Bare title={t.team.join.title()} lead={t.team.join.lead(props.invite.email)}>
      <form ref={form} class="stack" novalidate onSubmit={submit}>
        <p class="muted">
          <Show when={props.invite.invitedBy}>{(by) => <>{t.team.join.invitedBy(by())} </>}</Show>
          {t.team.join.asRole(t.people.roles[props.invite.role]())} {t.team.roleHelp[props.invite.role]()}
        </p>
        <Show when={join.isError}>
          <ErrorNotice error={join.error} />
        </Show>
        {/* For the password manager, which keeps the address with the password. */}
        <input
          class="sr-only"
          type="email"
          autocomplete="username"
          value={props.invite.email}
          readonly
          tabIndex={-1}
          aria-hidden="true"
        />
        <TextField
          label={t.account.name()}
          autocomplete="name"
          autofocus
          value={name()}
          onInput={setName}
          maxLength={80}
          problem={tried() ? problems().name : undefined}
          required
        />
        <NewPasswordField
          label={t.account.password()}
          value={password()}
          onInput={setPassword}
          problem={tried() ? problems().password : undefined}
        />
        <Button kind="main" type="submit" busy={join.isPending}>
          {join.isPending ? t.team.join.working() : t.team.join.action()}
        </Button>
      </form>
    </Bare>
  );
}
