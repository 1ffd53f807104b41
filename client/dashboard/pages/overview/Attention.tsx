import { A } from '@solidjs/router';
import { For, type JSX, Show } from 'solid-js';
import type { AttentionItem } from '../../../../shared/overview-views.ts';
import { Icon } from '../../../components/Icon.tsx';
import { When } from '../../../components/When.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What needs a person, each with the act that ends it; or the calm sentence that nothing does. */
export function Attention(props: { items: readonly AttentionItem[] }): JSX.Element {
  return (
    <Show when={props.items.length > 0} fallback={<Calm />}>
      <section class="sheet attention" aria-labelledby="attention-title">
        <h2 class="attention-title" id="attention-title">
          <Icon name="alert" size={18} />
          {t.overview.attentionCount(props.items.length)}
        </h2>
        <ul>
          <For each={props.items}>{(item) => <Item item={item} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function Item(props: { item: AttentionItem }): JSX.Element {
  return (
    <li class="attention-item">
      <div class="attention-words">
        <span class="strong">{t.overview.items[props.item.kind](props.item.count)}</span>
        <span class="muted small">
          <Show when={props.item.subject}>
            {(subject) => (
              <>
                <bdi>{subject()}</bdi>
                <Show when={props.item.since !== null}>{' · '}</Show>
              </>
            )}
          </Show>
          <Show when={props.item.since}>{(since) => <When at={since()} focusable />}</Show>
        </span>
      </div>
      <A class="button button-plain button-small" href={hrefOf(props.item)}>
        {t.overview.actions[props.item.kind]()}
        <Icon name="end" size={14} />
      </A>
    </li>
  );
}

function Calm(): JSX.Element {
  return (
    <section class="sheet calm">
      <Icon name="check-circle" size={22} />
      <div>
        <h2>{t.overview.calm()}</h2>
        <p class="muted small">{t.overview.calmText()}</p>
      </div>
    </section>
  );
}

/** What needs a decision leads to the review desk; a single other thing to itself, several to their list. */
function hrefOf({ kind, target: { page, id } }: AttentionItem): string {
  if (kind === 'event_review' || kind === 'invoice_review') return '/review';
  switch (page) {
    case 'event':
    case 'events':
      if (id) return `/events/${id}`;
      return kind === 'event_dead' ? '/events?status=dead' : '/events';
    case 'refusals':
      return `/refused?connection=${id}`;
    case 'invoice':
      return id ? `/invoices/${id}` : '/invoices?status=overdue';
    case 'connection':
      return id ? `/connections/${id}` : '/connections';
    case 'endpoint':
      return `/endpoints/${id}`;
    case 'deliveries':
      return `/deliveries?status=exhausted&endpoint=${id}`;
    case 'keys':
      return '/keys';
    case 'account':
      return '/settings/account';
  }
}
