import type { JSX } from 'solid-js';
import type { CheckoutView } from '../../../../../shared/views.ts';
import type { IconName } from '../../../../components/Icon.tsx';
import { CheckoutChip, StatusChip, type Tone } from '../../../../components/StatusChip.tsx';
import { t } from '../../../../i18n/i18n.ts';

/** How a way to pay stands; a prompt that ended says how its payer ended it. */
export function WayChip(props: { checkout: CheckoutView }): JSX.Element {
  return (
    <>
      {props.checkout.kind === 'link' ? (
        <CheckoutChip status={props.checkout.status} />
      ) : (
        <PromptChip checkout={props.checkout} />
      )}
    </>
  );
}

type PromptLook = 'sending' | 'waiting' | 'unknown' | 'paid' | 'canceled' | 'timed_out' | 'failed';

const looks: Record<PromptLook, readonly [Tone, IconName]> = {
  sending: ['waiting', 'clock'],
  waiting: ['waiting', 'phone'],
  unknown: ['waiting', 'question'],
  paid: ['paid', 'check'],
  canceled: ['void', 'minus'],
  timed_out: ['void', 'clock'],
  failed: ['bad', 'cross'],
};

function PromptChip(props: { checkout: CheckoutView }): JSX.Element {
  const look = () => lookOf(props.checkout);
  return (
    <StatusChip tone={looks[look()][0]} icon={looks[look()][1]}>
      {t.promptStatus[look()]()}
    </StatusChip>
  );
}

function lookOf({ status, failure }: CheckoutView): PromptLook {
  switch (status) {
    case 'creating':
      return 'sending';
    case 'open':
      return 'waiting';
    case 'unknown':
    case 'paid':
      return status;
    case 'canceled':
      return 'canceled';
    case 'expired':
      return 'timed_out';
    case 'failed':
      if (failure?.code === 'canceled_by_payer') return 'canceled';
      return failure?.code === 'timed_out' ? 'timed_out' : 'failed';
  }
}
