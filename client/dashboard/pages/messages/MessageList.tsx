import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, onCleanup } from 'solid-js';
import { messageTypes } from '../../../../shared/message-types.ts';
import type { MessageRow } from '../../../../shared/message-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { LedgerTable } from '../../../components/LedgerTable.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { ListTools } from '../../lists/ListTools.tsx';
import { MessageCounts } from './MessageCounts.tsx';
import { TestMark } from './TestMark.tsx';
import { typeChoices } from './type-choices.ts';

type Params = { type?: string; search?: string };

const typingMs = 250;

export function MessageList(): JSX.Element {
  const [params, setParams] = useSearchParams<Params>();
  const messages = useInfiniteQuery(() => ({
    ...queries.messages({
      mode: mode(),
      type: messageTypes.find((type) => type === params.type),
      search: params.search?.slice(0, 100) || undefined,
    }),
    placeholderData: (previous) => previous,
  }));
  const isFiltered = () => [params.type, params.search].some(Boolean);
  return (
    <Page title={t.messages.title()} lead={t.messages.lead()}>
      <Filters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="messages" />
      <ListRows
        query={messages}
        none={
          <None filtered={isFiltered()} onClear={() => setParams({ type: undefined, search: undefined })} />
        }
      >
        {(rows) => <MessageTable rows={rows()} />}
      </ListRows>
    </Page>
  );
}

interface FiltersProps {
  params: Partial<Params>;
  onChange: (change: { [K in keyof Params]?: string | undefined }) => void;
}

function Filters(props: FiltersProps): JSX.Element {
  const [search, setSearch] = createSignal(props.params.search ?? '');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return (
    <search class="filters">
      <div class="field-grow">
        <TextField
          label={t.messages.search()}
          type="search"
          value={search()}
          placeholder={t.messages.searchHint()}
          maxLength={100}
          ltr
          onInput={(text) => {
            setSearch(text);
            clearTimeout(timer);
            timer = setTimeout(() => props.onChange({ search: text.trim() || undefined }), typingMs);
          }}
        />
      </div>
      <SelectField
        label={t.messages.type()}
        value={props.params.type ?? ''}
        choices={[{ value: '', label: t.messages.anyType() }, ...typeChoices()]}
        onChange={(type) => props.onChange({ type: type || undefined })}
      />
    </search>
  );
}

function MessageTable(props: { rows: readonly MessageRow[] }): JSX.Element {
  return (
    <LedgerTable
      caption={t.messages.title()}
      rows={props.rows}
      columns={[
        { label: t.messages.told(), kind: 'margin' },
        { label: t.messages.type() },
        { label: t.messages.invoice(), kind: 'optional' },
        { label: t.messages.arrived() },
      ]}
    >
      {(row) => <Row row={row} />}
    </LedgerTable>
  );
}

function Row(props: { row: MessageRow }): JSX.Element {
  return (
    <tr>
      <td class="margin-cell">
        <A class="row-link" href={`/messages/${props.row.id}`}>
          <When at={props.row.createdAt} text={clockText(props.row.createdAt, now())} />
        </A>
      </td>
      <td class="ledger-main">
        {t.messages.name[props.row.type]()} <TestMark test={props.row.test} />
        <span class="ledger-sub">
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
