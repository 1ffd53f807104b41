import { For, type JSX, Show } from 'solid-js';
import { Skeleton, SkeletonSheet } from './Skeleton.tsx';

interface SkeletonPageProps {
  /** The heights of the sheets below the heading. */
  sheets: readonly string[];
  /** The height of the one beside them, on a page of two columns. */
  aside?: string;
}

/** The page of one thing while it is asked for. */
export function SkeletonPage(props: SkeletonPageProps): JSX.Element {
  const stack = () => <For each={props.sheets}>{(height) => <SkeletonSheet height={height} />}</For>;
  return (
    <div class="page">
      <div class="skeleton-head" aria-hidden="true">
        <Skeleton width="84px" height="13px" />
        <Skeleton width="240px" height="26px" />
      </div>
      <Show when={props.aside} fallback={stack()}>
        {(height) => (
          <div class="two-columns">
            <div class="stack">{stack()}</div>
            <SkeletonSheet height={height()} />
          </div>
        )}
      </Show>
    </div>
  );
}
