import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { When } from '../../../components/When.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { providerName } from '../../names.ts';
import { HistoryLink } from '../audit/HistoryLink.tsx';

export function FactsSheet(props: { connection: ConnectionView }): JSX.Element {
  return (
    <Sheet title={t.connections.detail.facts()}>
      <div class="stack">
        <Facts>
          <Fact name={t.connections.detail.provider()}>{providerName(props.connection.provider)}</Fact>
          <Fact name={t.connections.detail.mode()}>{t.connections.modeWord[props.connection.mode]()}</Fact>
          <Show when={props.connection.amountsProvenAt}>
            {(at) => (
              <Fact name={t.connections.amounts.provenAt()}>
                <When at={at()} focusable />
              </Fact>
            )}
          </Show>
          <Fact name={t.connections.detail.since()}>
            <When at={props.connection.createdAt} focusable />
          </Fact>
          <Fact name={t.connections.detail.today()}>
            {t.connections.eventsToday(
              numberText(props.connection.eventsToday),
              props.connection.eventsToday,
            )}
          </Fact>
          <Fact name={t.connections.detail.id()}>
            <Ltr>{props.connection.id}</Ltr>
          </Fact>
        </Facts>
        <Show when={t.providerLimits[props.connection.provider]?.()}>
          {(limit) => (
            <div class="stack-tight">
              <h3>{t.connections.detail.limits()}</h3>
              <p class="small muted">{limit()}</p>
            </div>
          )}
        </Show>
        <div class="stack-tight">
          <A class="quiet-link" href={`/events?connection=${props.connection.id}`}>
            {t.connections.detail.events()}
            <Icon name="end" size={14} />
          </A>
          <A class="quiet-link" href={`/refused?connection=${props.connection.id}`}>
            {t.connections.detail.refusals()}
            <Icon name="end" size={14} />
          </A>
          <HistoryLink id={props.connection.id} />
        </div>
      </div>
    </Sheet>
  );
}
