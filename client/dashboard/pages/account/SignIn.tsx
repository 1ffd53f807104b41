import { Navigate, useSearchParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { SecretField, TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { type SignInResult, signIn } from '../../data/session.ts';
import { Bare } from './Bare.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';
import { SecondStep } from './SecondStep.tsx';

export function SignIn(): JSX.Element {
  const [search] = useSearchParams();
  const session = useQuery(() => queries.session());
  const target = () => safeTarget(search.next);
  return (
    <Show when={!session.isPending && session.data} fallback={<SignInSteps lead={t.account.signIn.lead()} />}>
      <Navigate href={target()} />
    </Show>
  );
}

interface SignInStepsProps {
  lead: string;
  /** Of whom it is known who will sign in. */
  email?: string;
}

/** The password first; where the account has more, that is asked for next. */
export function SignInSteps(props: SignInStepsProps): JSX.Element {
  const [second, setSecond] = createSignal<{ hasApp: boolean }>();
  return (
    <Show when={second()} fallback={<SignInForm {...props} onSecondStep={setSecond} />}>
      {(step) => <SecondStep hasApp={step().hasApp} onBack={() => setSecond(undefined)} />}
    </Show>
  );
}

function SignInForm(
  props: SignInStepsProps & { onSecondStep: (step: { hasApp: boolean }) => void },
): JSX.Element {
  const client = useQueryClient();
  const [email, setEmail] = createSignal(props.email ?? '');
  const [password, setPassword] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [result, setResult] = createSignal<SignInResult>();
  let form: HTMLFormElement | undefined;

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setTried(true);
    setResult(undefined);
    if (!email().trim() || !password()) return form && focusFirstProblem(form);
    setBusy(true);
    const { result: answer, hasApp } = await signIn(email().trim(), password());
    if (answer === 'second_step') props.onSecondStep({ hasApp });
    else if (answer === 'ok') {
      // Once the session is there, the page itself moves on to its target.
      await client.refetchQueries({ queryKey: queries.session().queryKey });
    } else {
      setResult(answer);
      setBusy(false);
    }
  };

  return (
    <Bare title={t.account.signIn.title()} lead={props.lead}>
      <form ref={form} class="stack" novalidate onSubmit={(event) => void submit(event)}>
        <Show when={failureText(result())}>
          {(text) => (
            <Notice tone="bad" icon="alert" live>
              {text()}
            </Notice>
          )}
        </Show>
        <TextField
          label={t.account.email()}
          type="email"
          autocomplete="username"
          ltr
          autofocus={props.email === undefined}
          value={email()}
          onInput={setEmail}
          problem={tried() && !email().trim() ? t.account.signIn.missingEmail() : undefined}
        />
        <SecretField
          label={t.account.password()}
          autocomplete="current-password"
          showLabel={t.account.showPassword()}
          hideLabelText={t.account.hidePassword()}
          autofocus={props.email !== undefined}
          value={password()}
          onInput={setPassword}
          problem={tried() && !password() ? t.account.signIn.missingPassword() : undefined}
        />
        <Button kind="main" type="submit" busy={busy()}>
          {busy() ? t.account.signIn.working() : t.account.signIn.action()}
        </Button>
        <PasskeyButton />
      </form>
    </Bare>
  );
}

function failureText(result: SignInResult | undefined): string | undefined {
  switch (result) {
    case 'wrong':
      return t.account.signIn.wrong();
    case 'too_many':
      return t.account.signIn.tooMany();
    case 'unreachable':
      return t.account.signIn.unreachable();
    case 'failed':
      return t.account.signIn.failed();
    default:
      return undefined;
  }
}

/** Only a path of this dashboard: an address in the link must not lead away after signing in. */
function safeTarget(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/';
}
