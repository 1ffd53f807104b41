import type { JSX } from 'solid-js';
import { Notice } from '../../../../components/Notice.tsx';
import { t } from '../../../../i18n/i18n.ts';
import { createCountdown, type MustWait, minutesText } from './ask-phone.ts';

/** Too soon to ask this phone again: why, for how long, and what can be done meanwhile. */
export function MustWaitNotice(props: { wait: MustWait; onOver: () => void }): JSX.Element {
  const left = createCountdown(
    () => props.wait.retryAt,
    () => props.onOver(),
  );
  return (
    <Notice tone="waiting" icon="clock" live>
      <p>{props.wait.mayStillAnswer ? t.invoices.prompt.mayStillAnswer() : t.invoices.prompt.pause()}</p>
      <p class="small" role="timer">
        {t.invoices.prompt.againIn()} <span class="strong">{minutesText(left())}</span>
      </p>
      <p class="small muted">{t.invoices.prompt.meanwhile()}</p>
    </Notice>
  );
}
