import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';
import { reconnecting } from '../data/live.ts';
import { mode } from '../data/mode.ts';
import { queries } from '../data/queries.ts';

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
      <PausedBanner />
      <div role="status">
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
function PausedBanner(): JSX.Element {
  const connections = useQuery(() => queries.connections(mode()));
  const all = () => (connections.isPending ? [] : (connections.data ?? []));
  const paused = () => all().filter(({ status }) => status === 'paused');
  const isOne = () => paused().length === 1 && all().length > 1;
  const sentence = () => {
    if (paused().length === all().length) return t.connections.pause.bannerAll();
    return isOne()
      ? t.connections.pause.banner(paused()[0]?.name ?? '')
      : t.connections.pause.bannerMany(paused().length);
  };
  return (
    <Show when={paused().length > 0}>
      <p class="banner banner-paused">
        <Icon name="pause" size={15} />
        <span>
          {sentence()}{' '}
          <A href={paused().length === 1 ? `/connections/${paused()[0]?.id}` : '/connections'}>
            {paused().length === 1 ? t.connections.pause.bannerLink() : t.connections.pause.bannerLinkMany()}
          </A>
        </span>
      </p>
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
