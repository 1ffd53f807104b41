import type { JSX } from 'solid-js';
import type { DeliveryStatus, EndpointStatus } from '../../shared/delivery-status.ts';
import { t } from '../i18n/i18n.ts';
import { type Look, StatusChip } from './StatusChip.tsx';

const deliveryLooks: Record<DeliveryStatus, Look> = {
  pending: ['accent', 'clock'],
  sending: ['accent', 'delivery'],
  delivered: ['paid', 'check'],
  retrying: ['waiting', 'retry'],
  exhausted: ['bad', 'cross'],
};

export function DeliveryChip(props: { status: DeliveryStatus }): JSX.Element {
  return (
    <StatusChip tone={deliveryLooks[props.status][0]} icon={deliveryLooks[props.status][1]}>
      {t.deliveries.status[props.status]()}
    </StatusChip>
  );
}

const endpointLooks: Record<EndpointStatus, Look> = {
  enabled: ['paid', 'check'],
  paused: ['void', 'pause'],
  disabled: ['bad', 'cross'],
};

/** One that is on but takes nothing says so. */
export function EndpointChip(props: { status: EndpointStatus; failing: boolean }): JSX.Element {
  const isAiling = () => props.status === 'enabled' && props.failing;
  const look = (): Look => (isAiling() ? ['waiting', 'alert'] : endpointLooks[props.status]);
  return (
    <StatusChip tone={look()[0]} icon={look()[1]}>
      {isAiling() ? t.endpoints.failing() : t.endpoints.status[props.status]()}
    </StatusChip>
  );
}
