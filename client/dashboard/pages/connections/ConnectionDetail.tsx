import { useParams } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { heightFor, SkeletonSheet } from '../../../components/Skeleton.tsx';
import { SkeletonPage } from '../../../components/SkeletonPage.tsx';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';
import { queries } from '../../data/queries.ts';
import { isWrongProof, Recheck } from '../refusals/Recheck.tsx';
import { AmountsSheet } from './AmountsSheet.tsx';
import { ConnectionActs } from './ConnectionActs.tsx';
import { ConnectionChips } from './ConnectionChips.tsx';
import { CredentialsSheet } from './CredentialsSheet.tsx';
import { FactsSheet } from './FactsSheet.tsx';
import { FirstInvoice } from './FirstInvoice.tsx';
import { HealthSheet } from './HealthSheet.tsx';
import { CorrectSecretDialog } from './HookSecretForm.tsx';
import { HookSheet } from './HookSheet.tsx';
import { isDeaf } from './hook-acts.ts';
import { MethodsSheet } from './MethodsSheet.tsx';
import { createProviderOf, hookSecretFieldOf, hookSecretOf } from './provider-of.ts';
import { SandboxSheet } from './SandboxSheet.tsx';
import { SweepSheet } from './SweepSheet.tsx';

export function ConnectionDetail(): JSX.Element {
  const params = useParams<{ id: string }>();
  const connection = useQuery(() => queries.connection(params.id));
  return (
    <Loaded
      query={connection}
      skeleton={<SkeletonPage sheets={['272px', '188px']} aside="260px" />}
      back={{ href: '/connections', label: t.connections.title() }}
    >
      {(view) => (
        <Page
          title={view().name}
          heading={
            <>
              <bdi>{view().name}</bdi>
              <ConnectionChips connection={view()} />
            </>
          }
          back={{ href: '/connections', label: t.connections.detail.back() }}
          actions={<ConnectionActs connection={view()} />}
        >
          <div class="two-columns">
            <Sheets connection={view()} />
            <div class="stack">
              <FactsSheet connection={view()} />
              <SweepSheet connection={view()} />
              <MethodsSheet connection={view()} />
            </div>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

function Sheets(props: { connection: ConnectionView }): JSX.Element {
  const provider = createProviderOf(() => props.connection.provider);
  const mustProve = (known: ProviderView) =>
    known.amountsNeedProof && props.connection.mode === 'live' && props.connection.amountsProvenAt === null;
  return (
    <div class="stack">
      <Show when={provider()} fallback={<HookWaiting />}>
        {(known) => (
          <>
            <Show when={!mustProve(known())}>
              <FirstInvoice connection={props.connection} />
            </Show>
            <Show when={mustProve(known()) && can('connections.proveAmounts')}>
              <AmountsSheet connection={props.connection} provider={known()} />
            </Show>
            <Show when={can('connections.updateCredentials')}>
              <Hook connection={props.connection} provider={known()} />
            </Show>
          </>
        )}
      </Show>
      <Show when={can('connections.updateCredentials')}>
        <CredentialsSheet connection={props.connection} />
      </Show>
      <Show when={props.connection.sandbox && can('sandbox.setFaults')}>
        <SandboxSheet connection={props.connection} />
      </Show>
    </div>
  );
}

/** The hook, and whether all calls arrive: at the heights they are about to have. */
function HookWaiting(): JSX.Element {
  return (
    <>
      <SkeletonSheet height={heightFor(272, 300)} />
      <SkeletonSheet height={heightFor(188, 240)} />
    </>
  );
}

/** How the provider's calls come in, whether they do, and what to do about those that were refused. */
function Hook(props: { connection: ConnectionView; provider: ProviderView }): JSX.Element {
  const [correcting, setCorrecting] = createSignal(false);
  const isCorrected = () => {
    const refused = props.connection.lastRefusal;
    const secret = hookSecretOf(props.connection, props.provider);
    return refused !== null && isWrongProof(refused.reason) && (secret?.setAt ?? 0) >= refused.at;
  };
  // What is left to do stands above it; there is nothing to check yet.
  const isUnfinished = () => props.provider.hookSetup === 'by_hand' && isDeaf(props.connection);
  return (
    <>
      <HookSheet {...props} onCorrectSecret={() => setCorrecting(true)} />
      <Recheck connectionId={props.connection.id} offered={isCorrected()} corrected />
      <Show when={!isUnfinished()}>
        <HealthSheet {...props} onCorrectSecret={() => setCorrecting(true)} />
      </Show>
      <Show when={hookSecretFieldOf(props.provider)}>
        {(field) => (
          <CorrectSecretDialog
            connection={props.connection}
            field={field()}
            open={correcting()}
            onClose={() => setCorrecting(false)}
          />
        )}
      </Show>
    </>
  );
}
