import { Tooltip } from '@kobalte/core/tooltip';
import type { JSX } from 'solid-js';

/** A time with its absolute form in a tooltip, for who points at it or tabs to it. */
export function FocusableWhen(props: {
  iso: string;
  text: string;
  instant: string;
  paper: string | undefined;
}): JSX.Element {
  return (
    <Tooltip openDelay={200} gutter={6}>
      <Tooltip.Trigger
        as="time"
        class="when when-focusable"
        datetime={props.iso}
        data-paper={props.paper}
        tabIndex={0}
      >
        {props.text}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content class="tooltip">{props.instant}</Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip>
  );
}
