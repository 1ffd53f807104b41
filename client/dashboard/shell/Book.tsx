import { useIsRouting } from '@solidjs/router';
import { useQueryClient } from '@tanstack/solid-query';
import { createComputed, createEffect, ErrorBoundary, type JSX, on, onMount, Show, Suspense } from 'solid-js';
import type { SessionView } from '../../../shared/people-views.ts';
import { SkeletonSheet } from '../../components/Skeleton.tsx';
import { t } from '../../i18n/i18n.ts';
import { createLiveUpdates } from '../data/live.ts';
import { mode } from '../data/mode.ts';
import { setAbove } from '../data/palette.ts';
import { rememberPermissions } from '../data/permissions.ts';
import { rememberTimeZone } from '../data/time-zone.ts';
import { watchForUpgrade } from '../data/upgrade.ts';
import { AboveThePage, BelowThePage } from './AboveThePage.tsx';
import { fetchAtLeisure } from './at-leisure.ts';
import { Banners } from './Banners.tsx';
import { PageFailed } from './PageFailed.tsx';
import { PhoneBar, PhoneNav } from './PhoneNav.tsx';
import { Sidebar } from './Sidebar.tsx';

/** The pages, with what is around, above and below them: as long as somebody is here. */
export function Book(props: { session: SessionView; away: boolean; children: JSX.Element }): JSX.Element {
  const routing = useIsRouting();
  createComputed(() => rememberPermissions(props.session.permissions));
  createComputed(() => rememberTimeZone(props.session.timeZone));
  createLiveUpdates(useQueryClient(), mode);
  onMount(() => void fetchAtLeisure());
  keepFocus(() => props.away);
  watchForUpgrade();
  return (
    <div class="shell" hidden={props.away}>
      {/* With a target the router leaves it to the browser, which moves the focus as well. */}
      <a class="skip" href="#page" target="_self">
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
          <ErrorBoundary fallback={(error, reset) => <PageFailed error={error} onLeave={reset} />}>
            <Suspense fallback={<PageWaiting />}>{props.children}</Suspense>
          </ErrorBoundary>
        </main>
        <BelowThePage />
      </div>
      <PhoneNav />
      <ErrorBoundary fallback={(_, reset) => <Gone onSeen={reset} />}>
        <AboveThePage />
      </ErrorBoundary>
    </div>
  );
}

/** Whoever comes back to their page goes on where they were. */
function keepFocus(isAway: () => boolean): void {
  let left: Element | null = null;
  createComputed(
    on(isAway, (away) => {
      if (away) left = document.activeElement;
    }),
  );
  createEffect(
    on(
      isAway,
      (away) => {
        if (!away && left instanceof HTMLElement) left.focus();
      },
      { defer: true },
    ),
  );
}

/** What lies above the page could not be fetched: the banner says why, and the page is left as it is. */
function Gone(props: { onSeen: () => void }): JSX.Element {
  onMount(() => {
    setAbove(null);
    props.onSeen();
  });
  return null;
}

/** A page that is still on its way. */
export function PageWaiting(): JSX.Element {
  return (
    <div class="page">
      <SkeletonSheet height="220px" />
    </div>
  );
}
