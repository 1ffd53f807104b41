import { A } from '@solidjs/router';
import { createSignal, For, type JSX, Show } from 'solid-js';
import type { AuditRowView } from '../../../../shared/audit.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { StatusChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { relativeText, secondText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { AuditDetail } from './AuditDetail.tsx';
import { actionText, outcomeLooks, subjectHref } from './audit-words.ts';

export function AuditTable(props: { rows: readonly AuditRowView[] }): JSX.Element {
  return (
    <table class="ledger ledger-audit">
      <caption class="sr-only">{t.audit.title()}</caption>
      <thead>
        <tr>
          <th scope="col" class="margin-cell">
            {t.audit.at()}
          </th>
          <th scope="col">{t.audit.what()}</th>
          <th scope="col">{t.audit.who()}</th>
          <th scope="col">{t.audit.outcome()}</th>
          <th scope="col">
            <span class="sr-only">{t.common.details()}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>{(row) => <Row row={row} />}</For>
      </tbody>
    </table>
  );
}

function Row(props: { row: AuditRowView }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const row = () => props.row;
  const look = () => outcomeLooks[row().outcome];
  const said = () => actionText(row().action);
  return (
    <>
      <tr classList={{ 'is-open': open() }}>
        <td class="margin-cell muted">
          <When at={row().at} text={secondText(row().at, now())} focusable />
          <span class="ledger-sub">{relativeText(row().at, now())}</span>
        </td>
        <td class="audit-what">
          <Show when={said()} fallback={<Ltr>{row().action}</Ltr>}>
            {(sentence) => (
              <span class="strong">
                {row().outcome === 'done' ? sentence() : t.audit.notDone(sentence())}
              </span>
            )}
          </Show>
          <Subject subject={row().subject} number={row().subjectNumber} />
        </td>
        <td class="audit-who">
          <Actor actor={row().actor} />
          <span class="ledger-sub">
            <Show when={row().address} fallback={t.audit.noAddress()}>
              {(address) => <Ltr>{address()}</Ltr>}
            </Show>
          </span>
        </td>
        <td class="audit-outcome">
          <StatusChip tone={look()[0]} icon={look()[1]}>
            {t.audit.outcomes[row().outcome]()}
          </StatusChip>
        </td>
        <td class="audit-more">
          <IconButton
            icon="down"
            label={t.audit.details(said() ?? row().action)}
            expanded={open()}
            onClick={() => setOpen(!open())}
          />
        </td>
      </tr>
      <Show when={open()}>
        <tr class="audit-detail">
          <td colSpan={5}>
            <AuditDetail row={row()} />
          </td>
        </tr>
      </Show>
    </>
  );
}

/** An invoice is known by its number, as soon as it has one; its id stands beside it. */
function Subject(props: { subject: AuditRowView['subject']; number: string | null }): JSX.Element {
  return (
    <Show when={props.subject}>
      {(subject) => (
        <span class="ledger-sub">
          {t.audit.kinds[subject().kind]()}{' '}
          <Show when={subjectHref(subject())} fallback={<Ltr>{subject().id}</Ltr>}>
            {(href) => (
              <A href={href()}>
                <Show when={props.number ?? subject().id} fallback={t.audit.kinds[subject().kind]()}>
                  {(text) => <Ltr>{text()}</Ltr>}
                </Show>
              </A>
            )}
          </Show>
          <Show when={props.number}>
            {' '}
            <Ltr>{subject().id}</Ltr>
          </Show>
        </span>
      )}
    </Show>
  );
}

/** Whoever has an id can be followed: everything else they did is one click away. */
function Actor(props: { actor: AuditRowView['actor'] }): JSX.Element {
  const name = () => props.actor.name ?? t.audit.actorKind[props.actor.kind]();
  return (
    <Show when={props.actor.id} fallback={<bdi>{name()}</bdi>}>
      {(id) => (
        <A href={`/audit?actor=${id()}`}>
          <bdi>{name()}</bdi>
        </A>
      )}
    </Show>
  );
}
