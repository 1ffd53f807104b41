import { A, useSearchParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { Empty } from '../../../components/Empty.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';
import { errorHelps, helpedProviders, type ProviderHelp } from './help-entries.ts';
import { saidElsewhere } from './said-elsewhere.ts';

/** Everything that can go wrong, to look through and to search. */
export function HelpIndex(): JSX.Element {
  const [params, setParams] = useSearchParams<{ search?: string }>();
  const words = () => (params.search ?? '').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const fits = (...texts: string[]) => {
    const text = texts.join(' ').toLocaleLowerCase();
    return words().every((word) => text.includes(word));
  };
  const errors = () => errorHelps().filter(({ code, said, why, remedy }) => fits(code, said, why, remedy));
  const providers = () =>
    helpedProviders().filter(({ id, goLive, trouble, ...facts }) =>
      fits(providerName(id), ...Object.values(facts), ...goLive, ...trouble.flat()),
    );
  const sections = () =>
    saidElsewhere()
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
        <Sheet title={t.help.providersTitle()} lead={t.help.providersLead()}>
          <ul class="help-list">
            <For each={providers()}>
              {(provider) => (
                <li>
                  <A href={`/help/providers/${provider.id}`}>
                    {t.help.providerTitle(providerName(provider.id))}
                  </A>
                  <Show when={words().length > 0}>
                    <Found rows={provider.trouble.filter((row) => fits(providerName(provider.id), ...row))} />
                  </Show>
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
      <Show when={errors().length > 0}>
        <Sheet title={t.help.errorsTitle()}>
          <ul class="help-list">
            <For each={errors()}>
              {({ code, said }) => (
                <li>
                  <A href={`/help/errors/${code}`}>{said}</A>
                  <span class="small muted">
                    <Ltr>{code}</Ltr>
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Sheet>
      </Show>
    </Page>
  );
}

/** What a search has found on a provider's page, so that it need not be sought there once more. */
function Found(props: { rows: ProviderHelp['trouble'] }): JSX.Element {
  return (
    <ul class="help-found">
      <For each={props.rows}>
        {([symptom, , remedy]) => (
          <li class="small">
            {symptom}
            <span class="muted ledger-line">{remedy}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
