import { useQuery } from '@tanstack/solid-query';
import { For, type JSX, Show } from 'solid-js';
import type { MailStatus, MailView } from '../../../../../shared/mails.ts';
import type { IconName } from '../../../../components/Icon.tsx';
import { Ltr } from '../../../../components/Ltr.tsx';
import { Sheet } from '../../../../components/Sheet.tsx';
import { StatusChip, type Tone } from '../../../../components/StatusChip.tsx';
import { When } from '../../../../components/When.tsx';
import { WhyLink } from '../../../../components/WhyLink.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { queries } from '../../../data/queries.ts';
import { codeText } from '../../../error-text.ts';

const looks: Record<MailStatus, readonly [Tone, IconName]> = {
  queued: ['waiting', 'clock'],
  sending: ['waiting', 'clock'],
  sent: ['paid', 'check'],
  failed: ['bad', 'cross'],
};

/** To whom the invoice was sent, and what became of it: the latest first. Nothing, as long as it never was. */
export function MailsSheet(props: { invoiceId: string }): JSX.Element {
  const mails = useQuery(() => queries.mails(props.invoiceId));
  return (
    <Show when={mails.data?.length ? mails.data : null}>
      {(sent) => (
        <Sheet flush title={t.sending.mails()}>
          <ul class="acts">
            <For each={sent()}>{(mail) => <Mail mail={mail} />}</For>
          </ul>
        </Sheet>
      )}
    </Show>
  );
}

function Mail(props: { mail: MailView }): JSX.Element {
  const look = () => looks[props.mail.status];
  return (
    <li class="act">
      <div class="row-between">
        <Ltr mono={false}>{props.mail.to}</Ltr>
        <StatusChip tone={look()[0]} icon={look()[1]}>
          {t.sending.status[props.mail.status]()}
        </StatusChip>
      </div>
      <Show when={props.mail.failure}>
        {(failure) => (
          <>
            <p>
              {codeText(failure().code)} <WhyLink code={failure().code} />
            </p>
            <Show when={failure().detail}>
              {(detail) => (
                <p class="small muted">
                  {t.common.introduced(t.sending.said())} <Ltr>{detail()}</Ltr>
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
      <p class="small muted">
        <When at={props.mail.sentAt ?? props.mail.createdAt} focusable />
        <Show when={props.mail.attempts > 0 && props.mail.nextAttemptAt}>
          {(at) => (
            <>
              {' · '}
              {t.sending.nextTry()} <When at={at()} focusable />
            </>
          )}
        </Show>
      </p>
    </li>
  );
}
