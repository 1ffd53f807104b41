import { A, useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import type { MessageView } from '../../../../shared/message-views.ts';
import { IdFact } from '../../../components/IdFact.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { DeliveryTable } from '../deliveries/DeliveryTable.tsx';
import { BodySheet } from './BodySheet.tsx';
import { OriginFacts } from './OriginFacts.tsx';
import { TestMark } from './TestMark.tsx';

export function MessageDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const message = useQuery(() => queries.message(params.id));
  const back = { href: '/messages', label: t.messages.title() };
  return (
    <Loaded query={message} skeleton={<SkeletonPage sheets={['160px', '320px']} />} back={back}>
      {(view) => (
        <Page
          title={t.messages.name[view().type]()}
          heading={
            <>
              {t.messages.name[view().type]()} <TestMark test={view().test} />
            </>
          }
          lead={<When at={view().createdAt} focusable />}
          back={back}
        >
          <Show when={view().test}>
            <Notice tone="plain" icon="question">
              <p>{t.messages.detail.testText()}</p>
            </Notice>
          </Show>
          <div class="two-columns">
            <div class="stack">
              <Sheet flush title={t.messages.detail.who()}>
                <Show
                  when={view().deliveries.length > 0}
                  fallback={<p class="sheet-body muted">{t.messages.detail.whoNone()}</p>}
                >
                  <DeliveryTable rows={view().deliveries} label={t.messages.detail.who()} ofOneMessage />
                </Show>
              </Sheet>
              <BodySheet body={view().body} />
            </div>
            <FactsSheet message={view()} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function FactsSheet(props: { message: MessageView }): JSX.Element {
  return (
    <Sheet title={t.messages.detail.facts()}>
      <Facts>
        <Fact name={t.messages.type()}>
          <Ltr>{props.message.type}</Ltr>
        </Fact>
        <Show when={props.message.invoiceId}>
          {(id) => (
            <Fact name={t.messages.invoice()}>
              <A href={`/invoices/${id()}`}>
                <bdi dir="ltr">{props.message.invoiceNumber ?? id()}</bdi>
              </A>
            </Fact>
          )}
        </Show>
        <Show when={props.message.sequence}>
          {(sequence) => (
            <Fact name={t.messages.detail.sequence()}>{t.messages.detail.sequenceText(sequence())}</Fact>
          )}
        </Show>
        <OriginFacts of={props.message} />
        <IdFact name={t.messages.detail.id()} id={props.message.id} note={t.messages.detail.idHelp()} />
      </Facts>
    </Sheet>
  );
}
