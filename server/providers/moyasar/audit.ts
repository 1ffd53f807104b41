import type { HookAudit } from '../provider.ts';
import type { createMoyasarApi } from './api.ts';
import { attemptListWire, webhookListWire } from './wire.ts';

/** Without these, money moves that nobody tells us of. */
const neededTypes = [
  'payment_paid',
  'payment_failed',
  'payment_refunded',
  'payment_voided',
  'payment_authorized',
  'payment_captured',
];

/** Moyasar's own list of webhooks and of its attempts, compared with what we expect of them. */
export async function auditHook(api: ReturnType<typeof createMoyasarApi>, url: string): Promise<HookAudit> {
  const { webhooks } = await api.call(webhookListWire, 'GET', '/webhooks');
  const ours = webhooks.find((webhook) => webhook.url === url);
  const { webhook_attempts: attempts } = await api.call(attemptListWire, 'GET', '/webhooks/attempts');
  return {
    registered: ours
      ? {
          hookRef: ours.id,
          verified: ours.verified ?? true,
          // No list means: all events, those of the future too.
          missingTypes: ours.events?.length ? neededTypes.filter((type) => !ours.events?.includes(type)) : [],
        }
      : null,
    otherUrls: webhooks.flatMap((webhook) => (webhook.url && webhook.url !== url ? [webhook.url] : [])),
    failedCalls: attempts
      .filter((attempt) => attempt.webhook_id === ours?.id && attempt.result !== 'success')
      .map((attempt) => ({
        at: attempt.created_at,
        type: attempt.event_type ?? '',
        responseCode: attempt.response_code ?? null,
        message: attempt.message ?? null,
      })),
  };
}
