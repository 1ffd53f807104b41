import { createSignal, type JSX, Show } from 'solid-js';
import { Button } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { TextField } from '../../../../components/TextField.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { askForProof } from '../../../data/prove.ts';
import { addPasskey } from '../../../data/session.ts';
import { deviceOf } from '../device.ts';

interface PasskeyFormProps {
  /** The one that is renamed; null: a new one is made. */
  passkey: { id: string; name: string | null } | null;
  onCancel: () => void;
  /** Recovery codes to show once, where this is the first second factor. */
  onDone: (recoveryCodes: string[] | null) => void;
}

export function PasskeyForm(props: PasskeyFormProps): JSX.Element {
  const [name, setName] = createSignal(props.passkey?.name ?? deviceOf(navigator.userAgent)?.system ?? '');
  const [busy, setBusy] = createSignal(false);
  const [stopped, setStopped] = createSignal(false);
  const [failure, setFailure] = createSignal<unknown>();

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (busy() || !name().trim()) return;
    setBusy(true);
    setStopped(false);
    setFailure(undefined);
    try {
      await (props.passkey ? rename(props.passkey.id) : add());
    } catch (error) {
      setFailure(error);
    }
    setBusy(false);
  };

  async function rename(id: string): Promise<void> {
    await api.profile.renamePasskey.mutate({ id, name: name().trim() });
    props.onDone(null);
  }

  async function add(): Promise<void> {
    let result = await addPasskey(name().trim());
    if (result === 'prove_yourself' && (await askForProof())) result = await addPasskey(name().trim());
    if (result !== 'ok') return void setStopped(true);
    const { recoveryCodesLeft } = await api.profile.secondFactor.query();
    const fresh = recoveryCodesLeft === 0 ? await api.profile.newRecoveryCodes.mutate() : null;
    props.onDone(fresh?.recoveryCodes ?? null);
  }

  return (
    <form class="stack" novalidate onSubmit={(event) => void submit(event)}>
      <TextField
        label={t.me.passkeys.name()}
        help={t.me.passkeys.nameHelp()}
        value={name()}
        onInput={setName}
        maxLength={80}
        problem={name().trim() ? undefined : t.fieldProblems.missing()}
        autofocus
      />
      <Show when={stopped()}>
        <Notice tone="bad" icon="alert" live>
          {t.me.passkeys.cancelled()}
        </Notice>
      </Show>
      <Show when={failure()}>{(error) => <ErrorNotice error={error()} />}</Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onCancel()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={busy()}>
          {props.passkey ? t.me.passkeys.rename() : t.me.passkeys.add()}
        </Button>
      </div>
    </form>
  );
}
