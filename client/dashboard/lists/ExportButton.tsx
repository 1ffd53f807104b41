import { useMutation } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import type { ExportList } from '../../../shared/exports.ts';
import { Button } from '../../components/Button.tsx';
import { toast } from '../../components/toast.ts';
import { t } from '../../i18n/i18n.ts';
import { api } from '../data/api.ts';
import { toastError } from '../error-text.ts';

interface ExportButtonProps {
  list: ExportList;
  filter: object;
}

/** The list as it is filtered, as a CSV file. Who did not prove themselves lately is asked to first. */
export function ExportButton(props: ExportButtonProps): JSX.Element {
  const save = useMutation(() => ({
    // Each list's own procedure reads its filter again; what does not fit is refused there.
    mutationFn: () =>
      (api.exports[props.list].query as (filter: object) => Promise<{ path: string }>)(props.filter),
    onSuccess: ({ path }) => {
      location.assign(path);
      toast(t.lists.exported());
    },
    onError: toastError,
  }));
  return (
    <div class="terse">
      <Button
        icon="download"
        needs={`exports.${props.list}`}
        busy={save.isPending}
        onClick={() => save.mutate()}
      >
        {t.lists.export()}
      </Button>
    </div>
  );
}
