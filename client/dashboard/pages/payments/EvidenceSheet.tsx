import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { EventRow } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { JsonView } from '../../../components/JsonView.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { EventChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { eventTypeName } from '../events/event-words.ts';

/** Every event about the payment, each with its raw body one click away. */
export function EvidenceSheet(props: { events: readonly EventRow[] }): JSX.Element {
  return (
    <Sheet flush title={t.payments.evidence.title()} lead={t.payments.evidence.lead()}>
      <ul class="acts">
        <For each={[...props.events].reverse()}>{(event) => <Told event={event} />}</For>
      </ul>
    </Sheet>
  );
}

function Told(props: { event: EventRow }): JSX.Element {
  const [shown, setShown] = createSignal(false);
  return (
    <li class="act">
      <div class="row-between">
        <span class="strong">
          <A href={`/events/${props.event.id}`}>{eventTypeName(props.event.type)}</A>
        </span>
        <EventChip status={props.event.status} />
      </div>
      <div class="row-between">
        <span class="small muted">
          <When at={props.event.receivedAt} text={clockText(props.event.receivedAt, now())} focusable />
          <Show when={props.event.arrivals > 1}> · {t.events.arrivals(props.event.arrivals)}</Show>
        </span>
        <Button small kind="quiet" icon="down" expanded={shown()} onClick={() => setShown(!shown())}>
          {t.payments.evidence.show()}
        </Button>
      </div>
      <Show when={shown()}>
        <Body eventId={props.event.id} />
      </Show>
    </li>
  );
}

function Body(props: { eventId: string }): JSX.Element {
  const event = useQuery(() => queries.event(props.eventId));
  return (
    <Loaded query={event} skeleton={<Skeleton height="120px" />}>
      {(view) => (
        <Show when={view().body} fallback={<p class="muted">{t.events.detail.bodyGone()}</p>}>
          {(text) => <JsonView text={text()} label={t.events.detail.bodyText()} />}
        </Show>
      )}
    </Loaded>
  );
}
