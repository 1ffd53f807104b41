import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import { unfinishedCheckouts } from '../../../../../shared/checkout-status.ts';
import type { InvoiceView, WayView } from '../../../../../shared/views.ts';
import { Button, LinkButton } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Notice } from '../../../../components/Notice.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { refusalText } from '../../../error-text.ts';
import { AskPhone } from './AskPhone.tsx';

/** What else could be offered to the customer, at the connections that can charge what is due. */
export function NewWay(props: { invoice: InvoiceView; ways: readonly WayView[] }): JSX.Element {
  const usable = () => props.ways.filter(({ refusal }) => refusal === null);
  const prompts = () => usable().filter(({ kind }) => kind === 'prompt');
  const unfinished = () =>
    props.invoice.checkouts.filter(({ status }) => unfinishedCheckouts.includes(status));
  /** One unfinished link at a connection is enough. */
  const links = () =>
    usable().filter(
      ({ kind, connectionId }) =>
        kind === 'link' &&
        !unfinished().some((checkout) => checkout.kind === 'link' && checkout.connectionId === connectionId),
    );
  const isAsking = () => unfinished().some(({ kind }) => kind === 'prompt');
  return (
    <Show when={usable().length > 0} fallback={<NoWay ways={props.ways} hasOpen={unfinished().length > 0} />}>
      <Show when={links().length > 0}>
        <MakeLink invoice={props.invoice} ways={links()} isFirst={unfinished().length === 0} />
      </Show>
      <Show when={prompts().length > 0}>
        <Prompt
          invoice={props.invoice}
          ways={prompts()}
          folded={isAsking() || links().length > 0}
          again={isAsking()}
        />
      </Show>
    </Show>
  );
}

function MakeLink(props: { invoice: InvoiceView; ways: readonly WayView[]; isFirst: boolean }): JSX.Element {
  const client = useQueryClient();
  const make = useMutation(() => ({
    mutationFn: (connectionId: string) =>
      api.invoices.createLink.mutate({ id: props.invoice.id, connectionId }),
    onSuccess: (invoice) => client.setQueryData(queries.invoice(invoice.id).queryKey, invoice),
    onSettled: () => client.invalidateQueries({ queryKey: ['invoices'] }),
  }));
  const isMaking = (way: WayView) => make.isPending && make.variables === way.connectionId;
  return (
    <div class="stack-tight">
      <p>
        <Show when={props.isFirst}>{t.invoices.link.none()} </Show>
        <span class="muted">{props.isFirst ? t.invoices.link.noneText() : t.invoices.link.another()}</span>
      </p>
      <Show when={make.isError}>
        <ErrorNotice error={make.error} />
      </Show>
      <div class="row">
        <For each={props.ways}>
          {(way, i) => (
            <Button
              kind={props.isFirst && i() === 0 ? 'main' : 'plain'}
              icon="link"
              busy={isMaking(way)}
              onClick={() => !make.isPending && make.mutate(way.connectionId)}
            >
              {isMaking(way) ? t.invoices.link.making() : t.invoices.link.make(way.connectionName)}
            </Button>
          )}
        </For>
      </div>
    </div>
  );
}

interface PromptProps {
  invoice: InvoiceView;
  ways: readonly WayView[];
  /** Something else is in front: the form waits behind its button. */
  folded: boolean;
  again: boolean;
}

function Prompt(props: PromptProps): JSX.Element {
  const [opened, setOpened] = createSignal(false);
  const isShown = () => opened() || !props.folded;
  return (
    <div class="stack-tight">
      <Show when={props.folded}>
        <div>
          <Button icon="phone" expanded={opened()} onClick={() => setOpened(!opened())}>
            {props.again ? t.invoices.prompt.another() : t.invoices.prompt.title()}
          </Button>
        </div>
      </Show>
      <Show when={isShown()}>
        <AskPhone
          invoice={props.invoice}
          ways={props.ways}
          again={props.again}
          onAsked={() => setOpened(false)}
        />
      </Show>
    </div>
  );
}

/** Nobody can be asked for this money: why, connection by connection. */
function NoWay(props: { ways: readonly WayView[]; hasOpen: boolean }): JSX.Element {
  return (
    <Notice
      tone={props.hasOpen ? 'plain' : 'waiting'}
      icon="connection"
      actions={
        <Show
          when={props.ways.length > 0}
          fallback={
            <LinkButton small kind="main" icon="plus" href="/connections/new">
              {t.invoices.link.connect()}
            </LinkButton>
          }
        >
          <LinkButton small href="/connections">
            {t.invoices.ways.toConnections()}
          </LinkButton>
        </Show>
      }
    >
      <p class="strong">
        {props.ways.length === 0 ? t.invoices.ways.noConnection() : t.invoices.ways.noneCanCharge()}
      </p>
      <ul>
        <For each={props.ways}>
          {(way) => (
            <li>
              <bdi class="strong">{way.connectionName}</bdi>: <span>{refusalText(way.refusal)}</span>
            </li>
          )}
        </For>
      </ul>
    </Notice>
  );
}
