import { I18nProvider } from '@kobalte/core/i18n';
import { type QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import { ErrorBoundary, type JSX } from 'solid-js';
import { Button } from '../components/Button.tsx';
import { locale, t } from '../i18n/i18n.ts';
import { Routes } from './routes.tsx';

export function App(props: { client: QueryClient }): JSX.Element {
  return (
    <QueryClientProvider client={props.client}>
      <ErrorBoundary fallback={<Unexpected />}>
        <I18nProvider locale={locale()}>
          <Routes />
        </I18nProvider>
      </ErrorBoundary>
    </QueryClientProvider>
  );
}

/** A fault of ours, or a page whose files were replaced by an upgrade: loading again mends the second. */
function Unexpected(): JSX.Element {
  return (
    <main class="bare" role="alert">
      <div class="bare-sheet">
        <h1>{t.unexpected.title()}</h1>
        <p>{t.unexpected.text()}</p>
        <Button kind="main" icon="retry" onClick={() => location.reload()}>
          {t.unexpected.action()}
        </Button>
      </div>
    </main>
  );
}
