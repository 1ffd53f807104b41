import { useMutation } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import type { ExportList } from '../../../shared/exports.ts';
import type { Mode } from '../../../shared/ledger.ts';
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
  const save = useSaving(async () => saveAs((await placeOf(props.list, props.filter)).path));
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

interface ExportChosenProps {
  list: ExportList;
  filter: { mode: Mode; sort?: string };
  ids: () => readonly string[];
}

/** The chosen rows of a list, as a CSV file: so many that no address would hold them. */
export function ExportChosen(props: ExportChosenProps): JSX.Element {
  const save = useSaving(async () => {
    const { mode, sort } = props.filter;
    const { path } = await placeOf(props.list, { mode });
    const answer = await fetch(new URL(path, location.href).pathname, {
      method: 'POST',
      body: JSON.stringify({ filter: { mode, sort }, ids: props.ids() }),
    });
    if (!answer.ok) throw new Error(`the file was refused with ${answer.status}`);
    const url = URL.createObjectURL(await answer.blob());
    saveAs(url, /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]);
    URL.revokeObjectURL(url);
  });
  return (
    <Button
      small
      icon="download"
      needs={`exports.${props.list}`}
      busy={save.isPending}
      onClick={() => save.mutate()}
    >
      {t.bulk.export()}
    </Button>
  );
}

function useSaving(mutationFn: () => Promise<void>) {
  return useMutation(() => ({
    mutationFn,
    onSuccess: () => toast(t.lists.exported()),
    onError: toastError,
  }));
}

/** Each list’s own procedure reads its filter again; what does not fit is refused there. */
function placeOf(list: ExportList, filter: object): Promise<{ path: string }> {
  return (api.exports[list].query as (filter: object) => Promise<{ path: string }>)(filter);
}

/** By a link, which leaves no page: whatever is under way on it goes on. */
function saveAs(href: string, name = ''): void {
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
}
