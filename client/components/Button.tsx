import { A } from '@solidjs/router';
import { type JSX, onCleanup, Show, splitProps } from 'solid-js';
import type { ProcedurePath } from '../../server/trpc/router.ts';
import { can } from '../dashboard/data/permissions.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

interface Look {
  /** One `main` a page: what the page is for. */
  kind?: 'main' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  small?: boolean;
  /** Whoever may not do this does not see the button. */
  needs?: ProcedurePath | undefined;
}

interface ButtonProps extends Look {
  /** Shows that the act is under way; the button keeps its place and can't be pressed again. */
  busy?: boolean;
  disabled?: boolean;
  type?: 'button' | 'submit';
  onClick?: (event: MouseEvent) => void;
  ref?: (element: HTMLButtonElement) => void;
  children: JSX.Element;
  /** For a button that shows and hides something. */
  expanded?: boolean;
}

export function Button(props: ButtonProps): JSX.Element {
  let button: HTMLButtonElement | undefined;
  onCleanup(() => keepPlace(button));
  return (
    <Show when={props.needs === undefined || can(props.needs)}>
      <button
        ref={(element) => {
          button = element;
          props.ref?.(element);
        }}
        type={props.type ?? 'button'}
        class={`button button-${props.kind ?? 'plain'}`}
        classList={{ 'button-small': props.small ?? false }}
        aria-disabled={props.busy || undefined}
        aria-expanded={props.expanded}
        disabled={props.disabled}
        onClick={(event) => {
          if (props.busy) event.preventDefault();
          else props.onClick?.(event);
        }}
      >
        <Show when={props.busy} fallback={<Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>}>
          <Spinner />
        </Show>
        <span>{props.children}</span>
      </button>
    </Show>
  );
}

/** An act that is done may take its button away: who pressed it by keyboard goes on at the heading, which says the new state. */
function keepPlace(button: HTMLButtonElement | undefined): void {
  if (!button || button !== document.activeElement || !button.closest('#page')) return;
  queueMicrotask(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('#page h1')?.focus();
  });
}

interface LinkButtonProps extends Look {
  href: string;
  children: JSX.Element;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  const [look, rest] = splitProps(props, ['kind', 'icon', 'small', 'needs', 'children', 'href']);
  return (
    <Show when={props.needs === undefined || can(props.needs)}>
      <A
        {...rest}
        href={look.href}
        class={`button button-${look.kind ?? 'plain'}`}
        classList={{ 'button-small': look.small ?? false }}
      >
        <Show when={look.icon}>{(name) => <Icon name={name()} />}</Show>
        <span>{look.children}</span>
      </A>
    </Show>
  );
}
