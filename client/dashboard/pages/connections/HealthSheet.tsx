import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { HookFinding, HookHealthView } from '../../../../shared/hook-health.ts';
import type { ConnectionView, ProviderView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SkeletonRows } from '../../../components/Skeleton.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { queries } from '../../data/queries.ts';
import { ProviderHelpLink } from '../help/ProviderHelpLink.tsx';
import { DashboardLink } from './DashboardLink.tsx';
import { HookSecrets } from './HookSecrets.tsx';
import { createRegister } from './hook-acts.ts';
import { hookSecretFieldOf } from './provider-of.ts';

interface HealthSheetProps {
  connection: ConnectionView;
  provider: ProviderView;
  onCorrectSecret: () => void;
}

/** Whether every call of the provider arrives: what is wrong, why, and the act that mends it. */
export function HealthSheet(props: HealthSheetProps): JSX.Element {
  const health = useQuery(() => queries.hookHealth(props.connection.id));
  return (
    <Sheet
      title={t.connections.health.title()}
      lead={
        health.isPending || !health.data
          ? t.connections.health.checking()
          : t.connections.health.checkedAt(clockText(health.data.checkedAt, now()))
      }
      aside={
        <Button small icon="retry" busy={health.isFetching} onClick={() => void health.refetch()}>
          {health.isFetching ? t.connections.health.checking() : t.connections.health.check()}
        </Button>
      }
    >
      <Loaded query={health} skeleton={<SkeletonRows rows={4} />}>
        {(view) => (
          <div class="stack">
            <Findings {...props} findings={view().findings} />
            <HookSecrets connectionId={props.connection.id} health={view()} />
          </div>
        )}
      </Loaded>
    </Sheet>
  );
}

function Findings(props: HealthSheetProps & { findings: HookHealthView['findings'] }): JSX.Element {
  return (
    <Show
      when={props.findings.length > 0}
      fallback={
        <Notice tone="good" icon="check-circle" live>
          <p class="strong">{t.connections.health.good()}</p>
          <p class="small muted">
            {props.provider.hookSetup === 'api'
              ? t.connections.health.goodText()
              : t.connections.health.goodTextQuiet()}
          </p>
        </Notice>
      }
    >
      <ul class="stack-tight">
        <For each={props.findings}>
          {(finding) => (
            <li>
              <FindingNotice {...props} finding={finding} />
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

type Finding = HookHealthView['findings'][number];

function FindingNotice(props: HealthSheetProps & { finding: Finding }): JSX.Element {
  const words = () => t.connections.health;
  const code = () => props.finding.code;
  return (
    <Notice tone={code() === 'audit_impossible' ? 'waiting' : 'bad'} icon="alert">
      <p class="strong">{words().findings[code()]()}</p>
      <p>{words().causes[code()]()}</p>
      <p>{words().remedies[code()]()}</p>
      <p class="small muted">
        <Show when={props.finding.count > 1}>
          {words().times(numberText(props.finding.count), props.finding.count)}
          {' · '}
        </Show>
        <Show when={props.finding.since}>
          {(since) => (
            <>
              {words().since()} <When at={since()} focusable />
            </>
          )}
        </Show>
      </p>
      <Show when={props.finding.detail}>
        <p class="small muted">
          {words().said()} <Ltr>{props.finding.detail}</Ltr>
        </p>
      </Show>
      <Acts {...props} />
      <ProviderHelpLink provider={props.provider.id} />
    </Notice>
  );
}

type Act = 'register' | 'copy' | 'correct' | 'dashboard' | 'refused';

const actsOf: Record<HookFinding, readonly Act[]> = {
  not_registered: ['register', 'copy', 'dashboard'],
  registered_elsewhere: ['register', 'copy', 'dashboard'],
  not_verified: ['register'],
  types_missing: ['register', 'dashboard'],
  wrong_secret: ['correct', 'refused'],
  other_mode: ['copy', 'dashboard'],
  calls_fail_there: ['refused'],
  server_unreachable: ['copy'],
  events_missing: ['register', 'copy', 'dashboard'],
  audit_impossible: [],
};

/** What this provider, and this connection, lets one do about it. */
function Acts(props: HealthSheetProps & { finding: Finding }): JSX.Element {
  const register = createRegister(() => props.connection.id);
  const has = (act: Act) => actsOf[props.finding.code].includes(act);
  const byApi = () => props.provider.hookSetup === 'api';
  const hasUrl = () => props.provider.hookSetup !== 'none';
  const atProvider = () => !props.connection.sandbox && hasUrl();
  return (
    <>
      <div class="row finding-acts">
        <Show when={byApi() && (has('register') || (has('correct') && props.connection.sandbox))}>
          <Button small icon="retry" busy={register.isPending} onClick={() => register.mutate()}>
            {t.connections.hookPanel.registerAgain()}
          </Button>
        </Show>
        <Show when={has('correct') && !props.connection.sandbox && hookSecretFieldOf(props.provider)}>
          <Button small icon="pencil" onClick={() => props.onCorrectSecret()}>
            {t.connections.hookPanel.correct()}
          </Button>
        </Show>
        <Show when={has('copy') && atProvider()}>
          <CopyButton text={props.connection.hookUrl} what={t.connections.health.copyUrl()} words small />
        </Show>
        <Show when={has('dashboard') && atProvider()}>
          <DashboardLink provider={props.provider} />
        </Show>
        <Show when={has('refused')}>
          <A class="quiet-link" href={`/refused?connection=${props.connection.id}`}>
            {t.connections.health.refused()}
            <Icon name="end" size={14} />
          </A>
        </Show>
      </div>
      <Show when={register.isError}>
        <ErrorNotice error={register.error} />
      </Show>
    </>
  );
}
