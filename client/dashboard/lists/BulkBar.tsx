import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ProcedurePath } from '../../../server/trpc/router.ts';
import { Button } from '../../components/Button.tsx';
import type { IconName } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { BulkDialog } from './BulkDialog.tsx';
import type { BulkItem } from './bulk-run.ts';
import type { Selection } from './selection.ts';

export interface BulkAct<T> {
  label: string;
  icon: IconName;
  needs: ProcedurePath;
  tone?: 'danger';
  title: (count: number) => string;
  /** What it does to each, said before it is done. */
  text: string;
  /** Why one can't have it, as far as its row tells; null: it can. */
  refusal: (row: T) => string | null;
  run: (id: string) => Promise<unknown>;
}

/** What was chosen, as it stood when it was asked for: a list that moves on changes neither the question nor the run. */
export interface BulkWish {
  act: Omit<BulkAct<never>, 'refusal'>;
  items: readonly (BulkItem & { refusal: string | null })[];
}

interface BulkBarProps<T extends { id: string }> {
  selection: Selection<T>;
  acts: readonly BulkAct<T>[];
  nameOf: (row: T) => string;
  onEnd: () => void;
}

/** How many rows are ticked, and what can be done to them. */
export function BulkBar<T extends { id: string }>(props: BulkBarProps<T>): JSX.Element {
  const [wish, setWish] = createSignal<BulkWish>();
  const [open, setOpen] = createSignal(false);
  const count = () => props.selection.picked().length;
  const ask = (act: BulkAct<T>) => {
    const items = props.selection.picked().map((row) => ({
      id: row.id,
      name: props.nameOf(row),
      refusal: act.refusal(row),
    }));
    setWish({ act, items });
    setOpen(true);
  };
  return (
    <>
      <p class="sr-only" role="status">
        {count() > 0 ? t.bulk.picked(count()) : ''}
      </p>
      <Show when={count() > 0}>
        <section class="bulk" aria-label={t.bulk.bar()}>
          <strong>{t.bulk.picked(count())}</strong>
          <For each={props.acts}>
            {(act) => (
              <Button small icon={act.icon} needs={act.needs} onClick={() => ask(act)}>
                {act.label}
              </Button>
            )}
          </For>
          <Show when={!props.selection.isWhole()}>
            <Button kind="quiet" small onClick={() => props.selection.pickAll()}>
              {t.bulk.pickAll()}
            </Button>
          </Show>
          <Button kind="quiet" small onClick={() => props.selection.clear()}>
            {t.bulk.clear()}
          </Button>
        </section>
      </Show>
      <BulkDialog
        open={open()}
        wish={wish()}
        onEnd={() => {
          props.selection.clear();
          props.onEnd();
        }}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
