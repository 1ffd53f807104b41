import { useParams } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';
import { NotFound } from '../NotFound.tsx';
import { helpedProviders } from './help-entries.ts';
import { TestValues } from './TestValues.tsx';

/** One provider, as a merchant meets it: trouble first, then what to know, to try and to do before real money. */
export function HelpProvider(): JSX.Element {
  const params = useParams<{ provider: string }>();
  const help = () => helpedProviders().find(({ id }) => id === params.provider);
  return (
    <Show when={help()} fallback={<NotFound />}>
      {(known) => (
        <Page
          title={t.help.providerTitle(providerName(known().id))}
          back={{ href: '/help', label: t.help.back() }}
        >
          <div class="two-columns">
            <div class="stack">
              <Sheet title={t.help.trouble()} lead={t.help.providerLead()}>
                <ul class="help-list">
                  <For each={known().trouble}>
                    {([symptom, cause, remedy]) => (
                      <li>
                        <h3>{symptom}</h3>
                        <p class="muted">{cause}</p>
                        <p>{remedy}</p>
                      </li>
                    )}
                  </For>
                </ul>
              </Sheet>
              <Sheet title={t.help.goLive()} lead={t.help.goLiveLead()}>
                <ol class="help-steps">
                  <For each={known().goLive}>{(step) => <li>{step}</li>}</For>
                </ol>
              </Sheet>
            </div>
            <div class="stack">
              <Sheet title={t.help.toKnow()}>
                <Facts>
                  <Fact name={t.help.takes()}>{known().takes}</Fact>
                  <Fact name={t.help.limits()}>{known().limits}</Fact>
                  <Fact name={t.help.moneyBack()}>{known().back}</Fact>
                  <Fact name={t.help.outage()}>{known().outage}</Fact>
                </Facts>
              </Sheet>
              <Sheet title={t.help.testing()} lead={t.help.testingLead()}>
                <div class="stack-tight">
                  <p>{known().testing}</p>
                  <TestValues provider={known().id} />
                </div>
              </Sheet>
            </div>
          </div>
        </Page>
      )}
    </Show>
  );
}
