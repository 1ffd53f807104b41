import { createSignal, type JSX, Show } from 'solid-js';
import { auditActorKinds } from '../../../../shared/audit.ts';
import { timeSorts } from '../../../../shared/list-sorts.ts';
import { Button } from '../../../components/Button.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { language, namesIn, t } from '../../../i18n/i18n.ts';
import { SortField } from '../../lists/SortField.tsx';
import { type AuditParams, type ChangeParams, isAuditFiltered, noParams } from './audit-filter.ts';
import { actionText } from './audit-words.ts';

interface AuditFiltersProps {
  params: Partial<AuditParams>;
  onChange: ChangeParams;
}

export function AuditFilters(props: AuditFiltersProps): JSX.Element {
  const [shown, setShown] = createSignal(
    [props.params.who, props.params.action, props.params.sort, props.params.from, props.params.until].some(
      Boolean,
    ),
  );
  const actions = () =>
    namesIn('audit.actions')
      .map((value) => ({ value, label: actionText(value) ?? value }))
      .sort((a, b) => a.label.localeCompare(b.label, language()));
  return (
    <>
      <OnlyOne params={props.params} onChange={props.onChange} />
      <search class="filters">
        <SearchField
          label={t.audit.filter.search()}
          placeholder={t.audit.filter.searchHint()}
          value={props.params.text ?? ''}
          maxLength={100}
          onSearch={(text) => props.onChange({ text: text || undefined })}
        />
        <div class="filters-toggle">
          <Button icon="down" expanded={shown()} onClick={() => setShown(!shown())}>
            {t.common.filters()}
          </Button>
        </div>
        <div class="filters-more" data-shown={shown() ? '' : undefined}>
          <SelectField
            label={t.audit.filter.who()}
            value={props.params.who ?? ''}
            choices={[
              { value: '', label: t.audit.filter.anybody() },
              ...auditActorKinds.map((value) => ({ value, label: t.audit.actorKind[value]() })),
            ]}
            onChange={(who) => props.onChange({ who: who || undefined })}
          />
          <SelectField
            label={t.audit.filter.action()}
            value={props.params.action ?? ''}
            choices={[{ value: '', label: t.audit.filter.anything() }, ...actions()]}
            onChange={(action) => props.onChange({ action: action || undefined })}
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
        </div>
        <Show when={isAuditFiltered(props.params)}>
          <Button kind="quiet" onClick={() => props.onChange(noParams)}>
            {t.common.clear()}
          </Button>
        </Show>
      </search>
    </>
  );
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
