import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery, useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { requestOutcomes } from '../../../../shared/key-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { FilterTabs } from '../../../components/FilterTabs.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { ListTools } from '../../lists/ListTools.tsx';
import { RequestTable } from './RequestTable.tsx';

type Params = { outcome?: string; key?: string; path?: string };

/** What the merchant's own systems asked for, as they asked: it follows while they work. */
export function RequestList(): JSX.Element {
  const [params, setParams] = useSearchParams<Params>();
  const keys = useQuery(() => ({ ...queries.keys(mode()), enabled: can('keys.list') }));
  const requests = useInfiniteQuery(() => ({
    ...queries.apiRequests({
      mode: mode(),
      outcome: requestOutcomes.find((outcome) => outcome === params.outcome),
      keyId: params.key || undefined,
      path: params.path?.trim().slice(0, 200) || undefined,
    }),
    placeholderData: (previous) => previous,
  }));
  const isFiltered = () => [params.outcome, params.key, params.path].some(Boolean);
  const keyChoices = () =>
    (keys.isSuccess ? keys.data : []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Page title={t.developers.requests.title()} lead={t.developers.requests.lead()}>
      <FilterTabs
        label={t.developers.requests.outcomes()}
        choices={[
          { value: '', label: t.common.all() },
          ...requestOutcomes.map((value) => ({ value, label: t.developers.requestOutcome[value]() })),
        ]}
        value={params.outcome ?? ''}
        onChoose={(outcome) => setParams({ outcome: outcome || undefined })}
      />
      <search class="filters">
        <SearchField
          label={t.developers.requests.searchLabel()}
          placeholder={t.developers.requests.search()}
          value={params.path ?? ''}
          maxLength={200}
          onSearch={(path) => setParams({ path: path || undefined })}
        />
        <Show when={keyChoices().length > 0}>
          <SelectField
            label={t.developers.requests.keyLabel()}
            value={params.key ?? ''}
            choices={[{ value: '', label: t.developers.requests.anyKey() }, ...keyChoices()]}
            onChange={(key) => setParams({ key: key || undefined })}
          />
        </Show>
      </search>
      <ListTools page="requests" />
      <ListRows
        query={requests}
        none={
          <None
            filtered={isFiltered()}
            onClear={() => setParams({ outcome: undefined, key: undefined, path: undefined })}
          />
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
