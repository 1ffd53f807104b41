import type { SandboxAttempt } from '../../../shared/schemas/sandbox.ts';
import type { Deliveries } from './deliveries.ts';

/** The latest tries of an account, newest first, the invoices' own callbacks and what was dropped on demand included. */
export function attemptsOf(deliveries: Deliveries, accountId: string, limit: number): SandboxAttempt[] {
  return deliveries.attempts(accountId, limit).map((row) => ({
    id: row.id,
    webhookId: row.webhook_id,
    eventId: row.event_id,
    eventType: row.event_type,
    url: row.url,
    retryNumber: row.retry_number,
    result: row.result,
    message: row.message,
    responseCode: row.response_code,
    createdAt: row.created_at,
  }));
}
