import { useSearchParams } from '@solidjs/router';
import { useInfiniteQuery } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { auditOutcomes } from '../../../../shared/audit.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { ListRows } from '../../../components/ListRows.tsx';
import { NoRows } from '../../../components/NoRows.tsx';
import { Page } from '../../../components/Page.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { ExportButton } from '../../lists/ExportButton.tsx';
import { ListTabs } from '../../lists/ListTabs.tsx';
import { ListTools } from '../../lists/ListTools.tsx';
import { SettingsTabs } from '../settings/SettingsTabs.tsx';
import { AuditFilters } from './AuditFilters.tsx';
import { AuditTable } from './AuditTable.tsx';
import { type AuditParams, auditFilterOf, isAuditFiltered, noParams } from './audit-filter.ts';
import { ChainSeal } from './ChainSeal.tsx';

/** Who did what, when, and from where; new rows show themselves. */
export function AuditLog(): JSX.Element {
  const [params, setParams] = useSearchParams<AuditParams>();
  const rows = useInfiniteQuery(() => ({
    ...queries.audit(auditFilterOf(params)),
    placeholderData: (previous) => previous,
  }));
  return (
    <Page
      title={t.audit.title()}
      lead={t.audit.lead()}
      actions={<ExportButton list="audit" filter={auditFilterOf(params)} />}
    >
      <SettingsTabs />
      <ChainSeal />
      <ListTabs
        label={t.audit.outcome()}
        choices={auditOutcomes.map((value) => ({ value, label: t.audit.outcomes[value]() }))}
        value={params.outcome}
        onChange={(outcome) => setParams({ outcome })}
      />
      <AuditFilters params={params} onChange={setParams} />
      <ListTools page="audit" />
      <ListRows
        query={rows}
        none={<None filtered={isAuditFiltered(params)} onClear={() => setParams(noParams)} />}
      >
        {(all) => <AuditTable rows={all()} />}
      </ListRows>
    </Page>
  );
}

function None(props: { filtered: boolean; onClear: () => void }): JSX.Element {
  return (
    <NoRows
      filtered={props.filtered}
      onClear={() => props.onClear()}
      title={t.audit.empty()}
      text={t.audit.emptyText()}
      action={<LinkButton href="/">{t.audit.emptyAction()}</LinkButton>}
      noMatch={t.audit.noMatch()}
      noMatchText={t.audit.noMatchText()}
    />
  );
}
