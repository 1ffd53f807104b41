import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { type JSX, Match, Show, Switch } from 'solid-js';
import type { RefusalReason } from '../../../../shared/event-status.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

const wrongProofs: readonly RefusalReason[] = ['secret_wrong', 'secret_missing', 'no_secret_configured'];

/** Refused for its secret alone: with the right one, the same call may pass. */
export function isWrongProof(reason: RefusalReason): boolean {
  return wrongProofs.includes(reason);
}

interface RecheckProps {
  connectionId: string;
  /** Named where several connections are on the page. */
  name?: string | null;
  offered: boolean;
  /** The secret is newer than the refusals: checking again is likely to help. */
  corrected?: boolean;
}

interface Report {
  checked: number;
  taken: number;
  stillRefused: number;
}

/** Judges the refused calls of a connection again, with the secrets of now, and says what came of it. */
export function Recheck(props: RecheckProps): JSX.Element {
  const client = useQueryClient();
  const recheck = useMutation(() => ({
    mutationFn: () => api.refusals.recheck.mutate({ id: props.connectionId }),
    onSuccess: () => client.invalidateQueries(),
  }));
  const action = () => (
    <Show when={props.offered}>
      <Button
        needs="refusals.recheck"
        small
        icon="retry"
        busy={recheck.isPending}
        onClick={() => recheck.mutate()}
      >
        {recheck.isPending ? t.connections.recheck.checking() : t.connections.recheck.action()}
      </Button>
    </Show>
  );
  return (
    <Switch>
      <Match when={recheck.data}>{(report) => <Outcome report={report()} actions={action()} />}</Match>
      <Match when={props.offered}>
        <Notice tone="plain" icon="refused" actions={action()}>
          <p class="strong">
            {props.corrected ? t.connections.recheck.ready() : t.connections.recheck.title()}
            <Show when={props.name}>
              {' · '}
              <bdi>{props.name}</bdi>
            </Show>
          </p>
          <p class="small muted">{t.connections.recheck.text()}</p>
          <Show when={recheck.isError}>
            <ErrorNotice error={recheck.error} />
          </Show>
        </Notice>
      </Match>
    </Switch>
  );
}

function Outcome(props: { report: Report; actions: JSX.Element }): JSX.Element {
  const sentence = () => {
    const { checked, taken, stillRefused } = props.report;
    const words = t.connections.recheck;
    if (checked === 0) return words.nothing();
    if (stillRefused === 0) return words.allTaken(numberText(taken), taken);
    if (taken === 0) return words.noneTaken(numberText(stillRefused), stillRefused);
    return words.report(numberText(checked), numberText(taken), numberText(stillRefused));
  };
  const isGood = () => props.report.taken > 0 && props.report.stillRefused === 0;
  return (
    <Notice
      tone={isGood() ? 'good' : 'waiting'}
      icon={isGood() ? 'check-circle' : 'alert'}
      actions={props.actions}
      live
    >
      <p>{sentence()}</p>
    </Notice>
  );
}
