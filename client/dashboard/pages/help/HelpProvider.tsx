import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';
import { NotFound } from '../NotFound.tsx';
import { helpedProviders } from './help-entries.ts';

/** What goes wrong with one provider: by what is seen, what is behind it, and what ends it. */
export function HelpProvider(): JSX.Element {
  const params = useParams<{ provider: string }>();
  const help = () => helpedProviders().find(({ id }) => id === params.provider);
  return (
    <Show when={help()} fallback={<NotFound />}>
      {(known) => (
        <Page
          title={t.help.providerTitle(providerName(known().id))}
          lead={t.help.providerLead()}
          back={{ href: '/help', label: t.help.back() }}
        >
          <For each={known().rows}>
            {([symptom, cause, remedy]) => (
              <Sheet title={symptom ?? ''}>
                <Facts>
                  <Fact name={t.help.cause()}>{cause}</Fact>
                  <Fact name={t.help.remedy()}>{remedy}</Fact>
                </Facts>
              </Sheet>
            )}
          </For>
        </Page>
      )}
    </Show>
  );
}
