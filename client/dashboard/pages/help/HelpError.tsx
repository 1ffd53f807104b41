import { useParams } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import { CopyFact } from '../../../components/CopyFact.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';
import { NotFound } from '../NotFound.tsx';
import { errorHelpOf } from './help-entries.ts';

/** One error: what it means, why it happens, what to do. */
export function HelpError(): JSX.Element {
  const params = useParams<{ code: string }>();
  return (
    <Show when={errorHelpOf(params.code)} fallback={<NotFound />}>
      {(help) => (
        <Page title={help().said} tabTitle={help().code} back={{ href: '/help', label: t.help.back() }}>
          <Sheet>
            <div class="stack prose">
              <section class="stack-tight">
                <h2>{t.help.cause()}</h2>
                <p>{help().why}</p>
              </section>
              <section class="stack-tight">
                <h2>{t.help.remedy()}</h2>
                <p>{help().remedy}</p>
              </section>
              <Facts>
                <CopyFact name={t.help.code()} value={help().code} what={t.help.code()}>
                  <Ltr>{help().code}</Ltr>
                </CopyFact>
                <Show when={help().status}>
                  {(status) => (
                    <Fact name={t.help.status()}>
                      <Ltr>{status()}</Ltr>
                    </Fact>
                  )}
                </Show>
              </Facts>
            </div>
          </Sheet>
        </Page>
      )}
    </Show>
  );
}
