import { createSignal, type JSX, Show } from 'solid-js';
import { render } from 'solid-js/web';
import type { SecondFactorView } from '../../../shared/people-views.ts';
import type { Proof } from '../../../shared/schemas/people.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { FilterTabs } from '../../components/FilterTabs.tsx';
import { Notice } from '../../components/Notice.tsx';
import { SecretField, TextField } from '../../components/TextField.tsx';
import { speakOfEverything, t } from '../../i18n/i18n.ts';
import { api } from '../data/api.ts';
import { signInWithPasskey } from '../data/session.ts';
import { passkeysArePossible } from '../data/webauthn.ts';

const closingMs = 160;

/** Asks once for password, code or passkey, above whatever is open. True once it was right. */
export async function proveInDialog(): Promise<boolean> {
  const [ways] = await Promise.all([api.profile.secondFactor.query(), speakOfEverything()]);
  return new Promise((resolve) => {
    const place = document.createElement('div');
    document.body.append(place);
    const answer = (proved: boolean) => {
      resolve(proved);
      setTimeout(() => {
        dispose();
        place.remove();
      }, closingMs);
    };
    const dispose = render(() => <ProveDialog ways={ways} onAnswer={answer} />, place);
  });
}

function ProveDialog(props: { ways: SecondFactorView; onAnswer: (proved: boolean) => void }): JSX.Element {
  const [open, setOpen] = createSignal(true);
  const answer = (proved: boolean) => {
    if (!open()) return;
    setOpen(false);
    props.onAnswer(proved);
  };
  return (
    <Dialog open={open()} onClose={() => answer(false)} title={t.me.prove.title()}>
      <ProveForm ways={props.ways} onAnswer={answer} />
    </Dialog>
  );
}

type Way = 'password' | 'code' | 'recovery';

function ProveForm(props: { ways: SecondFactorView; onAnswer: (proved: boolean) => void }): JSX.Element {
  const [way, setWay] = createSignal<Way>('password');
  const [typed, setTyped] = createSignal('');
  const [busy, setBusy] = createSignal(false);
  const [missing, setMissing] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();
  const [passkeyFailed, setPasskeyFailed] = createSignal(false);

  const choose = (next: string) => {
    setWay(next as Way);
    setTyped('');
    setFailure(undefined);
    setMissing(false);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    // The dialog stands outside the page it was opened from; its form must not submit another one around it.
    event.stopPropagation();
    if (busy()) return;
    setMissing(typed().trim() === '');
    if (missing()) return;
    setBusy(true);
    setFailure(undefined);
    try {
      await api.profile.prove.mutate(proofOf(way(), typed()));
      props.onAnswer(true);
    } catch (error) {
      setFailure(error);
      setTyped('');
    }
    setBusy(false);
  };
  const byPasskey = async () => {
    setPasskeyFailed(false);
    if (await signInWithPasskey()) props.onAnswer(true);
    else setPasskeyFailed(true);
  };
  const problem = () => (missing() ? t.me.prove.missing() : undefined);

  return (
    <form class="stack" novalidate onSubmit={(event) => void submit(event)}>
      <p class="muted">{t.me.prove.text()}</p>
      <Show when={failure()}>{(error) => <ErrorNotice error={error()} />}</Show>
      <Show when={passkeyFailed()}>
        <Notice tone="bad" icon="alert" live>
          {t.me.prove.passkeyFailed()}
        </Notice>
      </Show>
      <Show when={props.ways.totp || props.ways.recoveryCodesLeft > 0}>
        <FilterTabs
          label={t.me.prove.ways()}
          choices={waysOf(props.ways).map((value) => ({ value, label: wayLabel(value) }))}
          value={way()}
          onChoose={choose}
        />
      </Show>
      <Show
        when={way() === 'password'}
        fallback={
          <TextField
            label={way() === 'code' ? t.me.prove.code() : t.me.prove.recovery()}
            value={typed()}
            onInput={setTyped}
            problem={problem()}
            autocomplete="one-time-code"
            inputmode={way() === 'code' ? 'numeric' : 'text'}
            ltr
            mono
            autofocus
          />
        }
      >
        <SecretField
          label={t.me.prove.password()}
          value={typed()}
          onInput={setTyped}
          problem={problem()}
          autocomplete="current-password"
          autofocus
        />
      </Show>
      <div class="dialog-actions">
        <Show when={props.ways.passkeys.length > 0 && passkeysArePossible()}>
          <Button icon="key" onClick={() => void byPasskey()}>
            {t.me.prove.passkey()}
          </Button>
        </Show>
        <Button onClick={() => props.onAnswer(false)}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={busy()}>
          {t.me.prove.action()}
        </Button>
      </div>
    </form>
  );
}

function waysOf({ totp, recoveryCodesLeft }: SecondFactorView): Way[] {
  return [
    'password',
    ...(totp ? (['code'] as const) : []),
    ...(recoveryCodesLeft > 0 ? (['recovery'] as const) : []),
  ];
}

function wayLabel(way: Way): string {
  if (way === 'password') return t.me.prove.byPassword();
  return way === 'code' ? t.me.prove.byCode() : t.me.prove.byRecovery();
}

function proofOf(way: Way, typed: string): Proof {
  if (way === 'password') return { password: typed };
  return way === 'code' ? { code: typed.trim() } : { recoveryCode: typed.trim() };
}
