import { createSignal, For, type JSX, Show } from 'solid-js';
import type { AttemptView, DeliveryDetailView } from '../../../../shared/message-views.ts';
import { Button } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { JsonView } from '../../../components/JsonView.tsx';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact, Facts, Sheet } from '../../../components/Sheet.tsx';
import { StatusChip } from '../../../components/StatusChip.tsx';
import { now, When } from '../../../components/When.tsx';
import { clockText, numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { can } from '../../data/permissions.ts';
import { CurlDialog } from './CurlDialog.tsx';

/** Every try, the newest first and open: what was sent, what came back, how long it took. */
export function Tries(props: { delivery: DeliveryDetailView }): JSX.Element {
  const tries = () => [...props.delivery.tries].reverse();
  const none = () =>
    props.delivery.body === null ? t.deliveries.detail.triesGone() : t.deliveries.detail.triesNone();
  return (
    <Sheet flush title={t.deliveries.detail.tries()}>
      <Show when={tries().length > 0} fallback={<p class="sheet-body muted">{none()}</p>}>
        <ol class="tries" reversed>
          <For each={tries()}>
            {(attempt, i) => (
              <Try
                delivery={props.delivery}
                attempt={attempt}
                number={props.delivery.tries.length - i()}
                open={i() === 0}
              />
            )}
          </For>
        </ol>
      </Show>
    </Sheet>
  );
}

interface TryProps {
  delivery: DeliveryDetailView;
  attempt: AttemptView;
  number: number;
  open: boolean;
}

function Try(props: TryProps): JSX.Element {
  const isGood = () => props.attempt.outcome === 'delivered';
  return (
    <li>
      <details class="try" open={props.open}>
        <summary>
          <Icon name="down" size={14} />
          <span class="strong nowrap">{t.deliveries.detail.tryNumber(props.number)}</span>
          <StatusChip tone={isGood() ? 'paid' : 'bad'} icon={isGood() ? 'check' : 'cross'}>
            {t.deliveries.outcome[props.attempt.outcome]()}
          </StatusChip>
          <Show when={props.attempt.statusCode}>
            {(code) => <span class="muted nowrap">{t.deliveries.detail.status(code())}</span>}
          </Show>
          <span class="muted nowrap">{t.deliveries.detail.took(numberText(props.attempt.tookMs))}</span>
          <span class="try-time muted nowrap">
            <When at={props.attempt.at} text={clockText(props.attempt.at, now())} focusable />
          </span>
        </summary>
        <div class="stack try-body">
          <p>{t.deliveries.advice[props.attempt.outcome]()}</p>
          <Show when={props.attempt.detail}>
            {(detail) => (
              <p class="small muted break-anywhere">
                <Ltr>{detail()}</Ltr>
              </p>
            )}
          </Show>
          <Answer attempt={props.attempt} />
          <Request {...props} />
        </div>
      </details>
    </li>
  );
}

function Answer(props: { attempt: AttemptView }): JSX.Element {
  return (
    <Show when={props.attempt.statusCode !== null}>
      <section class="stack-tight">
        <div class="row-between">
          <h3>{t.deliveries.detail.answer()}</h3>
          <span class="faint small">{t.deliveries.detail.answerStart()}</span>
        </div>
        <Show
          when={props.attempt.responseText}
          fallback={<p class="muted">{t.deliveries.detail.noAnswer()}</p>}
        >
          {(text) => (
            <div class="boxed">
              <JsonView text={text()} label={t.deliveries.detail.answer()} />
            </div>
          )}
        </Show>
      </section>
    </Show>
  );
}

function Request(props: TryProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  return (
    <section class="stack-tight">
      <div class="row-between">
        <h3>{t.deliveries.detail.request()}</h3>
        <Show when={can('deliveries.curl') && props.delivery.body !== null}>
          <Button small icon="terminal" onClick={() => setAsking(true)}>
            {t.deliveries.curl()}
          </Button>
        </Show>
      </div>
      <Facts>
        <For each={Object.entries(props.attempt.requestHeaders)}>
          {([name, value]) => (
            <Fact name={name}>
              <span class="break-anywhere">
                <Ltr>{value}</Ltr>
              </span>
            </Fact>
          )}
        </For>
      </Facts>
      <CurlDialog
        deliveryId={props.delivery.id}
        attemptId={props.attempt.id}
        open={asking()}
        onClose={() => setAsking(false)}
      />
    </section>
  );
}
