import { Navigate, useNavigate, useSearchParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { SecretField, TextField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { signIn } from '../../data/session.ts';
import { Bare } from './Bare.tsx';
import { SetupNeeded } from './SetupNeeded.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';
import { passwordCharactersMin } from './strength.ts';

export function Setup(): JSX.Element {
  const [search] = useSearchParams();
  const setup = useQuery(() => queries.setupState());
  const token = () => (typeof search.token === 'string' ? search.token : '');
  return (
    <Switch fallback={<SetupForm token={token()} />}>
      <Match when={setup.isPending}>
        <div class="shell-waiting" />
      </Match>
      <Match when={setup.data?.needed === false}>
        <Navigate href="/sign-in" />
      </Match>
      <Match when={token() === ''}>
        <SetupNeeded onCheck={() => void setup.refetch()} />
      </Match>
    </Switch>
  );
}

function SetupForm(props: { token: string }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [name, setName] = createSignal('');
  const [email, setEmail] = createSignal('');
  const [password, setPassword] = createSignal('');
  const [tried, setTried] = createSignal(false);
  let form: HTMLFormElement | undefined;

  const problems = () => ({
    name: name().trim() ? undefined : t.account.setup.nameMissing(),
    email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email().trim()) ? undefined : t.account.setup.emailInvalid(),
    password:
      [...password()].length >= passwordCharactersMin
        ? undefined
        : t.account.setup.passwordShort(passwordCharactersMin, [...password()].length),
  });

  const create = useMutation(() => ({
    mutationFn: async () => {
      const account = { name: name().trim(), email: email().trim(), password: password() };
      await api.setup.createOwner.mutate({ token: props.token, ...account });
      const { result: answer } = await signIn(account.email, account.password);
      if (answer !== 'ok') toast(t.account.setup.signInByHand(), 'bad');
      await client.refetchQueries({ queryKey: queries.session().queryKey });
      navigate(answer === 'ok' ? '/' : '/sign-in', { replace: true });
      void client.invalidateQueries({ queryKey: queries.setupState().queryKey });
    },
  }));

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(problems()).some(Boolean)) return form && focusFirstProblem(form);
    if (!create.isPending) create.mutate();
  };
  const problem = (field: 'name' | 'email' | 'password') => (tried() ? problems()[field] : undefined);

  return (
    <Bare title={t.account.setup.title()} lead={t.account.setup.lead()}>
      <form ref={form} class="stack" novalidate onSubmit={submit}>
        <Show when={create.isError}>
          <ErrorNotice error={create.error} />
        </Show>
        <TextField
          label={t.account.name()}
          autocomplete="name"
          autofocus
          value={name()}
          onInput={setName}
          problem={problem('name')}
          required
        />
        <TextField
          label={t.account.email()}
          type="email"
          autocomplete="username"
          ltr
          value={email()}
          onInput={setEmail}
          problem={problem('email')}
          required
        />
        <SecretField
          label={t.account.password()}
          autocomplete="new-password"
          showLabel={t.account.showPassword()}
          hideLabelText={t.account.hidePassword()}
          value={password()}
          onInput={setPassword}
          problem={problem('password')}
          help={password() ? undefined : t.account.setup.passwordHint(passwordCharactersMin)}
          note={<Show when={password()}>{(typed) => <StrengthMeter password={typed()} />}</Show>}
          required
        />
        <Button kind="main" type="submit" busy={create.isPending}>
          {create.isPending ? t.account.setup.working() : t.account.setup.action()}
        </Button>
      </form>
    </Bare>
  );
}
