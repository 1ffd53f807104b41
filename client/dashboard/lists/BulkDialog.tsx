import { type JSX, Show } from 'solid-js';
import type { Mode } from '../../../shared/ledger.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { numberText } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { BulkItem } from './bulk-run.ts';
import { Outcomes } from './Outcomes.tsx';
import type { BulkAct } from './picking.tsx';
import { beginRun } from './runs.ts';

/** What was chosen, as it stood when it was asked for: a list that moves on changes neither the question nor the run. */
export interface BulkPlan {
  act: Omit<BulkAct<never>, 'refusal'>;
  items: readonly (BulkItem & { refusal: string | null })[];
  mode: Mode;
  touches: readonly string[];
}

interface BulkDialogProps {
  open: boolean;
  plan: BulkPlan | undefined;
  onBegin: () => void;
  onClose: () => void;
}

/** Asks first, and says what is left out and why. What was agreed to goes on outside of the page. */
export function BulkDialog(props: BulkDialogProps): JSX.Element {
  let began = false;
  const items = () => props.plan?.items ?? [];
  const able = () => items().filter(({ refusal }) => refusal === null);
  const start = ({ act, mode, touches }: BulkPlan) => {
    // The oldest first, as ids sort: numbers are given, and messages arrive, in the order in which things came.
    const chosen = able()
      .map(({ id, name, href }) => ({ id, name, href }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    began = true;
    props.onClose();
    props.onBegin();
    beginRun({
      label: act.label,
      mode,
      items: chosen,
      act: act.run,
      inOrder: act.inOrder ?? false,
      touches,
    });
  };
  /** The bar with the button is gone; where it goes on takes the focus. */
  const keepsFocus = () => {
    const kept = began;
    began = false;
    return kept;
  };
  return (
    <Dialog
      open={props.open}
      onClose={() => props.onClose()}
      title={able().length > 0 ? (props.plan?.act.title(able().length) ?? '') : t.bulk.none()}
      focusGoesOn={keepsFocus}
    >
      <div class="dialog-text">
        <Show when={able().length > 0}>
          <p>{props.plan?.act.text()}</p>
        </Show>
        <p>{t.bulk.can(numberText(able().length), numberText(items().length))}</p>
      </div>
      <Outcomes
        label={t.bulk.leftOut()}
        rows={items().flatMap(({ refusal, ...item }) => (refusal === null ? [] : [{ item, said: refusal }]))}
      />
      <div class="dialog-actions">
        <Button onClick={() => props.onClose()}>{t.common.cancel()}</Button>
        <Show when={able().length > 0 && props.plan}>
          {(plan) => (
            <Button kind={plan().act.tone ?? 'main'} onClick={() => start(plan())}>
              {plan().act.label()}
            </Button>
          )}
        </Show>
      </div>
    </Dialog>
  );
}
