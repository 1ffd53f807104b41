import { type Accessor, type JSX, Show } from 'solid-js';
import { Loaded } from './Loaded.tsx';
import { LoadMore } from './LoadMore.tsx';
import { SkeletonRows } from './Skeleton.tsx';

type LoadedQuery<T> = Parameters<typeof Loaded<T>>[0]['query'];
type PagedQuery = Parameters<typeof LoadMore>[0]['query'];

interface ListRowsProps<T> {
  query: LoadedQuery<{ pages: readonly { rows: readonly T[] }[] }> & PagedQuery;
  /** What stands there when no row is found. */
  none: JSX.Element;
  /** What stands above the rows, if there are any. */
  above?: (rows: Accessor<readonly T[]>) => JSX.Element;
  children: (rows: Accessor<readonly T[]>) => JSX.Element;
}

/** The body of every list: asked, failed, nothing found, or a sheet of rows that grows as it is read. */
export function ListRows<T>(props: ListRowsProps<T>): JSX.Element {
  return (
    <Loaded query={props.query} skeleton={<Waiting />}>
      {(data) => {
        const rows = () => data().pages.flatMap((page) => page.rows);
        return (
          <Show when={rows().length > 0} fallback={props.none}>
            {props.above?.(rows)}
            <div class="sheet sheet-clip">{props.children(rows)}</div>
            <LoadMore query={props.query} />
          </Show>
        );
      }}
    </Loaded>
  );
}

function Waiting(): JSX.Element {
  return (
    <div class="sheet">
      <SkeletonRows rows={10} />
    </div>
  );
}
