import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { messageTypes } from '../../../../shared/message-types.ts';
import type { EndpointView } from '../../../../shared/message-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { EndpointChip } from '../../../components/DeliveryChips.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { LedgerTable } from '../../../components/LedgerTable.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { When } from '../../../components/When.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { lastDayText } from './endpoint-words.ts';

export function EndpointList(): JSX.Element {
  const endpoints = useQuery(() => queries.endpoints(mode()));
  const add = () => (
    <Show when={can('endpoints.create')}>
      <LinkButton kind="main" icon="plus" href="/endpoints/new">
        {t.endpoints.new()}
      </LinkButton>
    </Show>
  );
  return (
    <Page title={t.endpoints.title()} lead={t.endpoints.lead()} actions={add()}>
      <Loaded query={endpoints} skeleton={<Waiting />}>
        {(list) => (
          <Show
            when={list().length > 0}
            fallback={<Empty title={t.endpoints.empty()} text={t.endpoints.emptyText()} action={add()} />}
          >
            <div class="sheet sheet-clip">
              <EndpointTable rows={list()} />
            </div>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

function EndpointTable(props: { rows: readonly EndpointView[] }): JSX.Element {
  return (
    <LedgerTable
      caption={t.endpoints.title()}
      rows={props.rows}
      columns={[
        { label: t.endpoints.lastDelivered(), kind: 'margin' },
        { label: t.endpoints.address() },
        { label: t.endpoints.types(), kind: 'optional' },
        { label: t.endpoints.lastDay(), kind: 'optional' },
        { label: t.endpoints.state() },
        { label: t.endpoints.waiting(), kind: 'money' },
      ]}
    >
      {(row) => <Row row={row} />}
    </LedgerTable>
  );
}

function Row(props: { row: EndpointView }): JSX.Element {
  return (
    <tr>
      <td class="margin-cell">
        <A class="row-link" href={`/endpoints/${props.row.id}`}>
          <span class="sr-only">{props.row.url} </span>
          <Show when={props.row.lastDeliveredAt} fallback={t.endpoints.never()}>
            {(at) => <When at={at()} />}
          </Show>
        </A>
      </td>
      <td class="ledger-main">
        <span class="break-anywhere">
          <Ltr>{props.row.url}</Ltr>
        </span>
        <Show when={props.row.description}>
          {(note) => (
            <span class="ledger-sub">
              <bdi>{note()}</bdi>
            </span>
          )}
        </Show>
      </td>
      <td class="ledger-optional muted nowrap">
        {props.row.types.length === messageTypes.length
          ? t.endpoints.everything()
          : t.endpoints.typeCount(props.row.types.length)}
      </td>
      <td class="ledger-optional muted nowrap">{lastDayText(props.row)}</td>
      <td class="ledger-status">
        <EndpointChip status={props.row.status} failing={props.row.failingSinceAt !== null} />
      </td>
      <td class="money-cell">
        <Show when={props.row.waiting > 0} fallback={<span class="faint">{t.common.dash()}</span>}>
          {numberText(props.row.waiting)}
        </Show>
      </td>
    </tr>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="sheet">
      <SkeletonRows rows={4} />
    </div>
  );
}
