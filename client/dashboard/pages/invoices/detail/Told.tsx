import { A } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { MessageRow } from '../../../../../shared/message-views.ts';
import type { InvoiceView } from '../../../../../shared/views.ts';
import { Icon } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { queries } from '../../../data/queries.ts';

interface ToldAt {
  /** Not asked to the end: that nothing was told can't be said yet. */
  isPending: () => boolean;
  at: (position: number) => MessageRow[];
}

/** The messages that told of a row of an invoice's history, as far as any endpoint wanted them. */
export function createToldAt(invoice: () => InvoiceView): ToldAt {
  const messages = useQuery(() => queries.messagesOf(invoice().mode, invoice().id));
  return {
    isPending: () => messages.isPending,
    at: (position) =>
      (messages.isPending ? [] : (messages.data ?? [])).filter(
        (message) => message.position === position && Object.keys(message.deliveries).length > 0,
      ),
  };
}

export function Told(props: { messages: readonly MessageRow[] }): JSX.Element {
  return (
    <Show when={props.messages.length > 0}>
      <p class="told">
        <For each={props.messages}>
          {(message) => (
            <A class="quiet-link" href={`/messages/${message.id}`}>
              <Icon name="message" size={13} />
              <span>
                <Ltr>{message.type}</Ltr>
                {' · '}
                {standingText(message)}
              </span>
            </A>
          )}
        </For>
      </p>
    </Show>
  );
}

function standingText({ deliveries: { delivered = 0, exhausted = 0, ...rest } }: MessageRow): string {
  const waiting = Object.values(rest).reduce((sum, count) => sum + count, 0);
  if (exhausted > 0) return t.messages.counts.exhausted(exhausted);
  return waiting > 0 ? t.messages.counts.waiting(waiting) : t.messages.counts.delivered(delivered);
}
