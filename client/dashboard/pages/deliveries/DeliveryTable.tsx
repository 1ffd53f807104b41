import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { DeliveryView } from '../../../../shared/message-views.ts';
import { DeliveryChip } from '../../../components/DeliveryChips.tsx';
import { LeadCell, type LeadCells, LedgerTable } from '../../../components/LedgerTable.tsx';
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

/** Deliveries as lines of the book: when it was told on this side of the margin, what became of it at the end. */
export function DeliveryTable(props: DeliveryTableProps): JSX.Element {
  const endpoint = () =>
    isMixed(props) ? [{ label: t.deliveries.endpoint(), kind: 'optional' as const }] : [];
  return (
    <LedgerTable
      caption={props.label}
      rows={props.rows}
      lead={props.lead}
      columns={[
        { label: t.deliveries.time(), kind: 'margin' },
        { label: props.ofOneMessage ? t.deliveries.endpoint() : t.deliveries.detail.message() },
        ...endpoint(),
        { label: t.deliveries.lastTry(), kind: 'optional' },
        { label: t.deliveries.statuses() },
      ]}
    >
      {(row) => <Row {...props} row={row} />}
    </LedgerTable>
  );
}

function Row(props: DeliveryTableProps & { row: DeliveryView }): JSX.Element {
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
          <Show when={isMixed(props)}>
            <span class="ledger-sub narrow-only">
              <Url url={props.row.url} />
            </span>
          </Show>
        </Show>
      </td>
      <Show when={isMixed(props)}>
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

function isMixed({ ofOneEndpoint, ofOneMessage }: DeliveryTableProps): boolean {
  return !ofOneEndpoint && !ofOneMessage;
}

function Url(props: { url: string }): JSX.Element {
  return (
    <span class="break-anywhere">
      <Ltr>{props.url}</Ltr>
    </span>
  );
}
