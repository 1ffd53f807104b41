import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { unfinishedCheckouts } from '../../../../../shared/checkout-status.ts';
import { awaitingMoney } from '../../../../../shared/invoice-status.ts';
import type { CheckoutView, InvoiceView } from '../../../../../shared/views.ts';
import { Button, LinkButton } from '../../../../components/Button.tsx';
import { ErrorNotice } from '../../../../components/ErrorNotice.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { CheckoutChip } from '../../../../components/StatusChip.tsx';
import { When } from '../../../../components/When.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { queries } from '../../../data/queries.ts';
import { providerName } from '../../../names.ts';
import { takersOf } from '../finalize-question.ts';
import { LinkState } from './LinkState.tsx';

/** The way to pay: the link to share, or what keeps it from being there. */
export function LinkSheet(props: { invoice: InvoiceView }): JSX.Element {
  const newestFirst = () => [...props.invoice.checkouts].sort((a, b) => b.createdAt - a.createdAt);
  const current = () =>
    newestFirst().find(({ status }) => unfinishedCheckouts.includes(status)) ?? newestFirst()[0];
  const older = () => newestFirst().filter((checkout) => checkout !== current());
  const isAwaiting = () =>
    awaitingMoney.includes(props.invoice.status) && props.invoice.voidRequestedAt === null;
  const isOver = () => {
    const checkout = current();
    return checkout !== undefined && ['expired', 'canceled'].includes(checkout.status) && isAwaiting();
  };
  return (
    <Sheet
      title={t.invoices.link.title()}
      aside={<Show when={current()}>{(checkout) => <CheckoutChip status={checkout().status} />}</Show>}
    >
      <div class="stack">
        <Switch fallback={<MakeLink invoice={props.invoice} />}>
          <Match when={props.invoice.status === 'draft'}>
            <p class="muted">{t.invoices.link.draft()}</p>
          </Match>
          <Match when={current()}>
            {(checkout) => (
              <LinkState checkout={checkout()} invoice={props.invoice} awaiting={isAwaiting()} />
            )}
          </Match>
          <Match when={!isAwaiting()}>
            <p class="muted">{t.invoices.link.none()}</p>
          </Match>
        </Switch>
        <Show when={isOver()}>
          <MakeLink invoice={props.invoice} />
        </Show>
        <Show when={older().length > 0}>
          <Older checkouts={older()} />
        </Show>
      </div>
    </Sheet>
  );
}

/** No link, or none that works any more: through which connection shall one be made? */
function MakeLink(props: { invoice: InvoiceView }): JSX.Element {
  const client = useQueryClient();
  const connections = useQuery(() => queries.connections(props.invoice.mode));
  const providers = useQuery(() => queries.providers());
  const takers = () =>
    connections.isPending || providers.isPending
      ? []
      : takersOf(connections.data ?? [], providers.data ?? [], props.invoice.currency);
  const make = useMutation(() => ({
    mutationFn: (connectionId: string) =>
      api.invoices.createLink.mutate({ id: props.invoice.id, connectionId }),
    onSuccess: (invoice) => client.setQueryData(queries.invoice(invoice.id).queryKey, invoice),
    onSettled: () => client.invalidateQueries({ queryKey: ['invoices'] }),
  }));
  const isEmpty = () => !connections.isPending && !providers.isPending && takers().length === 0;
  return (
    <div class="stack-tight">
      <p>
        {t.invoices.link.none()}{' '}
        <span class="muted">
          {isEmpty() ? t.invoices.link.noneNoConnection() : t.invoices.link.noneText()}
        </span>
      </p>
      <Show when={make.isError}>
        <ErrorNotice error={make.error} />
      </Show>
      <div class="row">
        <For each={takers()}>
          {(connection, i) => (
            <Button
              kind={i() === 0 ? 'main' : 'plain'}
              icon="link"
              busy={make.isPending && make.variables === connection.id}
              onClick={() => make.mutate(connection.id)}
            >
              {make.isPending && make.variables === connection.id
                ? t.invoices.link.making()
                : t.invoices.link.make(connection.name)}
            </Button>
          )}
        </For>
        <Show when={isEmpty()}>
          <LinkButton kind="main" icon="plus" href="/connections/new">
            {t.invoices.link.connect()}
          </LinkButton>
        </Show>
      </div>
    </div>
  );
}

function Older(props: { checkouts: readonly CheckoutView[] }): JSX.Element {
  return (
    <details class="older">
      <summary>{t.invoices.link.older()}</summary>
      <ul class="stack-tight">
        <For each={props.checkouts}>
          {(checkout) => (
            <li class="row">
              <CheckoutChip status={checkout.status} />
              <span class="muted small">
                {providerName(checkout.provider)} · <When at={checkout.createdAt} focusable />
              </span>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
