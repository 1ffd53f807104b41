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
  const unfinished = () =>
    props.invoice.checkouts.filter(({ status }) => unfinishedCheckouts.includes(status));
  const isAsking = () => unfinished().some(({ kind }) => kind === 'prompt');
  const prompts = () => usable().filter(({ kind }) => kind === 'prompt');
  /** One unfinished link at a connection is enough. */
  const links = () =>
    usable().filter(
      ({ kind, connectionId }) =>
        kind === 'link' &&
        !unfinished().some((checkout) => checkout.kind === 'link' && checkout.connectionId === connectionId),
    );
  return (
    <Show when={usable().length > 0} fallback={<NoWay ways={props.ways} hasOpen={unfinished().length > 0} />}>
      <Show when={links().length + prompts().length > 0}>
        <Choices
          invoice={props.invoice}
          links={links()}
          prompts={prompts()}
          isFirst={unfinished().length === 0}
          isAsking={isAsking()}
        />
      </Show>
    </Show>
  );
}

interface ChoicesProps {
  invoice: InvoiceView;
  links: readonly WayView[];
  prompts: readonly WayView[];
  /** Nothing is open yet. */
  isFirst: boolean;
  /** A phone was asked and may still answer. */
  isAsking: boolean;
}

/** One button a way; where a phone is the only one, its form stands there at once. */
function Choices(props: ChoicesProps): JSX.Element {
  const client = useQueryClient();
  const [opened, setOpened] = createSignal(false);
  const make = useMutation(() => ({
    mutationFn: (connectionId: string) =>
      api.invoices.createLink.mutate({ id: props.invoice.id, connectionId }),
    onSuccess: (invoice) => client.setQueryData(queries.invoice(invoice.id).queryKey, invoice),
    onSettled: () => client.invalidateQueries({ queryKey: ['invoices'] }),
  }));
  const isMaking = (way: WayView) => make.isPending && make.variables === way.connectionId;
  const isFolded = () => props.isAsking || props.links.length > 0;
  const hasButtons = () => props.links.length > 0 || (props.prompts.length > 0 && isFolded());
  return (
    <div class="stack-tight more-ways">
      <Show when={hasButtons()}>
        <p class="muted">{props.isFirst ? t.invoices.ways.choose() : t.invoices.ways.more()}</p>
        <div class="row">
          <For each={props.links}>
            {(way) => (
              <Button
                icon="link"
                busy={isMaking(way)}
                onClick={() => !make.isPending && make.mutate(way.connectionId)}
              >
                {isMaking(way) ? t.invoices.link.making() : t.invoices.link.make(way.connectionName)}
              </Button>
            )}
          </For>
          <Show when={props.prompts.length > 0 && isFolded()}>
            <Button icon="phone" expanded={opened()} onClick={() => setOpened(!opened())}>
              {props.isAsking ? t.invoices.prompt.another() : t.invoices.prompt.title()}
            </Button>
          </Show>
        </div>
      </Show>
      <Show when={make.isError}>
        <ErrorNotice error={make.error} />
      </Show>
      <Show when={props.prompts.length > 0 && (opened() || !isFolded())}>
        <AskPhone
          invoice={props.invoice}
          ways={props.prompts}
          again={props.isAsking}
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
            <LinkButton small kind="main" icon="plus" href="/connections/new" needs="connections.create">
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
