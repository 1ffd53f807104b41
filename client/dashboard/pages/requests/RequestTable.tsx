import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { ApiRequestRow } from '../../../../shared/key-views.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { StatusChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { millisecondsText, secondText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';

export function RequestTable(props: { rows: readonly ApiRequestRow[] }): JSX.Element {
  return (
    <table class="ledger ledger-requests">
      <caption class="sr-only">{t.developers.requests.title()}</caption>
      <thead>
        <tr>
          <th scope="col" class="margin-cell">
            {t.developers.requests.at()}
          </th>
          <th scope="col">{t.developers.requests.request()}</th>
          <th scope="col">{t.developers.requests.status()}</th>
          <th scope="col">{t.developers.requests.keyLabel()}</th>
          <th scope="col" class="money-cell">
            {t.developers.requests.took()}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row row={row} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { row: ApiRequestRow }): JSX.Element {
  const row = () => props.row;
  return (
    <tr>
      <td class="margin-cell muted">
        <When at={row().at} text={secondText(row().at, now())} focusable />
      </td>
      <td class="request-path">
        <Ltr>
          <span class="strong">{row().method}</span> {row().path}
        </Ltr>
        <span class="ledger-sub">
          <Ltr>
            <Show when={row().errorCode}>
              {(code) => (
                <>
                  <A href={`/help/errors/${code()}`}>{code()}</A>
                  {' · '}
                </>
              )}
            </Show>
            <A class="request-id" href={`/requests?search=${row().requestId}`}>
              {row().requestId}
            </A>
          </Ltr>
          <Show when={row().replayed}> · {t.developers.requests.replayed()}</Show>
        </span>
      </td>
      <td class="request-status">
        <StatusChip tone={toneOf(row().status)} icon={iconOf(row().status)}>
          {row().status}
        </StatusChip>
      </td>
      <td class="request-key muted">
        <Show when={row().key} fallback={t.developers.requests.unknownKey()}>
          {(key) => <bdi>{key().name}</bdi>}
        </Show>
      </td>
      <td class="money-cell muted">{millisecondsText(row().tookMs)}</td>
    </tr>
  );
}

function toneOf(status: number): 'paid' | 'waiting' | 'bad' {
  if (status < 400) return 'paid';
  return status < 500 ? 'waiting' : 'bad';
}

function iconOf(status: number): 'check' | 'minus' | 'cross' {
  if (status < 400) return 'check';
  return status < 500 ? 'minus' : 'cross';
}
