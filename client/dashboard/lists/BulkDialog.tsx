import { createEffect, For, type JSX, on, Show } from 'solid-js';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../i18n/i18n.ts';
import { errorText } from '../error-text.ts';
import type { BulkWish } from './BulkBar.tsx';
import { createBulkRun } from './bulk-run.ts';

interface BulkDialogProps {
  open: boolean;
  wish: BulkWish | undefined;
  onEnd: () => void;
  onClose: () => void;
}

/** Asks first and says what is left out; then how far it is; then what became of each, until it is closed. */
export function BulkDialog(props: BulkDialogProps): JSX.Element {
  const run = createBulkRun();
  const began = () => run.total() > 0;
  const items = () => props.wish?.items ?? [];
  const able = () => items().filter(({ refusal }) => refusal === null);
  const refused = () => run.results().filter(({ error }) => error !== null);
  const done = () => run.results().filter(({ error }) => error === null);
  const notBegun = () => run.total() - run.results().length;
  const title = () => {
    if (began()) return run.running() ? t.bulk.running() : t.bulk.ended();
    return able().length > 0 ? (props.wish?.act.title(able().length) ?? '') : t.bulk.none();
  };
  const start = async () => {
    const act = props.wish?.act;
    if (!act || run.running()) return;
    await run.start(
      able().map(({ id, name }) => ({ id, name })),
      act.run,
    );
    props.onEnd();
  };
  createEffect(
    on(
      () => props.wish,
      () => run.reset(),
    ),
  );
  /** The button that was pressed is gone: whoever works by keyboard goes on at the one in its place. */
  const takeFocus = (element: HTMLButtonElement) => queueMicrotask(() => element.focus());
  return (
    <Dialog open={props.open} onClose={() => props.onClose()} title={title()} keep={began()}>
      <Show
        when={began()}
        fallback={
          <>
            <div class="dialog-text">
              <Show when={able().length > 0}>
                <p>{props.wish?.act.text}</p>
              </Show>
              <p>{t.bulk.can(able().length, items().length)}</p>
            </div>
            <Outcomes
              label={t.bulk.leftOut()}
              rows={items().flatMap(({ name, refusal }) =>
                refusal === null ? [] : [{ name, said: refusal }],
              )}
            />
            <div class="dialog-actions">
              <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
              <Show when={able().length > 0}>
                <Button kind={props.wish?.act.tone ?? 'main'} onClick={() => void start()}>
                  {props.wish?.act.label}
                </Button>
              </Show>
            </div>
          </>
        }
      >
        <progress
          class="progress"
          aria-label={t.bulk.running()}
          value={run.results().length}
          max={run.total()}
        />
        <p role="status">
          {t.bulk.progress(run.results().length, run.total())}
          <Show when={!run.running()}>
            <span class="ledger-line">{t.bulk.counts(done().length, refused().length)}</span>
            <Show when={notBegun() > 0}>
              <span class="ledger-line">{t.bulk.notBegun(notBegun())}</span>
            </Show>
          </Show>
        </p>
        <Outcomes
          label={t.bulk.results()}
          rows={[
            ...refused().map(({ name, error }) => ({ name, said: errorText(error) })),
            ...done().map(({ name }) => ({ name, said: t.bulk.done() })),
          ]}
        />
        <div class="dialog-actions">
          <Show
            when={run.running()}
            fallback={
              <Button kind="main" ref={takeFocus} onClick={() => props.onClose()}>
                {t.common.close()}
              </Button>
            }
          >
            <Button icon="pause" ref={takeFocus} onClick={() => run.stop()}>
              {t.bulk.stop()}
            </Button>
          </Show>
        </div>
      </Show>
    </Dialog>
  );
}

function Outcomes(props: { label: string; rows: readonly { name: string; said: string }[] }): JSX.Element {
  return (
    <Show when={props.rows.length > 0}>
      <section class="bulk-outcomes" aria-label={props.label}>
        <strong>{props.label}</strong>
        <ul>
          <For each={props.rows}>
            {({ name, said }) => (
              <li>
                <bdi>{name}</bdi>
                <span class="muted">{said}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
