import { useQuery } from '@tanstack/solid-query';
import { type JSX, Show } from 'solid-js';
import { t } from '../../i18n/i18n.ts';
import { mode } from '../data/mode.ts';
import { queries } from '../data/queries.ts';

const shownMax = 99;

/** How many things wait on the review desk; nothing where none do. */
export function ReviewCount(): JSX.Element {
  const desk = useQuery(() => queries.reviewDesk(mode()));
  const count = () => (desk.isPending ? 0 : (desk.data?.items.length ?? 0));
  return (
    <Show when={count() > 0}>
      <span class="nav-count">
        {count() > shownMax ? `${shownMax}+` : count()}
        <span class="sr-only"> {t.shell.open()}</span>
      </span>
    </Show>
  );
}
