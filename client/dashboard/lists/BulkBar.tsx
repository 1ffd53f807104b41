import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js';
import { chosenMax } from '../../../shared/exports.ts';
import type { Mode } from '../../../shared/ledger.ts';
import { Button } from '../../components/Button.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { numberText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { toastError } from '../error-text.ts';
import { BulkDialog, type BulkPlan } from './BulkDialog.tsx';
import { ExportChosen } from './ExportButton.tsx';
import type { BulkAct, Picking } from './picking.tsx';
import { readAll } from './read-all.ts';

/** As many as the server gives at a time. */
const pageRows = 100;

/** How many rows are ticked, and what can be done to them. */
export function BulkBar<Row extends { id: string }, Filter extends { mode: Mode }>(props: {
  picking: Picking<Row, Filter>;
}): JSX.Element {
  const selection = () => props.picking.selection;
  const list = () => props.picking.list;
  const [plan, setPlan] = createSignal<BulkPlan>();
  const [open, setOpen] = createSignal(false);
  const walk = createWalk(props.picking);
  const count = () => selection().picked().length;
  const ask = (act: BulkAct<Row>) => {
    const items = selection()
      .picked()
      .map((row) => ({
        id: row.id,
        name: list().nameOf(row),
        href: list().hrefOf(row),
        refusal: act.refusal(row),
      }));
    setPlan({ act, items, mode: props.picking.filter().mode, touches: list().touches });
    setOpen(true);
  };
  return (
    <>
      <p class="sr-only" role="status">
        {count() > 0 ? t.bulk.picked(numberText(count()), count()) : ''}
      </p>
      <Show when={count() > 0}>
        <section class="bulk" aria-label={t.bulk.bar()}>
          <div class="bulk-count">
            <strong>{t.bulk.picked(numberText(count()), count())}</strong>
            <Show
              when={!selection().isWhole()}
              fallback={
                <Show when={props.picking.hasMore() && !selection().hasRead()}>
                  <Button kind="quiet" small busy={walk.read() !== null} onClick={() => void walk.start()}>
                    {walk.read() === null
                      ? t.bulk.pickMatching()
                      : t.bulk.reading(numberText(walk.read() ?? 0))}
                  </Button>
                </Show>
              }
            >
              <Button kind="quiet" small onClick={() => selection().pickAll()}>
                {t.bulk.pickAll()}
              </Button>
            </Show>
            <div class="bulk-end">
              <IconButton
                icon="cross"
                label={t.bulk.clear()}
                onClick={() => {
                  walk.stop();
                  selection().clear();
                }}
              />
            </div>
          </div>
          <div class="bulk-acts">
            <For each={list().acts}>
              {(act) => (
                <Button small icon={act.icon} needs={act.needs} onClick={() => ask(act)}>
                  {act.label()}
                </Button>
              )}
            </For>
            <Show when={list().file}>
              {(file) => (
                <ExportChosen
                  list={file()}
                  filter={props.picking.filter()}
                  ids={() =>
                    selection()
                      .picked()
                      .map(({ id }) => id)
                  }
                />
              )}
            </Show>
          </div>
          <Show when={selection().isCut()}>
            <p class="small muted">{t.bulk.more(numberText(chosenMax))}</p>
          </Show>
        </section>
      </Show>
      <BulkDialog
        open={open()}
        plan={plan()}
        onBegin={() => selection().clear()}
        onClose={() => setOpen(false)}
      />
    </>
  );
}

/** Reads all that match, beyond what the screen shows; how far it is, or null while it does not. */
function createWalk<Row extends { id: string }, Filter extends { mode: Mode }>({
  list,
  selection,
  filter,
}: Picking<Row, Filter>) {
  const [read, setRead] = createSignal<number | null>(null);
  let turn = 0;
  onCleanup(() => {
    turn += 1;
  });
  return {
    read,
    stop: () => {
      turn += 1;
      setRead(null);
    },
    async start(): Promise<void> {
      const mine = ++turn;
      const [wanted, name] = [filter(), selection.listName()];
      setRead(0);
      try {
        const found = await readAll((cursor) => list.read(wanted, { cursor, limit: pageRows }), {
          most: chosenMax,
          onRead: (count) => mine === turn && setRead(count),
          isWanted: () => mine === turn && selection.listName() === name,
        });
        if (found) selection.pickRead(found.rows, found.isMore);
      } catch (error) {
        toastError(error);
      }
      if (mine === turn) setRead(null);
    },
  };
}
