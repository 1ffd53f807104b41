import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, lazy, onCleanup, Show } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import { speakOfEverything, t } from '../../i18n/i18n.ts';
import { reconnecting } from '../data/live.ts';
import { mode } from '../data/mode.ts';
import { queries } from '../data/queries.ts';
import { isUpgraded } from '../data/upgrade.ts';

const PausedBanner = lazy(async () => {
  const [{ PausedBanner: banner }] = await Promise.all([import('./PausedBanner.tsx'), speakOfEverything()]);
  return { default: banner };
});

/** What holds for the whole page: which mode it shows, and whether it may be out of date. */
export function Banners(): JSX.Element {
  const online = createOnline();
  return (
    <section class="banners" aria-label={t.shell.state()}>
      <Show when={mode() === 'test'}>
        <p class="banner banner-test">
          <Icon name="sandbox" size={15} />
          {t.shell.testBanner()}
        </p>
      </Show>
      <Pause />
      <div role="status">
        <Show when={isUpgraded()}>
          <p class="banner banner-quiet">
            <Icon name="retry" size={15} />
            <span>
              {t.shell.upgraded()}{' '}
              <button type="button" onClick={() => location.reload()}>
                {t.unexpected.action()}
              </button>
            </span>
          </p>
        </Show>
        <Show
          when={!online()}
          fallback={
            <Show when={reconnecting()}>
              <p class="banner banner-quiet">
                <span class="spinner" aria-hidden="true" />
                {t.shell.reconnecting()}
              </p>
            </Show>
          }
        >
          <p class="banner banner-offline">
            <Icon name="offline" size={15} />
            {t.shell.offline()}
          </p>
        </Show>
      </div>
    </section>
  );
}

/** A pause that somebody forgot would look like a fault: it is said on every page. */
function Pause(): JSX.Element {
  const connections = useQuery(() => queries.connections(mode()));
  const all = () => (connections.isPending ? [] : (connections.data ?? []));
  return (
    <Show when={all().some(({ status }) => status === 'paused')}>
      <PausedBanner connections={all()} />
    </Show>
  );
}

function createOnline(): () => boolean {
  const [online, setOnline] = createSignal(navigator.onLine);
  const update = () => setOnline(navigator.onLine);
  window.addEventListener('online', update);
  window.addEventListener('offline', update);
  onCleanup(() => {
    window.removeEventListener('online', update);
    window.removeEventListener('offline', update);
  });
  return online;
}
