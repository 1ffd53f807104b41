import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './Icon.tsx';

interface NoticeProps {
  tone: 'good' | 'waiting' | 'bad' | 'plain';
  icon: IconName;
  children: JSX.Element;
  actions?: JSX.Element;
  /** Read aloud when it appears. */
  live?: boolean;
}

/** A sentence that stays on the page, with the act it asks for beside it. */
export function Notice(props: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${props.tone}`} role={props.live ? 'status' : undefined}>
      <Icon name={props.icon} size={18} />
      <div class="notice-text">{props.children}</div>
      <Show when={props.actions}>
        <div class="notice-actions">{props.actions}</div>
      </Show>
    </div>
  );
}
