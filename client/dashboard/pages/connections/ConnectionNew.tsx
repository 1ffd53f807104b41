import { useNavigate } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ProviderView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode, setMode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { OwnKeysForm } from './OwnKeysForm.tsx';

export function ConnectionNew(): JSX.Element {
  const providers = useQuery(() => queries.providers());
  const [chosen, setChosen] = createSignal<string>();
  return (
    <Page
      title={t.connections.new.title()}
      back={{ href: '/connections', label: t.connections.detail.back() }}
    >
      <Loaded query={providers} skeleton={<SkeletonSheet height="420px" />}>
        {(list) => {
          const provider = () => list().find(({ id }) => id === chosen()) ?? list()[0];
          return (
            <>
              <Show when={list().length > 1}>
                <Choose providers={list()} chosen={provider()?.id} onChoose={setChosen} />
              </Show>
              <Show when={provider()} keyed>
                {(one) => (
                  <>
                    <SandboxOffer provider={one} />
                    <OwnKeysForm provider={one} />
                  </>
                )}
              </Show>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

interface ChooseProps {
  providers: readonly ProviderView[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

function Choose(props: ChooseProps): JSX.Element {
  return (
    <fieldset class="stack-tight">
      <legend class="strong legend-apart">{t.connections.new.choose()}</legend>
      <div class="choice-cards">
        <For each={props.providers}>
          {(provider) => (
            <label class="choice-card" data-chosen={provider.id === props.chosen ? '' : undefined}>
              <input
                class="sr-only"
                type="radio"
                name="provider"
                value={provider.id}
                checked={provider.id === props.chosen}
                onChange={() => props.onChoose(provider.id)}
              />
              <span class="strong">{provider.name}</span>
              <span class="muted small">
                {t.connections.country[provider.country]?.() ?? provider.country}
                {' · '}
                {provider.currencies === null
                  ? t.connections.everyCurrency()
                  : t.common.list(provider.currencies)}
              </span>
              <span class="muted small">{t.providerKind[provider.kind]()}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

/** One click to a connected test account, for whoever has no account yet. */
function SandboxOffer(props: { provider: ProviderView }): JSX.Element {
  const client = useQueryClient();
  const navigate = useNavigate();
  const session = useQuery(() => queries.session());
  const connect = useMutation(() => ({
    mutationFn: () => api.connections.createSandbox.mutate({ provider: props.provider.id }),
    onSuccess: (connection) => {
      setMode('test');
      void client.invalidateQueries();
      navigate(`/connections/${connection.id}`);
    },
  }));
  return (
    <Show when={!session.isPending && session.data?.sandboxOn}>
      <section class="sheet" aria-labelledby="sandbox-title">
        <header class="sheet-head">
          <div>
            <h2 id="sandbox-title">{t.connections.new.sandboxTitle()}</h2>
            <p class="sheet-lead">
              {mode() === 'live' ? t.connections.new.sandboxInLive() : t.connections.new.sandboxText()}
            </p>
          </div>
          <Button icon="sandbox" busy={connect.isPending} onClick={() => connect.mutate()}>
            {connect.isPending
              ? t.connections.new.sandboxWorking()
              : t.connections.new.sandboxAction(props.provider.name)}
          </Button>
        </header>
      </section>
      <Show when={connect.isError}>
        <ErrorNotice error={connect.error} />
      </Show>
    </Show>
  );
}
