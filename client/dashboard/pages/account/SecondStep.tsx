import { useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../components/Button.tsx';
import { CheckField } from '../../../components/CheckField.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { finishSignIn, type SecondStepResult } from '../../data/session.ts';
import { passkeysArePossible } from '../../data/webauthn.ts';
import { Bare } from './Bare.tsx';
import { PasskeyButton } from './PasskeyButton.tsx';

/** After the password: the app's code, a passkey, or a recovery code. */
export function SecondStep(props: { hasApp: boolean; onBack: () => void }): JSX.Element {
  const client = useQueryClient();
  const [byRecovery, setByRecovery] = createSignal(!props.hasApp && !passkeysArePossible());
  const [typed, setTyped] = createSignal('');
  const [trust, setTrust] = createSignal(false);
  const [missing, setMissing] = createSignal(false);
  const [busy, setBusy] = createSignal(false);
  const [result, setResult] = createSignal<SecondStepResult>();
  const asksForCode = () => props.hasApp || byRecovery();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy()) return;
    setResult(undefined);
    setMissing(typed().trim() === '');
    if (missing()) return;
    setBusy(true);
    const code = byRecovery() ? { recovery: typed().trim() } : { app: typed().trim() };
    const answer = await finishSignIn(code, trust());
    if (answer === 'ok') return void client.refetchQueries({ queryKey: queries.session().queryKey });
    setResult(answer);
    setTyped('');
    setBusy(false);
  };
  const change = () => {
    setByRecovery(!byRecovery());
    setTyped('');
    setResult(undefined);
  };

  return (
    <Bare
      title={t.account.secondStep.title()}
      lead={props.hasApp ? t.account.secondStep.lead() : t.account.secondStep.leadPasskey()}
    >
      <form class="stack" novalidate onSubmit={(event) => void submit(event)}>
        <Show when={failureText(result(), byRecovery())}>
          {(text) => (
            <Notice tone="bad" icon="alert" live>
              {text()}
            </Notice>
          )}
        </Show>
        <Show when={asksForCode()}>
          <TextField
            label={byRecovery() ? t.account.secondStep.recovery() : t.account.secondStep.code()}
            help={byRecovery() ? t.account.secondStep.recoveryHelp() : t.account.secondStep.codeHelp()}
            value={typed()}
            onInput={setTyped}
            problem={missing() ? t.account.secondStep.missing() : undefined}
            autocomplete="one-time-code"
            inputmode={byRecovery() ? 'text' : 'numeric'}
            ltr
            mono
            autofocus
          />
          <CheckField label={t.account.secondStep.trust()} checked={trust()} onChange={setTrust} />
          <Button kind="main" type="submit" busy={busy()}>
            {t.account.secondStep.action()}
          </Button>
        </Show>
        <PasskeyButton />
        <Show when={props.hasApp || passkeysArePossible()}>
          <Button kind="quiet" onClick={change}>
            {byRecovery() && props.hasApp
              ? t.account.secondStep.useCode()
              : t.account.secondStep.useRecovery()}
          </Button>
        </Show>
        <Button kind="quiet" icon="start" onClick={() => props.onBack()}>
          {t.account.secondStep.back()}
        </Button>
        <p class="small muted">{t.account.secondStep.lost()}</p>
      </form>
    </Bare>
  );
}

function failureText(result: SecondStepResult | undefined, byRecovery: boolean): string | undefined {
  switch (result) {
    case 'wrong':
      return byRecovery ? t.account.secondStep.wrongRecovery() : t.account.secondStep.wrong();
    case 'expired':
      return t.account.secondStep.expired();
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
