import { A } from '@solidjs/router';
import { For, type JSX } from 'solid-js';
import type { StepView } from '../../../../shared/overview-views.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, shortDayText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { rowText, toneOf } from '../invoices/detail/timeline-words.ts';

/** The last steps of all histories; the live stream keeps them fresh, and each leads to its invoice. */
export function JustHappened(props: { steps: readonly StepView[] }): JSX.Element {
  return (
    <Sheet flush title={t.overview.justHappened()}>
      <div class="timeline">
        <For each={byDay(props.steps)}>
          {(day) => (
            <section>
              <h3 class="timeline-day">{day.name}</h3>
              <ol>
                <For each={day.steps}>{(step) => <Step step={step} />}</For>
              </ol>
            </section>
          )}
        </For>
      </div>
    </Sheet>
  );
}

function Step(props: { step: StepView }): JSX.Element {
  return (
    <li class="timeline-row step" data-tone={toneOf(props.step)}>
      <span class="timeline-time">
        <When at={props.step.at} text={clockText(props.step.at, props.step.at)} />
      </span>
      <A class="timeline-words step-link" href={`/invoices/${props.step.invoiceId}`}>
        <span class="step-line step-told">{rowText(props.step)}</span>
        <span class="step-line timeline-sub">
          <Ltr>{props.step.number ?? t.invoiceStatus.draft()}</Ltr>
          {props.step.customerName && ' · '}
          <bdi>{props.step.customerName}</bdi>
        </span>
      </A>
    </li>
  );
}

function byDay(steps: readonly StepView[]): { name: string; steps: StepView[] }[] {
  const days = Map.groupBy(steps, ({ at }) => shortDayText(at, now()));
  return [...days].map(([name, of]) => ({ name, steps: of }));
}
