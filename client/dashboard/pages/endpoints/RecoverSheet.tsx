import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { EndpointView, RecoveryView } from '../../../../shared/message-views.ts';
import { Button } from '../../../components/Button.tsx';
import { confirm } from '../../../components/confirm.ts';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { Sheet } from '../../../components/Sheet.tsx';
import { SelectField, TextField } from '../../../components/TextField.tsx';
import { When } from '../../../components/When.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

const hourMs = 3_600_000;

const spansMs = { hour: hourMs, day: 24 * hourMs, week: 7 * 24 * hourMs, month: 30 * 24 * hourMs };

type Span = keyof typeof spansMs | 'custom';

const spans: readonly Span[] = ['hour', 'day', 'week', 'month', 'custom'];

/** Everything since a time that it did not get, and how far that has come. */
export function RecoverSheet(props: { endpoint: EndpointView }): JSX.Element {
  const client = useQueryClient();
  const [span, setSpan] = createSignal<Span>('day');
  const [day, setDay] = createSignal('');
  const [tried, setTried] = createSignal(false);
  const since = () => sinceOf(span(), day());
  const recover = useMutation(() => ({
    mutationFn: (since: number) => api.endpoints.recover.mutate({ id: props.endpoint.id, since }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['endpoints'] }),
  }));
  const ask = async () => {
    setTried(true);
    const from = since();
    if (from === null) return;
    const agreed = await confirm({
      title: t.endpoints.recover.confirmTitle(),
      text: [t.endpoints.recover.confirmText()],
      action: t.endpoints.recover.act(),
    });
    if (agreed) recover.mutate(from);
  };
  const isDisabled = () => props.endpoint.status === 'disabled';
  return (
    <Sheet title={t.endpoints.recover.title()} lead={t.endpoints.recover.lead()}>
      <div class="stack">
        <div class="filters">
          <SelectField
            label={t.endpoints.recover.since()}
            value={span()}
            choices={spans.map((value) => ({ value, label: t.endpoints.recover.choices[value]() }))}
            onChange={(value) => setSpan(spans.find((known) => known === value) ?? 'day')}
          />
          <Show when={span() === 'custom'}>
            <TextField label={t.endpoints.recover.day()} type="date" value={day()} onInput={setDay} />
          </Show>
          <Button icon="retry" disabled={isDisabled()} busy={recover.isPending} onClick={() => void ask()}>
            {t.endpoints.recover.act()}
          </Button>
        </div>
        <Show when={tried() && since() === null}>
          <p class="text-bad small">{t.endpoints.recover.dayNeeded()}</p>
        </Show>
        <Show when={isDisabled()}>
          <p class="small muted">{t.endpoints.recover.disabledHint()}</p>
        </Show>
        <Show when={recover.isError}>
          <ErrorNotice error={recover.error} />
        </Show>
        <Show when={props.endpoint.recovery}>{(recovery) => <Progress recovery={recovery()} />}</Show>
      </div>
    </Sheet>
  );
}

function Progress(props: { recovery: RecoveryView }): JSX.Element {
  const all = () => props.recovery.delivered + props.recovery.waiting + props.recovery.givenUp;
  const ended = () => props.recovery.delivered + props.recovery.givenUp;
  const text = () => {
    if (props.recovery.filledAt === null) return t.endpoints.recover.looking(numberText(all()));
    if (all() === 0) return t.endpoints.recover.none();
    return props.recovery.delivered === all()
      ? t.endpoints.recover.finished(numberText(all()), all())
      : t.endpoints.recover.progress(numberText(ended()), numberText(all()));
  };
  return (
    <div class="stack-tight">
      <Show when={all() > 0}>
        <progress class="progress" max={all()} value={ended()} aria-label={t.endpoints.recover.title()} />
      </Show>
      <p role="status">
        {text()}{' '}
        <Show when={props.recovery.givenUp > 0}>
          <span class="text-bad">
            {t.endpoints.recover.givenUp(numberText(props.recovery.givenUp), props.recovery.givenUp)}
          </span>
        </Show>
      </p>
      <p class="small muted">
        {t.endpoints.recover.started()} <When at={props.recovery.startedAt} focusable />
      </p>
    </div>
  );
}

/** Null while no day is chosen. */
function sinceOf(span: Span, day: string): number | null {
  if (span !== 'custom') return Date.now() - spansMs[span];
  const at = Date.parse(`${day}T00:00`);
  return Number.isNaN(at) ? null : at;
}
