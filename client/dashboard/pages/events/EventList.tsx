import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { eventStatuses } from '../../../../shared/event-status.ts';
import type { EventRow } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { LinkButton } from '../../../components/Button.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { EventChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { BulkBar } from '../../lists/BulkBar.tsx';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTabs } from '../../lists/ListTabs.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { createPicking } from '../../lists/picking.tsx';
import { EventFilters } from './EventFilters.tsx';
import { eventBulk } from './event-bulk.ts';
import { type EventParams, eventFilter, eventFilterOf } from './event-filter.ts';
import { eventTypeName } from './event-words.ts';
import { ReplayAll } from './ReplayAll.tsx';

export function EventList(): JSX.Element {
  const [params, setParams] = useSearchParams<EventParams>();
  const filter = () => eventFilterOf(params, mode());
  const events = useInfiniteQuery(() => ({
    ...queries.events(filter()),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(eventBulk, events, filter);
  return (
    <Page
      title={t.events.title()}
      lead={t.events.lead()}
      actions={<ExportButton list="events" filter={filter()} />}
    >
      <ListTabs
        label={t.events.statuses()}
        choices={eventStatuses.map((status) => ({ value: status, label: t.eventStatus[status]() }))}
        value={params.status}
        onChange={(status) => setParams({ status })}
      />
      <EventFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="events" />
      <ReplayAll status={params.status} type={params.type} isNarrower={isNarrower(filter())} />
      <BulkBar picking={picking} />
      <ListRows
        query={events}
        none={<None filtered={eventFilter.isFiltered(params)} onClear={() => setParams(eventFilter.none)} />}
      >
        {(rows) => <EventTable rows={rows()} lead={picking.lead()} />}
      </ListRows>
    </Page>
  );
}

/** By something else than the state and the type of an event. */
function isNarrower(filter: ReturnType<typeof eventFilterOf>): boolean {
  const { search, connectionId, receivedAfter, receivedBefore } = filter;
  return [search, connectionId, receivedAfter, receivedBefore].some((one) => one !== undefined);
}

interface EventTableProps {
  rows: readonly EventRow[];
  lead: LeadCells<EventRow> | undefined;
}

function EventTable(props: EventTableProps): JSX.Element {
  return (
    <LedgerTable
      caption={t.events.title()}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.events.received(), kind: 'margin' },
        { label: t.events.type() },
        { label: t.events.connection(), kind: 'optional' },
        { label: t.events.invoice(), kind: 'optional' },
        { label: t.events.status() },
        { label: t.events.amount(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} lead={props.lead} />}
    </LedgerTable>
  );
}

function Row(props: { row: EventRow; lead: LeadCells<EventRow> | undefined }): JSX.Element {
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell">
        <A class="row-link" href={`/events/${props.row.id}`}>
          <When at={props.row.receivedAt} text={clockText(props.row.receivedAt, now())} />
        </A>
      </td>
      <td class="ledger-main">
        {eventTypeName(props.row.type)}
        <Show when={props.row.arrivals > 1}>
          <span class="ledger-sub">{t.events.arrivals(props.row.arrivals)}</span>
        </Show>
      </td>
      <td class="ledger-optional muted">
        <bdi>{props.row.connectionName}</bdi>
      </td>
      <td class="ledger-optional muted nowrap">
        <bdi dir="ltr">{props.row.invoiceNumber ?? t.common.dash()}</bdi>
      </td>
      <td class="ledger-status">
        <EventChip status={props.row.status} />
      </td>
      <td class="money-cell">
        <Show
          when={props.row.amountMinor !== null && props.row.currency}
          fallback={<span class="faint">{t.common.dash()}</span>}
        >
          {(currency) => <Amount minor={props.row.amountMinor ?? 0} currency={currency()} />}
        </Show>
      </td>
    </tr>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.events.empty()}
      text={t.events.emptyText()}
      action={<LinkButton href="/connections">{t.events.emptyAction()}</LinkButton>}
      noMatch={t.events.noMatch()}
      noMatchText={t.events.noMatchText()}
    />
  );
}
