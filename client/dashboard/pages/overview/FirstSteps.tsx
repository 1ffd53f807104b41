import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { OverviewView } from '../../../../shared/overview-views.ts';
import { Button, LinkButton } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { toast } from '../../../components/toast.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { mode, setMode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';

type StepName = 'connect' | 'invoice' | 'paid';

/** From an empty book to the first paid invoice; the step that is next carries the button. */
export function FirstSteps(props: { steps: OverviewView['firstSteps'] }): JSX.Element {
  const steps = (): { name: StepName; done: boolean }[] => [
    { name: 'connect', done: props.steps.hasConnection },
    { name: 'invoice', done: props.steps.hasInvoice },
    { name: 'paid', done: props.steps.hasPayment },
  ];
  const next = () => steps().find((step) => !step.done)?.name;
  return (
    <section class="sheet first" aria-labelledby="first-title">
      <header class="first-head">
        <h2 id="first-title">{t.overview.first.title()}</h2>
        <p class="muted">{mode() === 'test' ? t.overview.first.lead() : t.overview.first.liveLead()}</p>
      </header>
      <ol class="first-steps">
        <For each={steps()}>
          {(step, i) => (
            <li class="first-step" data-state={step.done ? 'done' : step.name === next() ? 'next' : 'later'}>
              <span class="first-number" aria-hidden="true">
                <Show when={step.done} fallback={i() + 1}>
                  <Icon name="check" />
                </Show>
              </span>
              <div class="first-words">
                <h3>{t.overview.first[step.name]()}</h3>
                <p class="muted">{step.done ? doneText(step.name) : stepText(step.name)}</p>
                <Show when={step.name === next()}>
                  <Act step={step.name} />
                </Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

function Act(props: { step: StepName }): JSX.Element {
  return (
    <Switch>
      <Match when={props.step === 'connect'}>
        <ConnectActs />
      </Match>
      <Match when={props.step === 'invoice'}>
        <LinkButton kind="main" icon="plus" href="/invoices/new" needs="invoices.create">
          {t.overview.newInvoice()}
        </LinkButton>
      </Match>
      <Match when={props.step === 'paid'}>
        <LinkButton kind="main" href="/invoices">
          {t.overview.first.paidAction()}
        </LinkButton>
      </Match>
    </Switch>
  );
}

function ConnectActs(): JSX.Element {
  const client = useQueryClient();
  const session = useQuery(() => queries.session());
  const connect = useMutation(() => ({
    mutationFn: () => api.connections.createSandbox.mutate({ provider: 'moyasar' }),
    onSuccess: () => {
      setMode('test');
      toast(t.overview.first.sandboxDone());
      return client.invalidateQueries();
    },
  }));
  /** In live mode the sandbox would only lead away from it. */
  const offersSandbox = () => mode() === 'test' && !session.isPending && session.data?.sandboxOn === true;
  return (
    <div class="stack-tight">
      <Show when={connect.isError}>
        <ErrorNotice error={connect.error} />
      </Show>
      <div class="row">
        <Show when={offersSandbox()}>
          <Button
            needs="connections.createSandbox"
            kind="main"
            icon="sandbox"
            busy={connect.isPending}
            onClick={() => connect.mutate()}
          >
            {connect.isPending ? t.overview.first.sandboxWorking() : t.overview.first.sandbox()}
          </Button>
        </Show>
        <LinkButton
          kind={offersSandbox() ? 'plain' : 'main'}
          href="/connections/new"
          needs="connections.create"
        >
          {t.overview.first.connectOwn()}
        </LinkButton>
      </div>
    </div>
  );
}

function stepText(step: StepName): string {
  const texts = {
    connect: mode() === 'test' ? t.overview.first.connectText : t.overview.first.connectLiveText,
    invoice: t.overview.first.invoiceText,
    paid: t.overview.first.paidText,
  };
  return texts[step]();
}

function doneText(step: StepName): string {
  const texts = {
    connect: t.overview.first.connectDone,
    invoice: t.overview.first.invoiceDone,
    paid: t.overview.first.paidDone,
  };
  return texts[step]();
}
