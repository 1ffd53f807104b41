import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import { Empty } from '../../../components/Empty.tsx';
import { Loaded } from '../../../components/Loaded.tsx';
import { Page } from '../../../components/Page.tsx';
import { SkeletonSheet } from '../../../components/Skeleton.tsx';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';
import { mode } from '../../data/mode.ts';
import { queries } from '../../data/queries.ts';
import { NotOurs } from './NotOurs.tsx';
import { ReviewCard } from './ReviewCard.tsx';

/** Everything that waits for a decision, each with its evidence and with what can be done about it. */
export function ReviewDesk(): JSX.Element {
  const desk = useQuery(() => queries.reviewDesk(mode()));
  return (
    <Page title={t.reviews.title()} lead={t.reviews.lead()}>
      <Loaded query={desk} skeleton={<SkeletonSheet height="260px" />}>
        {(view) => (
          <>
            <Show
              when={view().items.length > 0}
              fallback={<Empty title={t.reviews.empty()} text={t.reviews.emptyText()} />}
            >
              <p class="sr-only" role="status">
                {t.reviews.count(view().waiting)}
              </p>
              <Show when={view().waiting > view().items.length}>
                <p class="muted">
                  {t.reviews.onlyOldest(numberText(view().items.length), numberText(view().waiting))}
                </p>
              </Show>
              <div class="stack">
                <For each={view().items}>{(item) => <ReviewCard item={item} />}</For>
              </div>
            </Show>
            <Show when={view().notOurs.length > 0}>
              <NotOurs events={view().notOurs} />
            </Show>
          </>
        )}
      </Loaded>
    </Page>
  );
}
