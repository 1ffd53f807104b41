import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { eventStatuses } from '../../../../shared/event-status.ts';
import type { EventRow } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { LinkButton } from '../../../components/Button.tsx';
import { FilterTabs } from '../../../components/FilterTabs.tsx';
import { LedgerTable } from '../../../components/LedgerTable.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { EventChip } from '../../../components/StatusChip.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { eventTypeChoices, eventTypeName } from './event-words.ts';
import { ReplayAll } from './ReplayAll.tsx';

type Params = { status?: string; connection?: string; type?: string };

export function EventList(): JSX.Element {
  const [params, setParams] = useSearchParams<Params>();
  const connections = useQuery(() => queries.connections(mode()));
  const filter = () => ({
    mode: mode(),
    status: eventStatuses.find((status) => status === params.status),
    connectionId: params.connection || undefined,
    type: params.type || undefined,
  });
  const events = useInfiniteQuery(() => ({
    ...queries.events(filter()),
    placeholderData: (previous) => previous,
  }));
  const isFiltered = () => [params.status, params.connection, params.type].some(Boolean);
  const connectionChoices = () => [
    { value: '', label: t.events.anyConnection() },
    ...(connections.isPending ? [] : (connections.data ?? [])).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
  ];
  return (
    <Page
      title={t.events.title()}
      lead={t.events.lead()}
      actions={<ExportButton list="events" filter={filter()} />}
    >
      <FilterTabs
        label={t.events.statuses()}
        choices={[
          { value: '', label: t.common.all() },
          ...eventStatuses.map((status) => ({ value: status, label: t.eventStatus[status]() })),
        ]}
        value={params.status ?? ''}
        onChoose={(status) => setParams({ status: status || undefined })}
      />
      <search class="filters">
        <SelectField
          label={t.events.connection()}
          value={params.connection ?? ''}
          choices={connectionChoices()}
          onChange={(connection) => setParams({ connection: connection || undefined })}
        />
        <SelectField
          label={t.events.type()}
          value={params.type ?? ''}
          choices={[{ value: '', label: t.events.anyType() }, ...eventTypeChoices()]}
          onChange={(type) => setParams({ type: type || undefined })}
        />
      </search>
      <ListTools page="events" />
      <ReplayAll status={params.status} type={params.type} connection={params.connection} />
      <ListRows
        query={events}
        none={
          <None
            filtered={isFiltered()}
            onClear={() => setParams({ status: undefined, connection: undefined, type: undefined })}
          />
        }
      >
        {(rows) => <EventTable rows={rows()} />}
      </ListRows>
    </Page>
  );
}

function EventTable(props: { rows: readonly EventRow[] }): JSX.Element {
  return (
    <LedgerTable
      caption={t.events.title()}
      rows={props.rows}
      columns={[
        { label: t.events.received(), kind: 'margin' },
        { label: t.events.type() },
        { label: t.events.connection(), kind: 'optional' },
        { label: t.events.invoice(), kind: 'optional' },
        { label: t.events.status() },
        { label: t.events.amount(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} />}
    </LedgerTable>
  );
}

function Row(props: { row: EventRow }): JSX.Element {
  return (
    <tr>
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
