import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { EventRow } from '../../../../shared/views.ts';
import { Amount } from '../../../components/Amount.tsx';
import { Button } from '../../../components/Button.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, moneyText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { eventTypeName } from '../events/event-words.ts';
import { MatchDialog } from './MatchDialog.tsx';

/** The merchant's other business at the same accounts: kept, and matchable by somebody who knows better. */
export function NotOurs(props: { events: readonly EventRow[] }): JSX.Element {
  return (
    <Sheet flush title={t.reviews.notOurs()} lead={t.reviews.notOursLead()}>
      <table class="ledger ledger-links">
        <caption class="sr-only">{t.reviews.notOurs()}</caption>
        <thead>
          <tr>
            <th scope="col" class="margin-cell">
              {t.events.received()}
            </th>
            <th scope="col">{t.events.type()}</th>
            <th scope="col" class="ledger-optional">
              {t.events.connection()}
            </th>
            <th scope="col" class="money-cell">
              {t.events.amount()}
            </th>
            <th scope="col">
              <span class="sr-only">{t.reviews.match()}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.events}>{(event) => <Row event={event} />}</For>
        </tbody>
      </table>
    </Sheet>
  );
}

function Row(props: { event: EventRow }): JSX.Element {
  const [matching, setMatching] = createSignal(false);
  return (
    <tr>
      <td class="margin-cell">
        <A class="row-link" href={`/events/${props.event.id}`}>
          <When at={props.event.receivedAt} text={clockText(props.event.receivedAt, now())} />
        </A>
      </td>
      <td class="ledger-main">{eventTypeName(props.event.type)}</td>
      <td class="ledger-optional muted">
        <bdi>{props.event.connectionName}</bdi>
      </td>
      <td class="money-cell">
        <Show
          when={props.event.amountMinor !== null && props.event.currency}
          fallback={<span class="faint">{t.common.dash()}</span>}
        >
          {(currency) => <Amount minor={props.event.amountMinor ?? 0} currency={currency()} />}
        </Show>
      </td>
      <td class="ledger-status ledger-act">
        <Button needs="reviews.matchEvent" small onClick={() => setMatching(true)}>
          {t.reviews.match()}
          <span class="sr-only">{nameOf(props.event)}</span>
        </Button>
        <MatchDialog event={props.event} open={matching()} onClose={() => setMatching(false)} />
      </td>
    </tr>
  );
}

/** So that the buttons of different rows sound different. */
function nameOf({ amountMinor, currency, receivedAt }: EventRow): string {
  const amount = amountMinor === null || currency === null ? '' : moneyText(amountMinor, currency);
  return ` ${amount} ${clockText(receivedAt, now())}`;
}
