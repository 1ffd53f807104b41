import { A } from '@solidjs/router';
import type { JSX } from 'solid-js';
import type { ConnectionView } from '../../../shared/views.ts';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../i18n/i18n.ts';

/** Which connections are paused, and the way to them; `connections` are all of the mode. */
export function PausedBanner(props: { connections: readonly ConnectionView[] }): JSX.Element {
  const paused = () => props.connections.filter(({ status }) => status === 'paused');
  const isOne = () => paused().length === 1;
  const sentence = () => {
    if (paused().length === props.connections.length) return t.connections.pause.bannerAll();
    return isOne()
      ? t.connections.pause.banner(paused()[0]?.name ?? '')
      : t.connections.pause.bannerMany(paused().length);
  };
  return (
    <p class="banner banner-paused">
      <Icon name="pause" size={15} />
      <span>
        {sentence()}{' '}
        <A href={isOne() ? `/connections/${paused()[0]?.id}` : '/connections'}>
          {isOne() ? t.connections.pause.bannerLink() : t.connections.pause.bannerLinkMany()}
        </A>
      </span>
    </p>
  );
}
