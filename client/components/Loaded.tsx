import { type Accessor, type JSX, Match, Show, Switch } from 'solid-js';
import { ErrorNotice } from './ErrorNotice.tsx';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isError: boolean;
  refetch(): unknown;
}

interface LoadedProps<T> {
  query: Asked<T>;
  skeleton: JSX.Element;
  children: (data: Accessor<T>) => JSX.Element;
}

/**
 * A question's three ends: still asked, failed, answered. What was answered stays on the page when asking again fails,
 * with the failure above it. `data` is read only once it is there: reading it earlier would suspend the page.
 */
export function Loaded<T>(props: LoadedProps<T>): JSX.Element {
  return (
    <Switch>
      <Match when={props.query.isPending}>{props.skeleton}</Match>
      <Match when={props.query.data}>
        {(data) => (
          <>
            <Show when={props.query.isError}>
              <ErrorNotice error={props.query.error} onRetry={() => void props.query.refetch()} />
            </Show>
            {props.children(data as Accessor<T>)}
          </>
        )}
      </Match>
      <Match when={props.query.isError}>
        <ErrorNotice error={props.query.error} onRetry={() => void props.query.refetch()} />
      </Match>
    </Switch>
  );
}
