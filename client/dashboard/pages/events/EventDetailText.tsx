import { type JSX, Show } from 'solid-js';
import type { EventDetail } from '../../../../shared/event-detail.ts';
import { Ltr } from '../../../components/Ltr.tsx';
import { t } from '../../../i18n/i18n.ts';
import { codeText } from '../../error-text.ts';

/** What is known of why an event rests where it does, in the reader's words; what others said stays as they said it. */
export function EventDetailText(props: { detail: EventDetail }): JSX.Element {
  return <>{textOf(props.detail)}</>;
}

function textOf(detail: EventDetail): JSX.Element {
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
      return (
        <>
          {codeText(detail.error)}
          <Show when={detail.said}>
            {(said) => (
              <span class="ledger-sub">
                {t.common.introduced(words.said())} <Ltr mono={false}>{said()}</Ltr>
              </span>
            )}
          </Show>
        </>
      );
    case 'note':
      return (
        <>
          {t.common.introduced(words.note())} <bdi>{detail.text}</bdi>
        </>
      );
    case 'raw':
      return (
        <>
          {t.common.introduced(words.raw())} <Ltr mono={false}>{detail.text}</Ltr>
        </>
      );
  }
}
