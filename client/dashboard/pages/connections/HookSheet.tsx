import { useMutation } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyField } from '../../../components/CopyField.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { ProviderHelpLink } from '../help/ProviderHelpLink.tsx';
import { DashboardLink } from './DashboardLink.tsx';
import { HookListening } from './HookListening.tsx';
import { HookSecretForm } from './HookSecretForm.tsx';
import { createHookRefresh, createRegister, isDeaf } from './hook-acts.ts';
import { hookSecretFieldOf, hookSecretOf } from './provider-of.ts';

interface HookSheetProps {
  connection: ConnectionView;
  provider: ProviderView;
  onCorrectSecret: () => void;
}

/** Whether Daftar hears the provider, and how to make it so: by its API, by hand, or with nothing to do. */
export function HookSheet(props: HookSheetProps): JSX.Element {
  return (
    <Sheet title={t.connections.hookPanel.title()} lead={t.connections.hookPanel.lead(props.provider.name)}>
      <div class="stack">
        <HookListening connection={props.connection} setup={props.provider.hookSetup} />
        <Switch>
          <Match when={props.provider.hookSetup === 'api'}>
            <ByApi {...props} />
          </Match>
          <Match when={props.provider.hookSetup === 'by_hand'}>
            <ByHand {...props} />
          </Match>
        </Switch>
        <ProviderHelpLink provider={props.provider.id} />
      </div>
    </Sheet>
  );
}

function ByApi(props: HookSheetProps): JSX.Element {
  const refresh = createHookRefresh();
  const [secret, setSecret] = createSignal<string>();
  const register = createRegister(
    () => props.connection.id,
    () => setSecret(undefined),
  );
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
    <>
      <CopyField label={t.connections.hookPanel.url()} value={props.connection.hookUrl} />
      <Show when={secret()}>
        {(fresh) => (
          <Steps provider={props.provider}>
            <CopyField label={t.connections.hookPanel.secret()} value={fresh()} />
            <p class="small muted row">
              <Icon name="alert" size={14} />
              {t.connections.hookPanel.secretOnce()}
            </p>
          </Steps>
        )}
      </Show>
      <Show when={register.isError}>
        <ErrorNotice error={register.error} />
      </Show>
      <Show when={makeSecret.isError}>
        <ErrorNotice error={makeSecret.error} />
      </Show>
      <div class="row">
        <Button
          kind={isDeaf(props.connection) ? 'main' : 'plain'}
          icon={isDeaf(props.connection) ? 'link' : 'retry'}
          busy={register.isPending}
          onClick={() => register.mutate()}
        >
          {register.isPending
            ? t.connections.hookPanel.registering()
            : isDeaf(props.connection)
              ? t.connections.hookPanel.register()
              : t.connections.hookPanel.registerAgain()}
        </Button>
        <Show when={!props.connection.sandbox}>
          <Button busy={makeSecret.isPending} onClick={() => void setUpByHand()}>
            {t.connections.hookPanel.byHand()}
          </Button>
          <Show when={props.connection.hookState === 'manual'}>
            <Button kind="quiet" onClick={() => props.onCorrectSecret()}>
              {t.connections.hookPanel.correct()}
            </Button>
          </Show>
        </Show>
      </div>
    </>
  );
}

/** The provider's API can't register hooks: the address goes there by hand, the secret comes back the same way. */
function ByHand(props: HookSheetProps): JSX.Element {
  return (
    <>
      <CopyField label={t.connections.hookPanel.url()} value={props.connection.hookUrl} />
      <Show when={!props.connection.sandbox}>
        <Show
          when={hookSecretOf(props.connection, props.provider)}
          fallback={
            <Show when={hookSecretFieldOf(props.provider)}>
              {(field) => (
                <Steps provider={props.provider}>
                  <HookSecretForm connection={props.connection} field={field()} hasOld={false} />
                </Steps>
              )}
            </Show>
          }
        >
          <div class="row">
            <Button icon="pencil" onClick={() => props.onCorrectSecret()}>
              {t.connections.hookPanel.correct()}
            </Button>
            <DashboardLink provider={props.provider} />
          </div>
        </Show>
      </Show>
    </>
  );
}

function Steps(props: { provider: ProviderView; children: JSX.Element }): JSX.Element {
  const steps = () =>
    t.connections.hookPanel.steps[props.provider.id]?.() ?? t.connections.hookPanel.anyProviderSteps();
  return (
    <section class="stack by-hand" aria-label={t.connections.hookPanel.byHandTitle()}>
      <div class="row-between">
        <h3>{t.connections.hookPanel.byHandTitle()}</h3>
        <DashboardLink provider={props.provider} />
      </div>
      <ol class="steps">
        <For each={steps()}>{(step) => <li>{step}</li>}</For>
      </ol>
      {props.children}
    </section>
  );
}
