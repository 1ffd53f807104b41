import { I18nProvider } from '@kobalte/core/i18n';
import { type QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { ErrorBoundary, type JSX } from 'solid-js';
import { locale } from '../i18n/i18n.ts';
import { Routes } from './routes.tsx';
import { Broken } from './shell/PageFailed.tsx';

export function App(props: { client: QueryClient }): JSX.Element {
  return (
    <QueryClientProvider client={props.client}>
      <ErrorBoundary fallback={(error) => <Unexpected error={error} />}>
        <I18nProvider locale={locale()}>
          <Routes />
        </I18nProvider>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

/** What is around the pages has failed too: nothing but itself is left. */
function Unexpected(props: { error: unknown }): JSX.Element {
  return (
    <main class="bare">
      <div class="bare-sheet">
        <Broken error={props.error} />
      </div>
    </main>
  );
}
