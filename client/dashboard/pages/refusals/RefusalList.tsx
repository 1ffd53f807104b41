import { A, useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import { For, type JSX } from 'solid-js';
import type { RefusalRow } from '../../../../shared/views.ts';
import { LedgerTable } from '../../../components/LedgerTable.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { now } from '../../../components/When.tsx';
import { clockText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { providerName } from '../../names.ts';
import { isWrongProof, Recheck } from './Recheck.tsx';
import { RefusalFilters } from './RefusalFilters.tsx';
import { type RefusalParams, refusalFilter, refusalFilterOf } from './refusal-filter.ts';

export function RefusalList(): JSX.Element {
  const [params, setParams] = useSearchParams<RefusalParams>();
  const filter = () => refusalFilterOf(params);
  const refusals = useInfiniteQuery(() => ({
    ...queries.refusals(filter()),
    placeholderData: (previous) => previous,
  }));
  return (
    <Page
      title={t.events.refusals.title()}
      lead={t.events.refusals.lead()}
      actions={<ExportButton list="refused" filter={filter()} />}
    >
      <RefusalFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="refused" />
      <ListRows
        query={refusals}
        none={
          <None filtered={refusalFilter.isFiltered(params)} onClear={() => setParams(refusalFilter.none)} />
        }
        above={(rows) => (
          <For each={connectionsToRecheck(rows())}>
            {(row) => <Recheck connectionId={row.connectionId} name={row.connectionName} offered />}
          </For>
        )}
      >
        {(rows) => <RefusalTable rows={rows()} />}
      </ListRows>
    </Page>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.events.refusals.empty()}
      text={t.events.refusals.emptyText()}
      noMatch={t.events.refusals.noMatch()}
      noMatchText={t.events.refusals.noMatchText()}
    />
  );
}

/** One a connection: those whose refused calls may pass with the right secret. */
function connectionsToRecheck(rows: readonly RefusalRow[]) {
  const found = new Map<string, { connectionId: string; connectionName: string | null }>();
  for (const { connectionId, connectionName, reason } of rows) {
    if (connectionId !== null && isWrongProof(reason) && !found.has(connectionId))
      found.set(connectionId, { connectionId, connectionName });
  }
  return [...found.values()];
}

function RefusalTable(props: { rows: readonly RefusalRow[] }): JSX.Element {
  return (
    <LedgerTable
      caption={t.events.refusals.title()}
      rows={props.rows}
      columns={[
        { label: t.events.refusals.lastAt(), kind: 'margin' },
        { label: t.events.refusals.reason() },
        { label: t.events.refusals.connection() },
        { label: t.events.refusals.count(), kind: 'money' },
      ]}
    >
      {(row) => (
        <tr>
          <td class="margin-cell">
            <A class="row-link" href={`/refused/${row.id}`}>
              <time datetime={new Date(row.lastAt).toISOString()}>{clockText(row.lastAt, now())}</time>
            </A>
          </td>
          <td class="ledger-main">{t.refusalReason[row.reason]()}</td>
          <td class="ledger-status muted">
            <bdi>{row.connectionName ?? providerName(row.provider)}</bdi>
          </td>
          <td class="money-cell">{numberText(row.count)}</td>
        </tr>
      )}
    </LedgerTable>
  );
}
