import { useQueryClient } from '@tanstack/solid-query';
import { createComputed, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../../components/Button.tsx';
import { numberText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { errorText } from '../error-text.ts';
import { holdTab } from '../unsaved-guard.ts';
import type { BulkRun } from './bulk-run.ts';
import { Outcomes } from './Outcomes.tsx';
import { closeRun, endRuns, runs } from './runs.ts';

/** What is being done to many, at the foot of every page until it has ended and was put away. */
export function RunPanel(): JSX.Element {
  holdTab(() => runs().some((run) => run.running()));
  onCleanup(endRuns);
  return (
    <section class="runs" aria-label={t.bulk.runs()}>
      <For each={runs()}>{(run) => <RunCard run={run} />}</For>
    </section>
  );
}

function RunCard(props: { run: BulkRun }): JSX.Element {
  const client = useQueryClient();
  const run = () => props.run;
  const left = () => run().waiting().length;
  const failures = () => run().refused().length;
  let card: HTMLElement | undefined;
  onMount(() => card?.focus());
  createComputed(
    on(
      () => run().running(),
      (isRunning) => {
        // The button that had the focus goes; whoever works by keyboard goes on at the card.
        if (card?.contains(document.activeElement)) queueMicrotask(() => card?.focus());
        if (isRunning) return;
        for (const root of run().job.touches) void client.invalidateQueries({ queryKey: [root] });
      },
      { defer: true },
    ),
  );
  return (
    <article
      class="run"
      tabIndex={-1}
      ref={(element) => {
        card = element;
      }}
      aria-label={t.bulk.run(run().job.label())}
    >
      <div class="run-line">
        <strong class="run-name">
          {run().job.label()}
          <Show when={run().job.mode !== mode()}>
            {' '}
            <span class="muted">{t.shell.modes[run().job.mode]()}</span>
          </Show>
        </strong>
        <span class="run-said">
          <Show when={run().running()}>
            {t.bulk.progress(numberText(run().done() + failures()), numberText(run().total))}
          </Show>
          <span role="status">
            <Show when={!run().running()}>
              <Ended run={run()} />
            </Show>
          </span>
        </span>
        <span class="run-acts">
          <Show
            when={run().running()}
            fallback={
              <>
                <Show when={failures() > 0}>
                  <Button small icon="retry" onClick={() => void run().retry()}>
                    {t.bulk.retry(numberText(failures()))}
                  </Button>
                </Show>
                <Show when={left() > 0}>
                  <Button small onClick={() => void run().start()}>
                    {t.bulk.goOn(numberText(left()))}
                  </Button>
                </Show>
                <Button kind="quiet" small onClick={() => closeRun(run())}>
                  {t.common.close()}
                </Button>
              </>
            }
          >
            <Button small icon="pause" onClick={() => run().stop()}>
              {t.bulk.stop()}
            </Button>
          </Show>
        </span>
      </div>
      <Show when={run().running()}>
        <progress
          class="progress"
          aria-label={t.bulk.run(run().job.label())}
          value={run().done() + failures()}
          max={run().total}
        />
      </Show>
      <Outcomes
        label={t.bulk.refused()}
        rows={run()
          .refused()
          .map(({ item, error }) => ({ item, said: errorText(error) }))}
      />
    </article>
  );
}

/** How it ended. It alone is read out by itself: every step would be too much. */
function Ended(props: { run: BulkRun }): JSX.Element {
  const text = () => {
    const { run } = props;
    const [done, refused, left] = [run.done(), run.refused().length, run.waiting().length];
    const counts = t.bulk.counts(numberText(done), numberText(refused));
    return left > 0 ? `${counts} ${t.bulk.notBegun(numberText(left))}` : counts;
  };
  return (
    <>
      {text()}
      <Show when={props.run.trouble()}>
        {(trouble) => <span class="ledger-line text-bad">{errorText(trouble())}</span>}
      </Show>
    </>
  );
}
