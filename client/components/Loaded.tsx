import { type Accessor, type JSX, Match, onMount, Show, Switch } from 'solid-js';
import { mayRetry } from '../dashboard/data/app-error.ts';
import { followMode } from '../dashboard/data/mode.ts';
import { t } from '../i18n/i18n.ts';
import { ErrorNotice } from './ErrorNotice.tsx';
import { Page } from './Page.tsx';

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
  /** Where this is a whole page: what it is called, and where it leads back to, if it can't be shown. */
  back?: { href: string; label: string };
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
        {(data) => {
          onMount(() => followMode(data()));
          return (
            <>
              <Show when={props.query.isError}>
                <ErrorNotice error={props.query.error} onRetry={() => void props.query.refetch()} />
              </Show>
              {props.children(data as Accessor<T>)}
            </>
          );
        }}
      </Match>
      <Match when={props.query.isError}>
        <Show when={props.back} fallback={<Failed query={props.query} />}>
          {(back) => (
            <Page title={t.failed.title()} back={back()}>
              <Failed query={props.query} />
            </Page>
          )}
        </Show>
      </Match>
    </Switch>
  );
}

/** Asking again is only offered where it can help. */
function Failed<T>(props: { query: Asked<T> }): JSX.Element {
  const retry = () => (mayRetry(props.query.error) ? () => void props.query.refetch() : undefined);
  return <ErrorNotice error={props.query.error} onRetry={retry()} />;
}
