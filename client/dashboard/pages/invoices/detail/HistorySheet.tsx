import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { MessageRow } from '../../../../../shared/message-views.ts';
import type { InvoiceView, TimelineView } from '../../../../../shared/views.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../../components/Skeleton.tsx';
import { now, When } from '../../../../components/When.tsx';
import { preciseClockText, shortDayText } from '../../../../i18n/format.ts';
import { t } from '../../../../i18n/i18n.ts';

import { createToldAt, Told } from './Told.tsx';
import { rowNote } from './timeline-note.ts';
import { rowText, toneOf } from './timeline-words.ts';

interface HistorySheetProps {
  invoice: InvoiceView;
  /** Only these rows of it; absent: all. */
  positions?: readonly number[];
  title?: string;
  /** All of it has the one cause whose page this is: the rows need not lead there. */
  ofOneCause?: boolean;
}

/** What happened, when, and why: newest first, the times on their side of the margin line. */
export function HistorySheet(props: HistorySheetProps): JSX.Element {
  const days = () =>
    byDay(props.invoice.timeline.filter(({ position }) => props.positions?.includes(position) ?? true));
  const told = createToldAt(() => props.invoice);
  return (
    <Sheet
      flush
      title={props.title ?? t.invoices.history.title()}
      aside={<Seal intact={props.invoice.timelineIntact} />}
    >
      {/* Its rows come with what was told of them, so that none of them moves afterwards. */}
      <Show when={!told.isPending()} fallback={<SkeletonRows rows={props.invoice.timeline.length} />}>
        <div class="timeline">
          <For each={days()}>
            {(day) => (
              <section>
                <h3 class="timeline-day">{day.name}</h3>
                <ol>
                  <For each={day.rows}>
                    {(row) => <Row row={row} told={told.at(row.position)} ofOneCause={props.ofOneCause} />}
                  </For>
                </ol>
              </section>
            )}
          </For>
        </div>
      </Show>
      <Show when={!props.invoice.timelineIntact}>
        <p class="sheet-body text-bad">{t.invoices.history.brokenText()}</p>
      </Show>
    </Sheet>
  );
}

interface RowProps {
  row: TimelineView;
  told: readonly MessageRow[];
  ofOneCause: boolean | undefined;
}

function Row(props: RowProps): JSX.Element {
  return (
    <li class="timeline-row" data-tone={toneOf(props.row)}>
      <span class="timeline-time">
        <When at={props.row.at} text={preciseClockText(props.row.at)} focusable />
      </span>
      <div class="timeline-words">
        <p>{rowText(props.row)}</p>
        <Show when={rowNote(props.row)}>{(note) => <p class="timeline-sub">{note()}</p>}</Show>
        <Show when={!props.ofOneCause}>
          <Cause row={props.row} />
        </Show>
        <Told messages={props.told} />
      </div>
    </li>
  );
}

function Cause(props: { row: TimelineView }): JSX.Element {
  return (
    <>
      <Show when={props.row.cause.kind === 'event' && props.row.cause.id}>
        {(id) => (
          <A class="quiet-link" href={`/events/${id()}`}>
            <Show when={props.row.cause.name} fallback={t.invoices.history.byEvent()}>
              {(type) => <Ltr>{type()}</Ltr>}
            </Show>
            <Icon name="end" size={12} />
          </A>
        )}
      </Show>
      <Show when={props.row.cause.kind === 'sweep'}>
        <p class="timeline-sub">{t.invoices.history.bySweep()}</p>
      </Show>
      <Show when={props.row.cause.kind === 'user' && props.row.cause.name}>
        {(name) => <p class="timeline-sub">{t.invoices.history.byUser(name())}</p>}
      </Show>
      <Show when={props.row.cause.kind === 'key' && props.row.cause.name}>
        {(name) => <p class="timeline-sub">{t.invoices.history.byKey(name())}</p>}
      </Show>
    </>
  );
}

function Seal(props: { intact: boolean }): JSX.Element {
  return (
    <span
      class="seal"
      classList={{ 'seal-broken': !props.intact }}
      title={props.intact ? t.invoices.history.intactText() : t.invoices.history.brokenText()}
    >
      <Icon name={props.intact ? 'seal' : 'alert'} size={16} />
      {props.intact ? t.invoices.history.intact() : t.invoices.history.broken()}
    </span>
  );
}

function byDay(timeline: readonly TimelineView[]): { name: string; rows: TimelineView[] }[] {
  const days: { name: string; rows: TimelineView[] }[] = [];
  for (const row of [...timeline].sort((a, b) => b.position - a.position)) {
    const name = shortDayText(row.at, now());
    const last = days.at(-1);
    if (last?.name === name) last.rows.push(row);
    else days.push({ name, rows: [row] });
  }
  return days;
}
