import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { ConnectionView, HookState } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { toast } from '../../../components/toast.ts';
import { now } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { codeText } from '../../error-text.ts';
import { providerName } from '../../names.ts';

const deaf: readonly HookState[] = ['unregistered', 'failed'];

/** Whether Daftar hears the provider, and the two ways to make it so. */
export function HookSheet(props: { connection: ConnectionView }): JSX.Element {
  const client = useQueryClient();
  const [secret, setSecret] = createSignal<string>();
  const provider = () => providerName(props.connection.provider);
  const isDeaf = () => deaf.includes(props.connection.hookState);
  const refresh = () => client.invalidateQueries({ queryKey: ['connections'] });

  const register = useMutation(() => ({
    mutationFn: () => api.connections.registerHook.mutate({ id: props.connection.id }),
    onSuccess: (view) => {
      setSecret(undefined);
      if (deaf.includes(view.hookState)) toast(t.connections.hookPanel.registerFailed(), 'bad');
      else toast(t.connections.hookPanel.registered());
      return refresh();
    },
    onError: () => refresh(),
  }));
  const makeSecret = useMutation(() => ({
    mutationFn: () => api.connections.manualHook.mutate({ id: props.connection.id }),
    onSuccess: (made) => {
      setSecret(made.secret);
      return refresh();
    },
  }));
  const setUpByHand = async () => {
    const agreed = await confirm({
      title: t.connections.hookPanel.byHandConfirm(),
      text: [t.connections.hookPanel.byHandConfirmText()],
      action: t.connections.hookPanel.byHandAction(),
    });
    if (agreed) makeSecret.mutate();
  };

  return (
    <Sheet title={t.connections.hookPanel.title()} lead={t.connections.hookPanel.lead(provider())}>
      <div class="stack">
        <State connection={props.connection} />
        <CopyField label={t.connections.hookPanel.url()} value={props.connection.hookUrl} />
        <Show when={secret()}>
          {(fresh) => <ByHand provider={props.connection.provider} secret={fresh()} />}
        </Show>
        <Show when={register.isError}>
          <ErrorNotice error={register.error} />
        </Show>
        <Show when={makeSecret.isError}>
          <ErrorNotice error={makeSecret.error} />
        </Show>
        <div class="row">
          <Button
            kind={isDeaf() ? 'main' : 'plain'}
            icon={isDeaf() ? 'link' : 'retry'}
            busy={register.isPending}
            onClick={() => register.mutate()}
          >
            {register.isPending
              ? t.connections.hookPanel.registering()
              : isDeaf()
                ? t.connections.hookPanel.register()
                : t.connections.hookPanel.registerAgain()}
          </Button>
          <Show when={!props.connection.sandbox}>
            <Button busy={makeSecret.isPending} onClick={() => void setUpByHand()}>
              {t.connections.hookPanel.byHand()}
            </Button>
          </Show>
        </div>
      </div>
    </Sheet>
  );
}

/** Heard something: when. Not yet: listening, or what keeps it from hearing. */
function State(props: { connection: ConnectionView }): JSX.Element {
  const provider = () => providerName(props.connection.provider);
  const sentence = () => t.connections.hookPanel.states[props.connection.hookState](provider());
  return (
    <Switch
      fallback={
        <Notice tone="waiting" icon="alert">
          <p>{sentence()}</p>
        </Notice>
      }
    >
      <Match when={props.connection.hookState === 'failed'}>
        <Notice tone="bad" icon="alert">
          <p>{sentence()}</p>
          <Show when={props.connection.hookProblem}>
            {(problem) => <p class="small muted">{codeText(problem())}</p>}
          </Show>
        </Notice>
      </Match>
      <Match when={props.connection.lastEventAt}>
        {(at) => (
          <Notice tone="good" icon="check-circle" live>
            <p class="strong">{t.connections.hookPanel.received(clockText(at(), now()))}</p>
            <Show when={props.connection.lastEventType}>
              {(type) => <p class="small muted">{t.events.types[type()]?.() ?? type()}</p>}
            </Show>
          </Notice>
        )}
      </Match>
      <Match when={!deaf.includes(props.connection.hookState)}>
        <div class="notice notice-plain" role="status">
          <span class="listening" aria-hidden="true" />
          <div class="notice-text">
            <p class="strong">{t.connections.hookPanel.listening()}</p>
            <p class="small muted">
              {sentence()} {t.connections.hookPanel.listeningText()}
            </p>
          </div>
        </div>
      </Match>
    </Switch>
  );
}

function ByHand(props: { provider: string; secret: string }): JSX.Element {
  const steps = () =>
    t.connections.hookPanel.steps[props.provider]?.() ?? t.connections.hookPanel.anyProviderSteps();
  return (
    <section class="stack by-hand" aria-label={t.connections.hookPanel.byHandTitle()}>
      <h3>{t.connections.hookPanel.byHandTitle()}</h3>
      <ol class="steps">
        <For each={steps()}>{(step) => <li>{step}</li>}</For>
      </ol>
      <CopyField label={t.connections.hookPanel.secret()} value={props.secret} />
      <p class="small muted row">
        <Icon name="alert" size={14} />
        {t.connections.hookPanel.secretOnce()}
      </p>
    </section>
  );
}
