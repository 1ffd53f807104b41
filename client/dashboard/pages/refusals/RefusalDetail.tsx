import { A, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { LinkButton } from '../../../components/Button.tsx';
import { IdFact } from '../../../components/IdFact.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { When } from '../../../components/When.tsx';
import { bytesText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { providerName } from '../../names.ts';
import { BodySheet, HeadersSheet } from '../events/BodySheet.tsx';
import { eventTypeName } from '../events/event-words.ts';
import { ProviderHelpLink } from '../help/ProviderHelpLink.tsx';

export function RefusalDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const refusal = useQuery(() => queries.refusal(params.id));
  return (
    <Loaded
      query={refusal}
      skeleton={<SkeletonPage sheets={['90px', '300px']} />}
      back={{ href: '/refused', label: t.events.refusals.title() }}
    >
      {(view) => (
        <Page
          title={t.refusalReason[view().reason]()}
          lead={<When at={view().lastAt} focusable />}
          back={{ href: '/refused', label: t.events.refusals.title() }}
        >
          <Notice
            tone="waiting"
            icon="alert"
            actions={
              <Show when={view().connectionId}>
                {(id) => (
                  <LinkButton small href={`/connections/${id()}`}>
                    {t.events.refusals.toConnection()}
                  </LinkButton>
                )}
              </Show>
            }
          >
            <p class="strong">{t.events.refusals.remedy()}</p>
            <p>{t.refusalRemedy[view().reason]()}</p>
            <ProviderHelpLink provider={view().provider} />
          </Notice>
          <div class="two-columns">
            <BodySheet body={view().body} />
            <div class="stack">
              <Sheet title={t.events.detail.facts()}>
                <Facts>
                  <Fact name={t.events.refusals.connection()}>
                    <Show when={view().connectionId} fallback={providerName(view().provider)}>
                      {(id) => (
                        <A href={`/connections/${id()}`}>
                          <bdi>{view().connectionName}</bdi>
                        </A>
                      )}
                    </Show>
                  </Fact>
                  <Fact name={t.events.refusals.count()}>{numberText(view().count)}</Fact>
                  <Fact name={t.events.refusals.firstAt()}>
                    <When at={view().firstAt} focusable />
                  </Fact>
                  <Fact name={t.events.refusals.lastAt()}>
                    <When at={view().lastAt} focusable />
                  </Fact>
                  <Show when={view().eventType}>
                    {(type) => <Fact name={t.events.refusals.type()}>{eventTypeName(type())}</Fact>}
                  </Show>
                  <Fact name={t.events.refusals.size()}>{bytesText(view().bodyBytes)}</Fact>
                  <IdFact name={t.events.detail.id()} id={view().id} />
                </Facts>
              </Sheet>
              <HeadersSheet headers={view().headers} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}
