import { Tooltip } from '@kobalte/core/tooltip';
import type { JSX } from 'solid-js';
import { Icon, type IconName } from './Icon.tsx';

interface IconButtonProps {
  icon: IconName;
  /** What it does; read aloud, and shown on hover and focus. */
  label: string;
  onClick?: (event: MouseEvent) => void;
  disabled?: boolean;
  /** Whether what it opens is open. */
  expanded?: boolean;
}

export function IconButton(props: IconButtonProps): JSX.Element {
  return (
    <Tooltip openDelay={400} gutter={6}>
      <Tooltip.Trigger
        type="button"
        class="icon-button"
        aria-label={props.label}
        aria-expanded={props.expanded}
        disabled={props.disabled}
        onClick={(event: MouseEvent) => props.onClick?.(event)}
      >
        <Icon name={props.icon} />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content class="tooltip">{props.label}</Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip>
  );
}
