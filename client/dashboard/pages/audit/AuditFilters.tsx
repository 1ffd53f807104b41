import { type JSX, Show } from 'solid-js';
import { auditActorKinds } from '../../../../shared/audit.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { Button } from '../../../components/Button.tsx';
import { FilterBar } from '../../../components/FilterBar.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { language, namesIn, t } from '../../../i18n/i18n.ts';
import { FilterField } from '../../lists/FilterField.tsx';
import { SortField } from '../../lists/SortField.tsx';
import { type AuditParams, type ChangeParams, isAuditFiltered, noParams } from './audit-filter.ts';
import { actionText } from './audit-words.ts';

interface AuditFiltersProps {
  params: Partial<AuditParams>;
  onChange: ChangeParams;
}

export function AuditFilters(props: AuditFiltersProps): JSX.Element {
  const actions = () =>
    namesIn('audit.actions')
      .map((value) => ({ value, label: actionText(value) ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, language()));
  return (
    <>
      <OnlyOne params={props.params} onChange={props.onChange} />
      <FilterBar
        search={{
          label: t.audit.filter.search(),
          placeholder: t.audit.filter.searchHint(),
          value: props.params.text,
          onSearch: (text) => props.onChange({ text }),
        }}
        inUse={isInUse(props.params)}
        isFiltered={isAuditFiltered(props.params)}
        onClear={() => props.onChange(noParams)}
      >
        <FilterField
          label={t.audit.filter.who()}
          any={t.audit.filter.anybody()}
          value={props.params.who}
          choices={auditActorKinds.map((value) => ({ value, label: t.audit.actorKind[value]() }))}
          onChange={(who) => props.onChange({ who })}
        />
        <FilterField
          label={t.audit.filter.action()}
          any={t.audit.filter.anything()}
          value={props.params.action}
          choices={actions()}
          onChange={(action) => props.onChange({ action })}
        />
        <SortField
          orders={timeSorts}
          value={props.params.sort}
          onChange={(sort) => props.onChange({ sort })}
        />
        <div class="date-range">
          <TextField
            label={t.audit.filter.from()}
            type="date"
            value={props.params.from ?? ''}
            onInput={(from) => props.onChange({ from: from || undefined })}
          />
          <TextField
            label={t.audit.filter.until()}
            type="date"
            value={props.params.until ?? ''}
            onInput={(until) => props.onChange({ until: until || undefined })}
          />
        </div>
      </FilterBar>
    </>
  );
}

function isInUse({ who, action, sort, from, until }: Partial<AuditParams>): boolean {
  return [who, action, sort, from, until].some(Boolean);
}

/** A list that was opened from one thing's page, or from one actor, says so above itself. */
function OnlyOne(props: AuditFiltersProps): JSX.Element {
  const one = () => props.params.subject ?? props.params.actor;
  return (
    <Show when={one()}>
      {(id) => (
        <Notice
          tone="plain"
          icon="search"
          actions={
            <Button small onClick={() => props.onChange({ subject: undefined, actor: undefined })}>
              {t.audit.filter.lift()}
            </Button>
          }
        >
          <p>
            {props.params.subject ? t.audit.filter.ofOne() : t.audit.filter.byOne()} <Ltr>{id()}</Ltr>
          </p>
        </Notice>
      )}
    </Show>
  );
}
