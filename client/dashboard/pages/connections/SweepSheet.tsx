import { A } from '@solidjs/router';
import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { SweepCounts } from '../../../../shared/sweep.ts';
import type { ConnectionView } from '../../../../shared/views.ts';
import { Button } from '../../../components/Button.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { Spinner } from '../../../components/Spinner.tsx';
import { now, When } from '../../../components/When.tsx';
import { WhyLink } from '../../../components/WhyLink.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';
import { providerName } from '../../names.ts';
import { troubleText } from '../../trouble-text.ts';

/** Asking the provider about everything that no event may have said, by hand or by itself, and what came of it. */
export function SweepSheet(props: { connection: ConnectionView }): JSX.Element {
  const client = useQueryClient();
  const sweep = useMutation(() => ({
    mutationFn: () => api.connections.sweep.mutate({ id: props.connection.id }),
    onSettled: () => client.invalidateQueries(),
  }));
  const kept = () => props.connection.sweep;
  // A sweep that stopped half-way keeps its start; it runs again only once it is due.
  const isDue = () => (kept()?.nextAt ?? Number.POSITIVE_INFINITY) <= now();
  const isRunning = () =>
    sweep.isPending || (kept()?.runningSinceAt != null && kept()?.failure === null && isDue());
  const provider = () => providerName(props.connection.provider);
  return (
    <Sheet
      title={t.connections.sweep.title()}
      lead={t.connections.sweep.lead(provider())}
      aside={
        <Button
          needs="connections.sweep"
          small
          icon="search"
          busy={sweep.isPending}
          onClick={() => sweep.mutate()}
        >
          {sweep.isPending ? t.connections.sweep.sweeping() : t.connections.sweep.now()}
        </Button>
      }
    >
      <div class="stack">
        <Switch>
          <Match when={isRunning()}>
            <Progress counts={kept()} />
          </Match>
          <Match when={sweep.isError}>
            <ErrorNotice error={sweep.error} />
          </Match>
          <Match when={sweep.data}>{(counts) => <Report counts={counts()} fresh />}</Match>
          <Match when={kept()?.failure}>
            {(failure) => (
              <Notice tone="waiting" icon="alert">
                <p>
                  {t.connections.sweep.failed()} {troubleText(failure())} <WhyLink code={failure()} />
                </p>
                <p class="small muted">{t.connections.sweep.tryAgain()}</p>
              </Notice>
            )}
          </Match>
          <Match when={kept()?.finishedAt != null && kept()?.runningSinceAt === null && kept()}>
            {(last) => <Report counts={last()} fresh={false} />}
          </Match>
        </Switch>
        <Show when={kept()} fallback={<p class="small muted">{t.connections.sweep.oneByOne()}</p>}>
          {(last) => (
            <Facts>
              <Fact name={t.connections.sweep.last()}>
                <Show when={last().finishedAt} fallback={t.connections.sweep.never()}>
                  {(at) => <When at={at()} focusable />}
                </Show>
              </Fact>
              <Show when={last().nextAt}>
                {(at) => (
                  <Fact name={t.connections.sweep.next()}>
                    <When at={at()} focusable />
                  </Fact>
                )}
              </Show>
            </Facts>
          )}
        </Show>
      </div>
    </Sheet>
  );
}

function Progress(props: { counts: SweepCounts | null }): JSX.Element {
  const asked = () => props.counts?.asked ?? 0;
  return (
    <div class="notice notice-plain" role="status">
      <Spinner />
      <div class="notice-text">
        <p>
          {asked() > 0
            ? t.connections.sweep.progress(numberText(asked()), asked())
            : t.connections.sweep.starting()}
        </p>
      </div>
    </div>
  );
}

/** In words, and only what there was. */
function Report(props: { counts: SweepCounts; fresh: boolean }): JSX.Element {
  const parts = () => {
    const { asked, same, repaired, toReview, notOurs } = props.counts;
    const words = t.connections.sweep;
    return [
      words.asked(numberText(asked), asked),
      ...(same > 0 ? [words.same(numberText(same))] : []),
      ...(repaired > 0 ? [words.repaired(numberText(repaired))] : []),
      ...(toReview > 0 ? [words.toReview(numberText(toReview))] : []),
      ...(notOurs > 0 ? [words.notOurs(numberText(notOurs))] : []),
    ];
  };
  return (
    <Notice
      tone={props.counts.toReview > 0 ? 'waiting' : props.fresh ? 'good' : 'plain'}
      icon={props.counts.toReview > 0 ? 'alert' : 'check-circle'}
      live={props.fresh}
    >
      <Show when={props.counts.asked > 0} fallback={<p>{t.connections.sweep.nothing()}</p>}>
        <ul class="inline-list">
          <For each={parts()}>{(part) => <li>{part}</li>}</For>
        </ul>
        <Show when={props.counts.repaired > 0}>
          <p class="small muted">{t.connections.sweep.repairedText()}</p>
        </Show>
        <Show when={props.counts.toReview > 0}>
          <p>
            <A class="quiet-link" href="/review">
              {t.connections.sweep.reviewLink()}
              <Icon name="end" size={14} />
            </A>
          </p>
        </Show>
      </Show>
    </Notice>
  );
}
