import { useMutation, useQueryClient } from '@tanstack/solid-query';
import { createSignal, type JSX, Show } from 'solid-js';
import type { KeyView, NewKeyView } from '../../../../shared/key-views.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { ErrorNotice } from '../../../components/ErrorNotice.tsx';
import { SelectField } from '../../../components/TextField.tsx';
import { t } from '../../../i18n/i18n.ts';
import { api } from '../../data/api.ts';

const hourMs = 3_600_000;

const overlapMs = {
  none: 0,
  hour: hourMs,
  day: 24 * hourMs,
  week: 7 * 24 * hourMs,
  month: 30 * 24 * hourMs,
} as const;

type Overlap = keyof typeof overlapMs;

const overlaps = Object.keys(overlapMs) as readonly Overlap[];

interface RotateDialogProps {
  target: KeyView | undefined;
  onClose: () => void;
  onMade: (made: NewKeyView) => void;
}

export function RotateDialog(props: RotateDialogProps): JSX.Element {
  const client = useQueryClient();
  const [overlap, setOverlap] = createSignal<Overlap>('day');
  const rotate = useMutation(() => ({
    mutationFn: (id: string) => api.keys.rotate.mutate({ id, overlapMs: overlapMs[overlap()] }),
    onSuccess: (made) => {
      props.onMade(made);
      return client.invalidateQueries({ queryKey: ['keys'] });
    },
  }));
  const close = () => {
    rotate.reset();
    props.onClose();
  };
  return (
    <Dialog
      open={props.target !== undefined}
      onClose={close}
      title={t.developers.keys.rotateTitle(props.target?.name ?? '')}
    >
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (props.target && !rotate.isPending) rotate.mutate(props.target.id);
        }}
      >
        <p class="muted">{t.developers.keys.rotateText()}</p>
        <SelectField
          label={t.developers.keys.overlap()}
          value={overlap()}
          choices={overlaps.map((value) => ({ value, label: t.developers.keys.overlaps[value]() }))}
          onChange={(value) => setOverlap(overlaps.find((known) => known === value) ?? 'day')}
        />
        <Show when={rotate.isError}>
          <ErrorNotice error={rotate.error} />
        </Show>
        <div class="dialog-actions">
          <Button onClick={close}>{t.common.cancel()}</Button>
          <Button kind="main" type="submit" busy={rotate.isPending}>
            {t.developers.keys.rotateAction()}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
