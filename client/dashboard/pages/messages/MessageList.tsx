import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import type { MessageRow } from '../../../../shared/message-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { BulkBar } from '../../lists/BulkBar.tsx';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { createPicking } from '../../lists/picking.tsx';
import { MessageCounts } from './MessageCounts.tsx';
import { MessageFilters } from './MessageFilters.tsx';
import { messageBulk } from './message-bulk.ts';
import { type MessageParams, messageFilter, messageFilterOf } from './message-filter.ts';
import { TestMark } from './TestMark.tsx';

export function MessageList(): JSX.Element {
  const [params, setParams] = useSearchParams<MessageParams>();
  const filter = () => messageFilterOf(params, mode());
  const messages = useInfiniteQuery(() => ({
    ...queries.messages(filter()),
    placeholderData: (previous) => previous,
  }));
  const picking = createPicking(messageBulk, messages, filter);
  return (
    <Page
      title={t.messages.title()}
      lead={t.messages.lead()}
      actions={<ExportButton list="messages" filter={filter()} />}
    >
      <MessageFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="messages" />
      <BulkBar picking={picking} />
      <ListRows
        query={messages}
        none={
          <None filtered={messageFilter.isFiltered(params)} onClear={() => setParams(messageFilter.none)} />
        }
      >
        {(rows) => <MessageTable rows={rows()} lead={picking.lead()} />}
      </ListRows>
    </Page>
  );
}

interface MessageTableProps {
  rows: readonly MessageRow[];
  lead: LeadCells<MessageRow> | undefined;
}

function MessageTable(props: MessageTableProps): JSX.Element {
  return (
    <LedgerTable
      caption={t.messages.title()}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.messages.told(), kind: 'margin' },
        { label: t.messages.type() },
        { label: t.messages.invoice(), kind: 'optional' },
        { label: t.messages.arrived() },
      ]}
    >
      {(row) => <Row row={row} lead={props.lead} />}
    </LedgerTable>
  );
}

function Row(props: { row: MessageRow; lead: LeadCells<MessageRow> | undefined }): JSX.Element {
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell">
        <A class="row-link" href={`/messages/${props.row.id}`}>
          <When at={props.row.createdAt} text={clockText(props.row.createdAt, now())} />
        </A>
      </td>
      <td class="ledger-main">
        {t.messages.name[props.row.type]()} <TestMark test={props.row.test} />
        <span class="ledger-sub ledger-beside">
          <Ltr>{props.row.type}</Ltr>
        </span>
      </td>
      <td class="ledger-optional muted nowrap">
        <bdi dir="ltr">{props.row.invoiceNumber ?? t.common.dash()}</bdi>
      </td>
      <td class="ledger-status">
        <MessageCounts counts={props.row.deliveries} />
      </td>
    </tr>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.messages.empty()}
      text={t.messages.emptyText()}
      action={<LinkButton href="/endpoints">{t.endpoints.title()}</LinkButton>}
      noMatch={t.messages.noMatch()}
      noMatchText={t.messages.noMatchText()}
    />
  );
}
