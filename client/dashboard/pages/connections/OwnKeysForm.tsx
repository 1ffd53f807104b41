import { useNavigate } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { createStore } from 'solid-js/store';
import type { Mode } from '../../../../shared/ledger.ts';
import type { ProviderView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { focusFirstProblem } from '../../../components/Field.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { appErrorOf } from '../../data/app-error.ts';
import { mode, setMode } from '../../data/mode.ts';
import { createUnsavedGuard } from '../../unsaved-guard.ts';
import { CredentialFields } from './CredentialFields.tsx';
import { createCredentialCheck, keyStarts, modeOfValues, type Values } from './credential-check.ts';
import { DashboardLink } from './DashboardLink.tsx';
import { hookSecretFieldOf } from './provider-of.ts';
import { TestResult } from './TestResult.tsx';

/** The provider's credentials, judged while they are typed, tested on demand, then saved. */
export function OwnKeysForm(props: { provider: ProviderView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [values, setValues] = createStore<Record<string, string>>({});
  const [name, setName] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const [left, setLeft] = createSignal(false);
  let form: HTMLFormElement | undefined;
  createUnsavedGuard(() => !left() && (name() !== '' || Object.keys(typed(values)).length > 0));

  // Where the hook is set up by hand, its address, and so its secret, only exist once the account is connected.
  const fields = () =>
    props.provider.hookSetup === 'by_hand'
      ? props.provider.fields.filter((field) => field !== hookSecretFieldOf(props.provider))
      : props.provider.fields;
  const keyMode = () => modeOfValues(values);
  const typedMode = () => keyMode() ?? mode();
  const check = createCredentialCheck(
    () => props.provider.id,
    typedMode,
    () => typed(values),
  );
  const input = () => ({ provider: props.provider.id, mode: typedMode(), credentials: typed(values) });

  const test = useMutation(() => ({ mutationFn: () => api.connections.tryCredentials.mutate(input()) }));
  const save = useMutation(() => ({
    mutationFn: () =>
      api.connections.create.mutate({ ...input(), ...(name().trim() && { name: name().trim() }) }),
    onSuccess: (connection) => {
      setLeft(true);
      setMode(connection.mode);
      void client.invalidateQueries({ queryKey: ['connections'] });
      void client.invalidateQueries({ queryKey: ['overview'] });
      navigate(`/connections/${connection.id}`);
    },
    onError: (error) => check.show(appErrorOf(error).fieldProblems),
  }));

  const isReady = async () => {
    setTried(true);
    const { problems } = await api.connections.check.mutate(input());
    check.show(problems);
    if (problems.length > 0 && form) focusFirstProblem(form);
    return problems.length === 0;
  };
  const whenReady = async (act: () => void) => {
    try {
      if (!save.isPending && !test.isPending && (await isReady())) act();
    } catch {
      act(); // the act meets the same fault, and says it
    }
  };
  const type = (key: string, value: string) => {
    setValues(key, value);
    test.reset();
    save.reset();
  };

  return (
    <Sheet
      split
      title={t.connections.new.ownTitle(props.provider.name)}
      lead={t.connections.new.ownText(props.provider.name)}
      aside={<DashboardLink provider={props.provider} />}
    >
      <form
        ref={form}
        class="stack form-narrow"
        novalidate
        onSubmit={(event) => {
          event.preventDefault();
          void whenReady(() => save.mutate());
        }}
      >
        <WhereKeys provider={props.provider.id} />
        <CredentialFields
          fields={fields()}
          values={values}
          problems={check.problems()}
          checked={check.checked()}
          tried={tried()}
          onInput={type}
        />
        <TextField
          label={t.connections.new.name()}
          value={name()}
          onInput={setName}
          help={t.connections.new.nameHelp()}
          placeholder={t.connections.new.optionalName(props.provider.name)}
          maxLength={80}
          optional
        />
        <Notice tone="plain" icon={keyMode() === null ? 'question' : 'check'}>
          <p aria-live="polite">
            <ModeSentence mode={keyMode()} provider={props.provider} />
          </p>
        </Notice>
        <Show when={test.data}>
          {(result) => <TestResult result={result()} provider={props.provider.id} />}
        </Show>
        <Show when={test.isError}>
          <ErrorNotice error={test.error} />
        </Show>
        <Show when={save.isError}>
          <ErrorNotice error={save.error} />
        </Show>
        <div class="row">
          <Button kind="main" type="submit" busy={save.isPending}>
            {save.isPending
              ? props.provider.hookSetup === 'api'
                ? t.connections.new.savingHook()
                : t.connections.new.saving()
              : t.connections.new.save(t.connections.modeWord[typedMode()]().toLowerCase())}
          </Button>
          <Button busy={test.isPending} onClick={() => void whenReady(() => test.mutate())}>
            {test.isPending ? t.connections.new.testing() : t.connections.new.test()}
          </Button>
        </div>
      </form>
    </Sheet>
  );
}

/** The way to the credentials, step by step. */
function WhereKeys(props: { provider: string }): JSX.Element {
  return (
    <Show when={t.whereKeys[props.provider]?.()}>
      {(steps) => (
        <details class="disclosure">
          <summary>{t.connections.new.whereKeys()}</summary>
          <ol class="steps">
            <For each={steps()}>{(step) => <li>{step}</li>}</For>
          </ol>
        </details>
      )}
    </Show>
  );
}

function ModeSentence(props: { mode: Mode | null; provider: ProviderView }): JSX.Element {
  const word = (of: Mode) => t.connections.modeWord[of]().toLowerCase();
  return (
    <Show
      when={props.mode}
      fallback={
        <Show when={keyStarts(props.provider.fields)} fallback={t.connections.new.modeOfPage(word(mode()))}>
          {(starts) => t.connections.new.modeUnknown(starts().test, starts().live)}
        </Show>
      }
    >
      {(known) => (
        <>
          {t.connections.new.modeFromKey(word(known()))}{' '}
          <Show when={known() !== mode()}>
            {known() === 'live' ? t.connections.new.modeSwitch() : t.connections.new.modeSwitchTest()}
          </Show>
        </>
      )}
    </Show>
  );
}

/** Empty fields are left out: an optional one is then made, or asked for, by the server. */
function typed(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
}
