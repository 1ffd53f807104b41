import { useMutation } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ConnectionView, FieldView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { SecretField } from '../../../components/TextField.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { appErrorOf } from '../../data/app-error.ts';
import { providerName } from '../../names.ts';
import { createHookRefresh } from './hook-acts.ts';
import { type KeepOld, KeepOldField, keepOldMs } from './KeepOldField.tsx';

interface HookSecretFormProps {
  connection: ConnectionView;
  field: FieldView;
  /** Whether there is a secret before, which may stay valid for a while. */
  hasOld: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}

/** The secret that the provider's dashboard shows for our hook, put into its place. */
export function HookSecretForm(props: HookSecretFormProps): JSX.Element {
  const refresh = createHookRefresh();
  const [secret, setSecret] = createSignal('');
  const [keepOld, setKeepOld] = createSignal<KeepOld>('none');
  const [problem, setProblem] = createSignal<string>();
  let form: HTMLFormElement | undefined;
  const save = useMutation(() => ({
    mutationFn: () =>
      api.connections.updateCredentials.mutate({
        id: props.connection.id,
        credentials: { [props.field.key]: secret().trim() },
        keepOldHookSecretMs: keepOldMs[keepOld()],
      }),
    onSuccess: () => {
      toast(t.connections.hookPanel.secretSaved());
      setSecret('');
      props.onDone?.();
      return refresh();
    },
    onError: (error) => {
      const found = appErrorOf(error).fieldProblems.find(({ field }) => field === props.field.key);
      setProblem(found && t.fieldProblems[found.code]());
      if (found && form) focusFirstProblem(form);
    },
  }));
  const submit = () => {
    setProblem(secret().trim() === '' ? t.connections.hookPanel.secretNeeded() : undefined);
    if (problem() === undefined) save.mutate();
    else if (form) focusFirstProblem(form);
  };
  return (
    <form
      ref={form}
      class="stack form-narrow"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!save.isPending) submit();
      }}
    >
      <SecretField
        label={t.connections.hookPanel.giveSecret(providerName(props.connection.provider))}
        value={secret()}
        onInput={(value) => {
          setSecret(value);
          setProblem(undefined);
        }}
        problem={problem()}
        placeholder={props.field.placeholder}
        maxLength={props.field.maxLength}
        required
        mono
      />
      <Show when={props.hasOld}>
        <KeepOldField value={keepOld()} onChange={setKeepOld} />
      </Show>
      <Show when={save.isError && problem() === undefined}>
        <ErrorNotice error={save.error} />
      </Show>
      <div classList={{ 'dialog-actions': props.onCancel !== undefined, row: props.onCancel === undefined }}>
        <Show when={props.onCancel}>
          {(cancel) => <Button onClick={() => cancel()()}>{t.common.cancel()}</Button>}
        </Show>
        <Button kind="main" type="submit" busy={save.isPending}>
          {t.connections.hookPanel.saveSecret()}
        </Button>
      </div>
    </form>
  );
}

interface CorrectSecretProps {
  connection: ConnectionView;
  field: FieldView;
  open: boolean;
  onClose: () => void;
}

export function CorrectSecretDialog(props: CorrectSecretProps): JSX.Element {
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t.connections.hookPanel.correctTitle()}>
      <p class="muted">{t.connections.hookPanel.correctText()}</p>
      <HookSecretForm
        connection={props.connection}
        field={props.field}
        hasOld
        onDone={() => props.onClose()}
        onCancel={() => props.onClose()}
      />
    </Dialog>
  );
}
