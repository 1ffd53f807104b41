import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { DeliveryView } from '../../../../shared/message-views.ts';
import { DeliveryChip } from '../../../components/DeliveryChips.tsx';
import { LeadCell, type LeadCells, LeadHead } from '../../../components/LedgerTable.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { TestMark } from '../messages/TestMark.tsx';
import { outcomeText } from './delivery-words.ts';

interface DeliveryTableProps {
  rows: readonly DeliveryView[];
  label: string;
  /** What is the same in all rows is not said in each. */
  ofOneEndpoint?: boolean;
  ofOneMessage?: boolean;
  lead?: LeadCells<DeliveryView> | undefined;
}

export function DeliveryTable(props: DeliveryTableProps): JSX.Element {
  return (
    <table class="ledger ledger-links">
      <caption class="sr-only">{props.label}</caption>
      <thead>
        <tr>
          <LeadHead lead={props.lead} />
          <th scope="col" class="margin-cell">
            {t.deliveries.time()}
          </th>
          <th scope="col">{props.ofOneMessage ? t.deliveries.endpoint() : t.deliveries.detail.message()}</th>
          <Show when={!props.ofOneEndpoint && !props.ofOneMessage}>
            <th scope="col" class="ledger-optional">
              {t.deliveries.endpoint()}
            </th>
          </Show>
          <th scope="col" class="ledger-optional">
            {t.deliveries.lastTry()}
          </th>
          <th scope="col">{t.deliveries.statuses()}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row {...props} row={row} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: DeliveryTableProps & { row: DeliveryView }): JSX.Element {
  const isMixed = () => !props.ofOneEndpoint && !props.ofOneMessage;
  return (
    <tr>
      <LeadCell lead={props.lead} row={props.row} />
      <td class="margin-cell">
        <A class="row-link" href={`/deliveries/${props.row.id}`}>
          <When at={props.row.createdAt} text={clockText(props.row.createdAt, now())} />
        </A>
      </td>
      <td class="ledger-main">
        <Show when={!props.ofOneMessage} fallback={<Url url={props.row.url} />}>
          {t.messages.name[props.row.type]()} <TestMark test={props.row.test} />
          <span class="ledger-sub ledger-beside">
            <Ltr>{props.row.type}</Ltr>
          </span>
          <Show when={isMixed()}>
            <span class="ledger-sub narrow-only">
              <Url url={props.row.url} />
            </span>
          </Show>
        </Show>
      </td>
      <Show when={isMixed()}>
        <td class="ledger-optional muted">
          <Url url={props.row.url} />
        </td>
      </Show>
      <td class="ledger-optional muted">{outcomeText(props.row)}</td>
      <td class="ledger-status">
        <DeliveryChip status={props.row.status} />
      </td>
    </tr>
  );
}

function Url(props: { url: string }): JSX.Element {
  return (
    <span class="break-anywhere">
      <Ltr>{props.url}</Ltr>
    </span>
  );
}
