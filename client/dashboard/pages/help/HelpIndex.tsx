import { A, useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { attemptOutcomes } from '../../../../shared/delivery-status.ts';
import { eventReasons, refusalReasons } from '../../../../shared/event-status.ts';
import { Empty } from '../../../components/Empty.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';
import { errorHelps, helpedProviders } from './help-entries.ts';

/** Everything that can go wrong, to look through and to search. */
export function HelpIndex(): JSX.Element {
  const [params, setParams] = useSearchParams<{ search?: string }>();
  const fits = (...texts: string[]) => {
    const wanted = params.search?.trim().toLocaleLowerCase() ?? '';
    return wanted === '' || texts.join(' ').toLocaleLowerCase().includes(wanted);
  };
  const errors = () => errorHelps().filter(({ code, said, why, remedy }) => fits(code, said, why, remedy));
  const providers = () =>
    helpedProviders().filter(({ id, rows }) => fits(id, providerName(id), ...rows.flat()));
  const sections = () =>
    [
      {
        title: t.help.eventReasons(),
        rows: eventReasons.map((reason) => ({ says: t.eventReason[reason](), advice: '' })),
      },
      {
        title: t.help.refusalReasons(),
        rows: refusalReasons.map((reason) => ({
          says: t.refusalReason[reason](),
          advice: t.refusalRemedy[reason](),
        })),
      },
      {
        title: t.help.outcomes(),
        rows: attemptOutcomes.map((outcome) => ({
          says: t.deliveries.outcome[outcome](),
          advice: t.deliveries.advice[outcome](),
        })),
      },
    ]
      .map(({ title, rows }) => ({ title, rows: rows.filter(({ says, advice }) => fits(says, advice)) }))
      .filter(({ rows }) => rows.length > 0);
  const isEmpty = () => [errors(), providers(), sections()].every((found) => found.length === 0);
  return (
    <Page title={t.help.title()} lead={t.help.lead()}>
      <search class="filters">
        <SearchField
          label={t.help.search()}
          placeholder={t.help.searchHint()}
          value={params.search ?? ''}
          maxLength={60}
          onSearch={(search) => setParams({ search: search || undefined })}
        />
      </search>
      <Show when={isEmpty()}>
        <Empty title={t.help.none()} text={t.help.noneText()} />
      </Show>
      <Show when={providers().length > 0}>
        <Sheet title={t.help.providersTitle()}>
          <ul class="help-list">
            <For each={providers()}>
              {({ id }) => (
                <li>
                  <A href={`/help/providers/${id}`}>{t.help.providerTitle(providerName(id))}</A>
                </li>
              )}
            </For>
          </ul>
        </Sheet>
      </Show>
      <Show when={errors().length > 0}>
        <Sheet title={t.help.errorsTitle()}>
          <ul class="help-list">
            <For each={errors()}>
              {({ code, said }) => (
                <li>
                  <A href={`/help/errors/${code}`}>
                    <Ltr>{code}</Ltr>
                  </A>
                  <span class="small muted">{said}</span>
                </li>
              )}
            </For>
          </ul>
        </Sheet>
      </Show>
      <For each={sections()}>
        {({ title, rows }) => (
          <Sheet title={title}>
            <ul class="help-list">
              <For each={rows}>
                {({ says, advice }) => (
                  <li>
                    <span>{says}</span>
                    <Show when={advice}>
                      <span class="small muted">{advice}</span>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Sheet>
        )}
      </For>
    </Page>
  );
}
