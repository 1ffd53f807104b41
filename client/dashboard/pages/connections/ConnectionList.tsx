import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { ConnectionView } from '../../../../shared/views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { Fact, Facts } from '../../../components/Sheet.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { now } from '../../../components/When.tsx';
import { clockText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { providerName } from '../../names.ts';
import { ConnectionChips } from './ConnectionChips.tsx';
import { PauseEverything } from './PauseEverything.tsx';

export function ConnectionList(): JSX.Element {
  const connections = useQuery(() => queries.connections(mode()));
  return (
    <Page
      title={t.connections.title()}
      lead={t.connections.lead()}
      actions={
        <>
          <PauseEverything connections={connections.isPending ? [] : (connections.data ?? [])} />
          <LinkButton kind="main" icon="plus" href="/connections/new" needs="connections.create">
            {t.connections.add()}
          </LinkButton>
        </>
      }
    >
      <Loaded query={connections} skeleton={<Waiting />}>
        {(list) => (
          <Show when={list().length > 0} fallback={<None />}>
            <ul class="cards">
              <For each={list()}>{(connection) => <Card connection={connection} />}</For>
            </ul>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

function Card(props: { connection: ConnectionView }): JSX.Element {
  return (
    <li class="sheet card">
      <div class="row-between">
        <A class="card-title" href={`/connections/${props.connection.id}`}>
          <bdi>{props.connection.name}</bdi>
        </A>
        <ConnectionChips connection={props.connection} />
      </div>
      <Facts>
        <Fact name={t.connections.detail.provider()}>
          {providerName(props.connection.provider)}{' '}
          <span class="faint">{t.connections.modeWord[props.connection.mode]()}</span>
        </Fact>
        <Fact name={t.connections.lastEvent()}>
          <LastEvent connection={props.connection} />
        </Fact>
        <Show when={props.connection.lastRefusal}>
          {(refusal) => (
            <Fact name={t.connections.lastRefusal()}>
              {t.refusalReason[refusal().reason]()}{' '}
              <span class="faint nowrap">{clockText(refusal().at, now())}</span>
            </Fact>
          )}
        </Show>
        <Fact name={t.connections.detail.today()}>
          {t.connections.eventsToday(numberText(props.connection.eventsToday), props.connection.eventsToday)}
          <Show when={props.connection.eventsStuck > 0}>
            {' · '}
            <span class="text-bad">
              {t.connections.eventsStuck(
                numberText(props.connection.eventsStuck),
                props.connection.eventsStuck,
              )}
            </span>
          </Show>
        </Fact>
      </Facts>
    </li>
  );
}

function LastEvent(props: { connection: ConnectionView }): JSX.Element {
  return (
    <Show when={props.connection.lastEventAt} fallback={<span class="faint">{t.connections.noEvent()}</span>}>
      {(at) => t.connections.receivedAt(clockText(at(), now()))}
    </Show>
  );
}

function None(): JSX.Element {
  return (
    <Empty
      title={t.connections.empty()}
      text={mode() === 'test' ? t.connections.emptyText() : t.connections.emptyTextLive()}
      action={
        <LinkButton kind="main" icon="plus" href="/connections/new" needs="connections.create">
          {t.connections.add()}
        </LinkButton>
      }
    />
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="cards">
      <SkeletonSheet height="176px" />
      <SkeletonSheet height="176px" />
    </div>
  );
}
