import type { DeliveryView } from '../../../../shared/message-views.ts';
import { t } from '../../../i18n/i18n.ts';

/** How the last try of a delivery ended: “Refused the message · 404”. */
export function outcomeText({ lastOutcome, lastStatusCode }: DeliveryView): string {
  if (lastOutcome === null) return t.deliveries.noTry();
  const said = t.deliveries.outcome[lastOutcome]();
  return lastStatusCode === null ? said : `${said} · ${lastStatusCode}`;
}
