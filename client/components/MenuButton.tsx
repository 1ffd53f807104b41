import { type Component, createSignal, type JSX, Show } from 'solid-js';

interface MenuButtonProps {
  /** What the button is called, where its own words do not say it. */
  label?: string | undefined;
  trigger: JSX.Element;
  class: string;
  placement: 'top-start' | 'bottom-end';
  /** What the menu holds: menu items, in a file of their own. */
  items: () => Promise<Component>;
}

type Parts = [menu: typeof import('./Menu.tsx'), items: Component];

/**
 * The button of a menu that is fetched when somebody comes near it: the first screen does without. Whoever presses
 * before it is there finds it open once it is.
 */
export function MenuButton(props: MenuButtonProps): JSX.Element {
  const [parts, setParts] = createSignal<Parts>();
  let isPressed = false;
  let button: HTMLButtonElement | undefined;
  let asked: Promise<Parts> | undefined;
  const fetch = () => {
    asked ??= Promise.all([import('./Menu.tsx'), props.items()]);
    asked.then(setParts, () => {
      asked = undefined;
    });
  };
  const press = () => {
    isPressed = true;
    fetch();
  };
  return (
    <Show
      when={parts()}
      fallback={
        <button
          ref={(element) => {
            button = element;
          }}
          type="button"
          class={props.class}
          aria-label={props.label}
          aria-haspopup="true"
          aria-expanded="false"
          onPointerEnter={fetch}
          onFocus={fetch}
          onPointerDown={(event) => event.pointerType === 'mouse' && event.button === 0 && press()}
          onClick={press}
        >
          {props.trigger}
        </button>
      }
    >
      {(loaded) => {
        const [{ Menu }, Items] = loaded();
        return (
          <Menu
            label={props.label}
            class={props.class}
            placement={props.placement}
            trigger={props.trigger}
            begins={isPressed ? 'open' : document.activeElement === button ? 'focused' : undefined}
          >
            <Items />
          </Menu>
        );
      }}
    </Show>
  );
}
