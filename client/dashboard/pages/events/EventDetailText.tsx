import { type JSX, Match, Show, Switch } from 'solid-js';
import type { EventDetail } from '../../../../shared/event-detail.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { t } from '../../../i18n/i18n.ts';
import { codeText } from '../../error-text.ts';

/** What is known of why an event rests where it does, in the reader's words; what others said stays as they said it. */
export function EventDetailText(props: { detail: EventDetail }): JSX.Element {
  return (
    <Switch fallback={sentenceOf(props.detail)}>
      <Match when={props.detail.code === 'raw' && props.detail}>
        {(detail) => (
          <>
            {t.common.introduced(t.eventDetails.raw())} <Ltr mono={false}>{detail().text}</Ltr>
          </>
        )}
      </Match>
      <Match when={props.detail.code === 'note' && props.detail}>
        {(detail) => (
          <>
            {t.common.introduced(t.eventDetails.note())} <bdi>{detail().text}</bdi>
          </>
        )}
      </Match>
      <Match when={props.detail.code === 'provider_failed' && props.detail}>
        {(detail) => (
          <>
            {codeText(detail().error)}
            <Show when={detail().said}>
              {(said) => (
                <span class="ledger-sub">
                  {t.common.introduced(t.eventDetails.said())} <Ltr mono={false}>{said()}</Ltr>
                </span>
              )}
            </Show>
          </>
        )}
      </Match>
    </Switch>
  );
}

function sentenceOf(detail: EventDetail): string {
  const words = t.eventDetails;
  switch (detail.code) {
    case 'unlisted_status':
      return words.unlisted_status(detail.status);
    case 'still':
      return words.still(detail.status);
    case 'not_named_yet':
      return words.not_named_yet();
    case 'currencies':
      return words.currencies(detail.payment, detail.invoice);
    case 'modes':
      return words.modes(t.shell.modes[detail.event](), t.shell.modes[detail.connection]());
    case 'environments':
      return words.environments(detail.event, detail.connection);
    case 'unreadable':
      return words.problems[detail.problem]();
    case 'provider_failed':
      return codeText(detail.error);
    case 'note':
    case 'raw':
      return detail.text;
  }
}
