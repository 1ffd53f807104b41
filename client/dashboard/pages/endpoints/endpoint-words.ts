import type { EndpointView } from '../../../../shared/message-views.ts';
import { numberText } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.ts';

/** What came of the tries of the last 24 hours. */
export function lastDayText({ lastDay: { delivered, failed } }: EndpointView): string {
  if (delivered + failed === 0) return t.endpoints.lastDayNone();
  return failed === 0
    ? t.endpoints.lastDayWell(numberText(delivered))
    : t.endpoints.lastDayText(numberText(delivered), numberText(failed));
}

/** The name in an address, which is what people call an endpoint by. */
export function hostText(url: string): string {
  return URL.parse(url)?.host ?? url;
}
