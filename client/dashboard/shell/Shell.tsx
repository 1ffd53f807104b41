import { Navigate, type RouteSectionProps, useIsRouting, useLocation } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import {
  createComputed,
  createSignal,
  type JSX,
  lazy,
  Match,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { SkeletonSheet } from '../../components/Skeleton.tsx';
import { speakOfEverything, t } from '../../i18n/i18n.ts';
import { createLiveUpdates } from '../data/live.ts';
import { mode } from '../data/mode.ts';
import { rememberPermissions } from '../data/permissions.ts';
import { queries } from '../data/queries.ts';
import { SetupNeeded } from '../pages/account/SetupNeeded.tsx';
import { AboveThePage, BelowThePage } from './AboveThePage.tsx';
import { fetchAtLeisure } from './at-leisure.ts';
import { Banners } from './Banners.tsx';
import { PhoneBar, PhoneNav } from './PhoneNav.tsx';
import { Sidebar } from './Sidebar.tsx';

const Enrol = lazy(async () => {
  const [{ Enrol: Page }] = await Promise.all([import('../pages/account/Enrol.tsx'), speakOfEverything()]);
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
      <Match when={session.data}>{(view) => <Book session={view()}>{props.children}</Book>}</Match>
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

function Book(props: { session: SessionView; children: JSX.Element }): JSX.Element {
  const routing = useIsRouting();
  createComputed(() => rememberPermissions(props.session.permissions));
  createLiveUpdates(useQueryClient(), mode);
  onMount(() => void fetchAtLeisure());
  return (
    <div class="shell">
      <a class="skip" href="#page">
        {t.shell.skip()}
      </a>
      <Sidebar user={props.session.user} />
      <PhoneBar />
      <div class="shell-main">
        <Banners />
        <Show when={routing()}>
          <div class="routing" aria-hidden="true" />
        </Show>
        <main id="page" class="shell-page" tabIndex={-1}>
          <Suspense fallback={<PageWaiting />}>{props.children}</Suspense>
        </main>
        <BelowThePage />
      </div>
      <PhoneNav />
      <AboveThePage />
    </div>
  );
}

function PageWaiting(): JSX.Element {
  return (
    <div class="page">
      <SkeletonSheet height="220px" />
    </div>
  );
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
