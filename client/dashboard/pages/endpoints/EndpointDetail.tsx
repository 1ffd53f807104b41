import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { EndpointView } from '../../../../shared/message-views.ts';
import { LinkButton } from '../../../components/Button.tsx';
import { EndpointChip } from '../../../components/DeliveryChips.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { DeliveryTable } from '../deliveries/DeliveryTable.tsx';
import { EndpointActs } from './EndpointActs.tsx';
import { hostText } from './endpoint-words.ts';
import { FactsSheet } from './FactsSheet.tsx';
import { RecoverSheet } from './RecoverSheet.tsx';
import { FreshSecret, SecretSheet } from './SecretSheet.tsx';
import { TrySheet } from './TrySheet.tsx';

export function EndpointDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const endpoint = useQuery(() => queries.endpoint(params.id));
  return (
    <Loaded
      query={endpoint}
      skeleton={<SkeletonPage sheets={['160px', '260px']} />}
      back={{ href: '/endpoints', label: t.endpoints.back() }}
    >
      {(view) => (
        <Page
          title={hostText(view().url)}
          heading={
            <>
              <Ltr>{hostText(view().url)}</Ltr>
              <EndpointChip status={view().status} failing={view().failingSinceAt !== null} />
            </>
          }
          lead={<Show when={view().description}>{(note) => <bdi>{note()}</bdi>}</Show>}
          back={{ href: '/endpoints', label: t.endpoints.back() }}
          actions={<EndpointActs endpoint={view()} />}
        >
          <FreshSecret endpoint={view()} />
          <Standing endpoint={view()} />
          <div class="two-columns">
            <div class="stack">
              <Show when={can('endpoints.sendTest')}>
                <TrySheet endpoint={view()} />
              </Show>
              <Latest endpoint={view()} />
              <Show when={can('endpoints.recover')}>
                <RecoverSheet endpoint={view()} />
              </Show>
            </div>
            <div class="stack">
              <FactsSheet endpoint={view()} />
              <SecretSheet endpoint={view()} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** Why nothing goes out, or nothing arrives. */
function Standing(props: { endpoint: EndpointView }): JSX.Element {
  return (
    <Switch>
      <Match when={props.endpoint.status === 'disabled' && props.endpoint.disabledReason}>
        {(reason) => (
          <Notice tone={reason() === 'by_hand' ? 'plain' : 'bad'} icon="alert">
            <p>
              {t.endpoints.disabledReason[reason()]()}{' '}
              <Show when={props.endpoint.disabledAt}>
                {(at) => (
                  <span class="muted">
                    <When at={at()} focusable />
                  </span>
                )}
              </Show>
            </p>
          </Notice>
        )}
      </Match>
      <Match when={props.endpoint.status === 'paused'}>
        <Notice tone="plain" icon="pause">
          <p>{t.endpoints.pausedText()}</p>
        </Notice>
      </Match>
      <Match when={props.endpoint.failingSinceAt}>
        {(at) => (
          <Notice tone="waiting" icon="alert">
            <p>
              {t.endpoints.failingText()} <When at={at()} text={clockText(at(), now())} focusable />
            </p>
            <p class="small muted">{t.endpoints.failingMore()}</p>
          </Notice>
        )}
      </Match>
      <Match when={quietUntil(props.endpoint)}>
        {(at) => (
          <Notice tone="plain" icon="clock">
            <p>
              {t.endpoints.quietText()} <When at={at()} text={clockText(at(), now())} focusable />
            </p>
          </Notice>
        )}
      </Match>
    </Switch>
  );
}

function quietUntil({ quietUntilAt }: EndpointView): number | null {
  return quietUntilAt !== null && quietUntilAt > now() ? quietUntilAt : null;
}

function Latest(props: { endpoint: EndpointView }): JSX.Element {
  const latest = useQuery(() => queries.latestDeliveries(props.endpoint.mode, props.endpoint.id));
  return (
    <Sheet
      flush
      title={t.endpoints.latest()}
      aside={
        <LinkButton small href={`/deliveries?endpoint=${props.endpoint.id}`}>
          {t.endpoints.allDeliveries()}
        </LinkButton>
      }
    >
      <Loaded query={latest} skeleton={<SkeletonRows rows={8} />}>
        {(rows) => (
          <Show
            when={rows().length > 0}
            fallback={<p class="sheet-body muted">{t.endpoints.noDeliveries()}</p>}
          >
            <DeliveryTable rows={rows()} label={t.endpoints.latest()} ofOneEndpoint />
          </Show>
        )}
      </Loaded>
    </Sheet>
  );
}
