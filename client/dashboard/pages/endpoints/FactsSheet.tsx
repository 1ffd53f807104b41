import { For, type JSX, Show } from 'solid-js';
import { messageTypes } from '../../../../shared/message-types.ts';
import type { EndpointView } from '../../../../shared/message-views.ts';
import { CopyFact } from '../../../components/CopyFact.tsx';
import { IdFact } from '../../../components/IdFact.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { When } from '../../../components/When.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';
import { lastDayText } from './endpoint-words.ts';

export function FactsSheet(props: { endpoint: EndpointView }): JSX.Element {
  const isEverything = () => props.endpoint.types.length === messageTypes.length;
  return (
    <Sheet title={t.connections.detail.facts()}>
      <Facts>
        <CopyFact name={t.endpoints.address()} value={props.endpoint.url} what={t.endpoints.address()}>
          <span class="break-anywhere">
            <Ltr>{props.endpoint.url}</Ltr>
          </span>
        </CopyFact>
        <Fact name={t.endpoints.lastDay()}>{lastDayText(props.endpoint)}</Fact>
        <Fact name={t.endpoints.lastDelivered()}>
          <Show when={props.endpoint.lastDeliveredAt} fallback={t.endpoints.never()}>
            {(at) => <When at={at()} focusable />}
          </Show>
        </Fact>
        <Fact name={t.endpoints.waiting()}>{numberText(props.endpoint.waiting)}</Fact>
        <Show when={props.endpoint.oldestWaitingAt}>
          {(at) => (
            <Fact name={t.endpoints.oldest()}>
              <When at={at()} focusable />
            </Fact>
          )}
        </Show>
        <Fact name={t.endpoints.types()}>
          <Show when={!isEverything()} fallback={t.endpoints.everything()}>
            <ul>
              <For each={props.endpoint.types}>{(type) => <li>{t.messages.name[type]()}</li>}</For>
            </ul>
          </Show>
        </Fact>
        <IdFact name={t.messages.detail.id()} id={props.endpoint.id} />
      </Facts>
      <HistoryLink id={props.endpoint.id} />
    </Sheet>
  );
}
