import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { type JSX, Show } from 'solid-js';
import { Icon, type IconName } from './Icon.tsx';

interface MenuProps {
  /** What the trigger is called, where its own words do not say it. */
  label?: string | undefined;
  trigger: JSX.Element;
  class: string;
  placement?: 'top-start' | 'bottom-end' | 'bottom-start';
  /** Where somebody was at its button before it came: it goes on from there. */
  begins?: 'open' | 'focused' | undefined;
  children: JSX.Element;
}

/** A button that opens a list of acts or choices. */
export function Menu(props: MenuProps): JSX.Element {
  return (
    <DropdownMenu
      placement={props.placement ?? 'bottom-start'}
      gutter={6}
      modal={false}
      defaultOpen={props.begins === 'open'}
    >
      <DropdownMenu.Trigger
        ref={(element: HTMLElement) => props.begins === 'focused' && queueMicrotask(() => element.focus())}
        class={props.class}
        aria-label={props.label}
      >
        {props.trigger}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">{props.children}</DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}

export function MenuItem(props: {
  icon: IconName;
  onSelect: () => void;
  children: JSX.Element;
}): JSX.Element {
  return (
    <DropdownMenu.Item class="menu-item" onSelect={() => props.onSelect()}>
      <Icon name={props.icon} />
      {props.children}
    </DropdownMenu.Item>
  );
}

interface MenuChoicesProps {
  label: string;
  value: string;
  choices: readonly { value: string; label: string; icon?: IconName; lang?: string }[];
  onChoose: (value: string) => void;
}

export function MenuChoices(props: MenuChoicesProps): JSX.Element {
  return (
    <DropdownMenu.RadioGroup value={props.value} onChange={(value) => props.onChoose(value)}>
      <div class="menu-label">{props.label}</div>
      {props.choices.map((choice) => (
        <DropdownMenu.RadioItem
          class="menu-item"
          value={choice.value}
          lang={choice.lang}
          closeOnSelect={false}
        >
          <Show when={choice.icon}>{(icon) => <Icon name={icon()} />}</Show>
          {choice.label}
          <DropdownMenu.ItemIndicator class="menu-check">
            <Icon name="check" />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  );
}

export function MenuLine(): JSX.Element {
  return <DropdownMenu.Separator class="menu-line" />;
}
