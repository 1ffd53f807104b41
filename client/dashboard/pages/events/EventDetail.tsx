import { A, useParams } from '@solidjs/router';
import { useMutation, useQuery, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { type EventStatus, eventsInWork } from '../../../../shared/event-status.ts';
import type { EventView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { IdFact } from '../../../components/IdFact.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { EventChip } from '../../../components/StatusChip.tsx';
import { toast } from '../../../components/toast.ts';
import { now, When } from '../../../components/When.tsx';
import { clockText, preciseClockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { queries } from '../../data/queries.ts';
import { toastError } from '../../error-text.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { ProviderHelpLink } from '../help/ProviderHelpLink.tsx';
import { HistorySheet } from '../invoices/detail/HistorySheet.tsx';
import { PaymentsSheet } from '../invoices/detail/PaymentsSheet.tsx';
import { BodySheet, HeadersSheet } from './BodySheet.tsx';
import { EventDetailText } from './EventDetailText.tsx';
import { eventTypeName, saidText } from './event-words.ts';

export function EventDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const event = useQuery(() => queries.event(params.id));
  return (
    <Loaded
      query={event}
      skeleton={<SkeletonPage sheets={['130px', '320px']} />}
      back={{ href: '/events', label: t.events.title() }}
    >
      {(view) => (
        <Page
          title={eventTypeName(view().type)}
          heading={
            <>
              {eventTypeName(view().type)}
              <EventChip status={view().status} />
            </>
          }
          lead={<When at={view().receivedAt} focusable />}
          back={{ href: '/events', label: t.events.title() }}
          actions={<Replay event={view()} />}
        >
          <div class="two-columns">
            <div class="stack">
              <What event={view()} />
              <BodySheet body={view().body} />
              <Show when={view().payment}>{(payment) => <PaymentsSheet payments={[payment()]} />}</Show>
              <Show when={view().invoiceId}>{(id) => <LedTo event={view()} invoiceId={id()} />}</Show>
            </div>
            <div class="stack">
              <FactsSheet event={view()} />
              <Arrivals times={view().arrivalTimes} count={view().arrivals} />
              <HeadersSheet headers={view().headers} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** Here something stands in the way, and it may be the provider’s side of it. */
const mayNeedHelp: readonly EventStatus[] = ['retrying', 'review', 'dead'];

/** What was said, what came of it, and why. */
function What(props: { event: EventView }): JSX.Element {
  return (
    <Sheet title={t.events.detail.what()}>
      <div class="stack-tight">
        <p class="said">{saidText(props.event)}</p>
        <p>{t.events.detail.outcome[props.event.status]()}</p>
        <Show when={props.event.reason}>{(reason) => <p class="muted">{t.eventReason[reason()]()}</p>}</Show>
        <Show when={props.event.detail}>
          {(detail) => (
            <p class="small muted">
              <EventDetailText detail={detail()} />
            </p>
          )}
        </Show>
        <Show when={mayNeedHelp.includes(props.event.status)}>
          <ProviderHelpLink provider={props.event.provider} />
        </Show>
        <Show when={props.event.nextAttemptAt}>
          {(at) => (
            <p class="small muted">
              {t.events.detail.nextAttempt()} <When at={at()} focusable />
            </p>
          )}
        </Show>
      </div>
    </Sheet>
  );
}

/** The rows of the invoice's history that it caused, with what was told of each. */
function LedTo(props: { event: EventView; invoiceId: string }): JSX.Element {
  const invoice = useQuery(() => queries.invoice(props.invoiceId));
  const positions = () =>
    (invoice.data?.timeline ?? [])
      .filter(({ cause }) => cause.kind === 'event' && cause.id === props.event.id)
      .map(({ position }) => position);
  return (
    <Show when={invoice.isSuccess && positions().length > 0 && invoice.data}>
      {(view) => (
        <HistorySheet invoice={view()} positions={positions()} title={t.events.detail.ledTo()} ofOneCause />
      )}
    </Show>
  );
}

function Replay(props: { event: EventView }): JSX.Element {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: ['events'] });
  const replay = useMutation(() => ({
    mutationFn: () => api.events.replay.mutate({ id: props.event.id }),
    onSuccess: () => {
      toast(t.events.detail.replayed());
      return refresh();
    },
    onError: (error) => {
      toastError(error);
      return refresh();
    },
  }));
  const ask = async () => {
    const agreed = await confirm({
      title: t.events.detail.replayTitle(),
      text: [t.events.detail.replayText()],
      action: t.events.detail.replayAction(),
    });
    if (agreed) replay.mutate();
  };
  return (
    <Show when={!eventsInWork.includes(props.event.status)}>
      <Button needs="events.replay" icon="retry" busy={replay.isPending} onClick={() => void ask()}>
        {t.events.detail.replay()}
      </Button>
    </Show>
  );
}

function FactsSheet(props: { event: EventView }): JSX.Element {
  return (
    <Sheet title={t.events.detail.facts()}>
      <Facts>
        <Fact name={t.events.detail.type()}>
          <Ltr>{props.event.type}</Ltr>
        </Fact>
        <Fact name={t.events.detail.connection()}>
          <A href={`/connections/${props.event.connectionId}`}>
            <bdi>{props.event.connectionName}</bdi>
          </A>
        </Fact>
        <Show when={props.event.invoiceId}>
          {(id) => (
            <Fact name={t.events.detail.invoice()}>
              <A href={`/invoices/${id()}`}>
                <bdi dir="ltr">{props.event.invoiceNumber ?? id()}</bdi>
              </A>
            </Fact>
          )}
        </Show>
        <Fact name={t.events.detail.receivedAt()}>
          <When at={props.event.receivedAt} text={clockText(props.event.receivedAt, now())} focusable />
        </Fact>
        <Show when={props.event.appliedAt}>
          {(at) => (
            <Fact name={t.events.detail.appliedAt()}>
              <When at={at()} text={clockText(at(), now())} focusable />
            </Fact>
          )}
        </Show>
        <Fact name={t.events.detail.attempts()}>{props.event.attempts}</Fact>
        <IdFact name={t.events.detail.dedupKey()} id={props.event.dedupKey} />
        <IdFact name={t.events.detail.id()} id={props.event.id} />
      </Facts>
      <HistoryLink id={props.event.id} />
    </Sheet>
  );
}

function Arrivals(props: { times: readonly number[]; count: number }): JSX.Element {
  return (
    <Sheet title={t.events.detail.arrivals()} lead={t.events.detail.arrivalsText(props.count)}>
      <ol class="stack-tight">
        <For each={props.times}>
          {(at) => (
            <li class="row-between">
              <span>{preciseClockText(at)}</span>
              <span class="muted small">
                <When at={at} focusable />
              </span>
            </li>
          )}
        </For>
      </ol>
    </Sheet>
  );
}
