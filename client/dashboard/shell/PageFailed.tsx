import { useLocation } from '@solidjs/router';
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from 'solid-js';
import { Button } from '../../components/Button.tsx';
import { ErrorNotice } from '../../components/ErrorNotice.tsx';
import { Ltr } from '../../components/Ltr.tsx';
import { t } from '../../i18n/i18n.ts';
import { FilesMissing, reloadOnce, serverAnswers } from '../data/upgrade.ts';

const againMs = 4_000;

/** In place of a page that failed, with the rest of the book around it: another page is one click away. */
export function PageFailed(props: { error: unknown; onLeave: () => void }): JSX.Element {
  const location = useLocation();
  createEffect(
    on(
      () => location.pathname,
      () => props.onLeave(),
      { defer: true },
    ),
  );
  return (
    <div class="page">
      <Show when={props.error instanceof FilesMissing} fallback={<Broken error={props.error} />}>
        <Unfetched />
      </Show>
    </div>
  );
}

/** A fault of ours. */
export function Broken(props: { error: unknown }): JSX.Element {
  return (
    <div class="stack" role="alert">
      <h1>{t.unexpected.title()}</h1>
      <p>{t.unexpected.text()}</p>
      <Show when={props.error instanceof Error && props.error.message}>
        {(message) => (
          <p class="small muted">
            <Ltr>{message()}</Ltr>
          </p>
        )}
      </Show>
      <div>
        <Button kind="main" icon="retry" onClick={() => window.location.reload()}>
          {t.unexpected.action()}
        </Button>
      </div>
    </div>
  );
}

/** Its files did not come: the way to the server is down, or an upgrade has replaced them, which loading again mends. */
function Unfetched(): JSX.Element {
  const [isUseless, setUseless] = createSignal(false);
  const look = async () => {
    if (await serverAnswers()) setUseless(!reloadOnce());
  };
  onMount(() => {
    void look();
    const timer = setInterval(() => void look(), againMs);
    window.addEventListener('online', look);
    onCleanup(() => {
      clearInterval(timer);
      window.removeEventListener('online', look);
    });
  });
  return (
    <Show when={isUseless()} fallback={<ErrorNotice error={new TypeError()} onRetry={() => void look()} />}>
      <Broken error={null} />
    </Show>
  );
}
