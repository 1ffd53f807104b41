import { A } from '@solidjs/router';
import { createEffect, type JSX, onMount, Show } from 'solid-js';
import { t } from '../i18n/i18n.ts';
import { Icon } from './Icon.tsx';

interface PageProps {
  title: string;
  /** What the browser's tab says, if it is more than the heading. */
  tabTitle?: string;
  heading?: JSX.Element;
  lead?: JSX.Element;
  back?: { href: string; label: string };
  actions?: JSX.Element;
  children: JSX.Element;
}

let first = true;

/** A page of the dashboard: its heading takes the focus after a change of page, so that it is read aloud. */
export function Page(props: PageProps): JSX.Element {
  let heading: HTMLHeadingElement | undefined;
  createEffect(() => {
    document.title = t.shell.titled(props.tabTitle ?? props.title);
  });
  onMount(() => {
    // In the frame that lays the page out: at once it would be laid out for the focus alone, and again with its data.
    if (!first) requestAnimationFrame(takeFocus);
    first = false;
  });
  const takeFocus = () => {
    if (!document.activeElement?.matches('input, select, textarea')) heading?.focus({ preventScroll: true });
  };
  return (
    <article class="page">
      <Show when={props.back}>
        {(back) => (
          <A class="page-back" href={back().href}>
            <Icon name="start" size={14} />
            {back().label}
          </A>
        )}
      </Show>
      <header class="page-head">
        <div class="page-head-words">
          <h1 ref={heading} tabIndex={-1}>
            {props.heading ?? props.title}
          </h1>
          <Show when={props.lead}>
            <p class="page-lead">{props.lead}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="page-actions">{props.actions}</div>
        </Show>
      </header>
      {props.children}
    </article>
  );
}
