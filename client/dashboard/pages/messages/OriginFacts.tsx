import { A } from '@solidjs/router';
import { type JSX, Show } from 'solid-js';
import type { MessageOrigin } from '../../../../shared/message-views.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { Fact } from '../../../components/Sheet.tsx';
import { t } from '../../../i18n/i18n.ts';

/** What a message tells of: the payment and whatever caused it, each on its own page. */
export function OriginFacts(props: { of: MessageOrigin }): JSX.Element {
  return (
    <>
      <Show when={props.of.paymentId}>
        {(id) => (
          <Fact name={t.messages.detail.payment()}>
            <A class="break-anywhere" href={`/payments/${id()}`}>
              <Ltr>{id()}</Ltr>
            </A>
          </Fact>
        )}
      </Show>
      <Show when={props.of.cause}>
        {(cause) => (
          <Fact name={t.messages.detail.cause()}>
            <Show
              when={cause().kind === 'event' && cause().id}
              fallback={<bdi>{cause().name ?? t.messages.detail.causes[cause().kind]()}</bdi>}
            >
              {(id) => <A href={`/events/${id()}`}>{t.messages.detail.causes.event()}</A>}
            </Show>
          </Fact>
        )}
      </Show>
    </>
  );
}
