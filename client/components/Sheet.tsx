import { createUniqueId, type JSX, Show } from 'solid-js';

interface SheetProps {
  title?: string;
  lead?: string | undefined;
  aside?: JSX.Element;
  /** Tables and timelines bring their own spacing up to the edge. */
  flush?: boolean;
  /** What it is about stands beside it where there is room, so that fields are not stretched and nothing stays empty. */
  split?: boolean;
  children: JSX.Element;
}

/** A sheet of the book: a surface with a hairline, lying on the paper. */
export function Sheet(props: SheetProps): JSX.Element {
  const id = createUniqueId();
  return (
    <section
      class="sheet"
      classList={{ 'sheet-split': props.split ?? false }}
      aria-labelledby={props.title ? id : undefined}
    >
      <Show when={props.title}>
        <header class="sheet-head">
          <div>
            <h2 id={id}>{props.title}</h2>
            <Show when={props.lead}>
              <p class="sheet-lead">{props.lead}</p>
            </Show>
          </div>
          <Show when={props.aside}>
            <div class="sheet-aside">{props.aside}</div>
          </Show>
        </header>
      </Show>
      <div classList={{ 'sheet-body': !props.flush, 'sheet-flush': props.flush ?? false }}>
        {props.children}
      </div>
    </section>
  );
}

/** Names and values, one a line. */
export function Facts(props: { children: JSX.Element }): JSX.Element {
  return <dl class="facts">{props.children}</dl>;
}

export function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div class="fact">
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
