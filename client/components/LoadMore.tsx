import { type JSX, onCleanup, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Button } from './Button.tsx';

interface Paged {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

interface LoadMoreProps {
  query: Paged;
  /** More follows below the list: it grows only when somebody asks for it. */
  byHand?: boolean;
}

/** The next page of a keyset list. It is fetched ahead when its button comes near, and always by the button. */
export function LoadMore(props: LoadMoreProps): JSX.Element {
  const watch = (element: HTMLElement) => {
    if (props.byHand) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting && props.query.hasNextPage && !props.query.isFetchingNextPage) {
          void props.query.fetchNextPage();
        }
      },
      { rootMargin: '0px 0px 400px' },
    );
    observer.observe(element);
    onCleanup(() => observer.disconnect());
  };
  return (
    <Show when={props.query.hasNextPage}>
      <div class="load-more" ref={watch}>
        <Button busy={props.query.isFetchingNextPage} onClick={() => void props.query.fetchNextPage()}>
          {props.query.isFetchingNextPage ? t.common.loadingMore() : t.common.loadMore()}
        </Button>
      </div>
    </Show>
  );
}
