import { useMutation } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { ConnectionView, FieldProblem, ProviderView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { toast } from '../../../components/toast.ts';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { appErrorOf } from '../../data/app-error.ts';
import { CredentialFields, fieldName } from './CredentialFields.tsx';
import { createCredentialCheck } from './credential-check.ts';
import { createHookRefresh } from './hook-acts.ts';
import { type KeepOld, KeepOldField, keepOldMs } from './KeepOldField.tsx';
import { createProviderOf, hookSecretFieldOf, hookSecretOf } from './provider-of.ts';
import { TestResult } from './TestResult.tsx';

/** Sealed credentials: hints only, a test of them, and the way to put new ones in their place. */
export function CredentialsSheet(props: { connection: ConnectionView }): JSX.Element {
  const provider = createProviderOf(() => props.connection.provider);
  const [replacing, setReplacing] = createSignal(false);
  const labelOf = (key: string) =>
    fieldName(provider()?.fields.find((field) => field.key === key)?.labelKey ?? key);
  const test = useMutation(() => ({
    mutationFn: () => api.connections.test.mutate({ id: props.connection.id }),
  }));
  return (
    <Sheet
      title={t.connections.detail.credentials()}
      lead={t.connections.detail.credentialsLead()}
      aside={
        <>
          <Button needs="connections.test" small busy={test.isPending} onClick={() => test.mutate()}>
            {test.isPending ? t.connections.detail.testing() : t.connections.detail.test()}
          </Button>
          <Show when={provider() && !props.connection.sandbox}>
            <Button
              needs="connections.updateCredentials"
              small
              icon="pencil"
              onClick={() => setReplacing(true)}
            >
              {t.connections.detail.replace()}
            </Button>
          </Show>
        </>
      }
    >
      <div class="stack">
        <dl class="facts">
          <For
            each={props.connection.credentials}
            fallback={<p class="muted">{t.connections.detail.noCredentials()}</p>}
          >
            {(credential) => (
              <div class="fact">
                <dt>{labelOf(credential.field)}</dt>
                <dd class="row-between">
                  <Show when={credential.hint} fallback={<span>{t.connections.detail.stored()}</span>}>
                    <Ltr>{credential.hint}</Ltr>
                  </Show>
                  <span class="faint small">
                    {t.connections.detail.setOn()} <When at={credential.setAt} focusable />
                  </span>
                </dd>
              </div>
            )}
          </For>
        </dl>
        <Show when={test.data}>
          {(result) => <TestResult result={result()} provider={props.connection.provider} />}
        </Show>
        <Show when={test.isError}>
          <ErrorNotice error={test.error} />
        </Show>
      </div>
      <Show when={provider()}>
        {(known) => (
          <Dialog
            open={replacing()}
            onClose={() => setReplacing(false)}
            title={t.connections.detail.replaceTitle()}
          >
            <ReplaceForm
              connection={props.connection}
              provider={known()}
              onDone={() => setReplacing(false)}
            />
          </Dialog>
        )}
      </Show>
    </Sheet>
  );
}

interface ReplaceProps {
  connection: ConnectionView;
  provider: ProviderView;
  onDone: () => void;
}

function ReplaceForm(props: ReplaceProps): JSX.Element {
  const refresh = createHookRefresh();
  const [values, setValues] = createStore<Record<string, string>>({});
  const [tried, setTried] = createSignal(false);
  const [keepOld, setKeepOld] = createSignal<KeepOld>('none');
  const replacesSecret = () =>
    hookSecretOf(props.connection, props.provider) !== undefined &&
    (hookSecretFieldOf(props.provider)?.key ?? '') in typed();
  const typed = () => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const check = createCredentialCheck(
    () => props.provider.id,
    () => props.connection.mode,
    typed,
  );
  const problems = (): readonly FieldProblem[] => check.problems().filter(({ field }) => field in typed());
  let form: HTMLFormElement | undefined;
  const save = useMutation(() => ({
    mutationFn: () =>
      api.connections.updateCredentials.mutate({
        id: props.connection.id,
        credentials: typed(),
        keepOldHookSecretMs: keepOldMs[keepOld()],
      }),
    onSuccess: () => {
      toast(t.connections.detail.replaced());
      props.onDone();
      return refresh();
    },
    onError: (error) => {
      check.show(appErrorOf(error).fieldProblems);
      if (form) focusFirstProblem(form);
    },
  }));
  const isEmpty = () => Object.keys(typed()).length === 0;
  return (
    <form
      ref={form}
      class="stack"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!isEmpty()) save.mutate();
      }}
    >
      <p class="muted">{t.connections.detail.replaceText()}</p>
      <CredentialFields
        fields={props.provider.fields}
        values={values}
        problems={problems()}
        checked={check.checked()}
        tried={tried()}
        allOptional
        onInput={(key, value) => {
          setValues(key, value);
          save.reset();
        }}
      />
      <Show when={replacesSecret()}>
        <KeepOldField value={keepOld()} onChange={setKeepOld} />
      </Show>
      <Show when={tried() && isEmpty()}>
        <p class="field-problem" role="alert">
          {t.connections.detail.nothingTyped()}
        </p>
      </Show>
      <Show when={save.isError}>
        <ErrorNotice error={save.error} />
      </Show>
      <div class="dialog-actions">
        <Button onClick={() => props.onDone()}>{t.common.cancel()}</Button>
        <Button kind="main" type="submit" busy={save.isPending}>
          {t.connections.detail.replace()}
        </Button>
      </div>
    </form>
  );
}
