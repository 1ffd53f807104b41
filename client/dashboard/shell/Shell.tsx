import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import {
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  Match,
  on,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { speakOfEverything } from '../../i18n/i18n.ts';
import { queries } from '../data/queries.ts';
import { answerSignedOut } from '../data/signed-out.ts';
import { giveUpUnsaved, hasUnsaved } from '../data/unsaved.ts';
import { SetupNeeded } from '../pages/account/SetupNeeded.tsx';
import { Book, PageWaiting } from './Book.tsx';

const Enrol = lazy(async () => {
  const [{ Enrol: Page }] = await Promise.all([import('../pages/account/Enrol.tsx'), speakOfEverything()]);
  return { default: Page };
});

const SignInAgain = lazy(async () => {
  const { SignInAgain: Page } = await import('../pages/account/SignInAgain.tsx');
  return { default: Page };
});

/** Around every page behind sign-in: who is here decides what is shown. The help is no secret. */
export function Shell(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  const session = useQuery(() => queries.session());
  // Stays until the recovery codes were kept, though the server would let them in before.
  const [enrolling, setEnrolling] = createSignal(false);
  createComputed(() => {
    if (!session.isPending && session.data?.mustEnrol) setEnrolling(true);
  });
  const current = () => (session.isPending ? null : (session.data ?? null));
  // A session that ended takes nothing away that was typed: its page waits, out of sight, for its person.
  const shown = createMemo<SessionView | null>((before) => current() ?? (hasUnsaved() ? before : null), null);
  createEffect(
    on(
      () => current()?.user.id,
      (now, before, known: string | undefined) => {
        const last = before ?? known;
        if (now !== undefined && last !== undefined && now !== last) startAfresh();
        else if (now !== undefined || shown() === null) answerSignedOut(now !== undefined);
        return now ?? last;
      },
    ),
  );
  return (
    <Switch>
      <Match when={session.isPending}>
        <div class="shell-waiting" />
      </Match>
      <Match when={session.data && enrolling()}>
        <Suspense fallback={<div class="shell-waiting" />}>
          <Enrol onDone={() => setEnrolling(false)} />
        </Suspense>
      </Match>
      <Match when={shown()}>
        {(view) => (
          <>
            <Book session={view()} away={current() === null}>
              {props.children}
            </Book>
            <Show when={current() === null}>
              <Suspense>
                <SignInAgain email={view().user.email} />
              </Suspense>
            </Show>
          </>
        )}
      </Match>
      <Match when={session.isError}>
        <main class="bare">
          <div class="bare-sheet">
            <ErrorNotice error={session.error} onRetry={() => void session.refetch()} />
          </div>
        </main>
      </Match>
      <Match when={session.data === null && location.pathname.startsWith('/help')}>
        <main class="help-open">
          <Suspense fallback={<PageWaiting />}>{props.children}</Suspense>
        </main>
      </Match>
      <Match when={session.data === null}>
        <Outside />
      </Match>
    </Switch>
  );
}

/** Nothing that one person has read or typed is left for the next one. */
function startAfresh(): void {
  giveUpUnsaved();
  location.reload();
}

/** Nobody is signed in: to the sign-in page and back again, or, on an empty book, how to open it. */
function Outside(): JSX.Element {
  const location = useLocation();
  const setup = useQuery(() => queries.setupState());
  const target = () => encodeURIComponent(location.pathname + location.search);
  return (
    <Switch>
      <Match when={setup.isPending}>
        <div class="shell-waiting" />
      </Match>
      <Match when={setup.data?.needed}>
        <SetupNeeded onCheck={() => void setup.refetch()} />
      </Match>
      <Match when={true}>
        <Navigate href={location.pathname === '/' ? '/sign-in' : `/sign-in?next=${target()}`} />
      </Match>
    </Switch>
  );
}
