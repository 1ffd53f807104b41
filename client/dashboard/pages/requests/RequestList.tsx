import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { requestOutcomes } from '../../../../shared/key-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTabs } from '../../lists/ListTabs.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { RequestFilters } from './RequestFilters.tsx';
import { RequestTable } from './RequestTable.tsx';
import { type RequestParams, requestFilter, requestFilterOf } from './request-filter.ts';

/** What the merchant's own systems asked for, as they asked: it follows while they work. */
export function RequestList(): JSX.Element {
  const [params, setParams] = useSearchParams<RequestParams>();
  const filter = () => requestFilterOf(params, mode());
  const requests = useInfiniteQuery(() => ({
    ...queries.apiRequests(filter()),
    placeholderData: (previous) => previous,
  }));
  return (
    <Page
      title={t.developers.requests.title()}
      lead={t.developers.requests.lead()}
      actions={<ExportButton list="requests" filter={filter()} />}
    >
      <ListTabs
        label={t.developers.requests.outcomes()}
        choices={requestOutcomes.map((value) => ({ value, label: t.developers.requestOutcome[value]() }))}
        value={params.outcome}
        onChange={(outcome) => setParams({ outcome })}
      />
      <RequestFilters params={params} onChange={(change) => setParams(change, { replace: true })} />
      <ListTools page="requests" />
      <ListRows
        query={requests}
        none={
          <None filtered={requestFilter.isFiltered(params)} onClear={() => setParams(requestFilter.none)} />
        }
      >
        {(rows) => <RequestTable rows={rows()} />}
      </ListRows>
    </Page>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.developers.requests.empty()}
      text={t.developers.requests.emptyText()}
      action={<LinkButton href="/keys">{t.developers.requests.emptyAction()}</LinkButton>}
      noMatch={t.developers.requests.noMatch()}
      noMatchText={t.developers.requests.noMatchText()}
    />
  );
}
