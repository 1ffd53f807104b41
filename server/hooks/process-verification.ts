import { type EventRecord, firstArrivalOf, moveEvent } from '../../db/queries/events.ts';
import { answerVerification } from '../billing/connection-hook.ts';
import type { Deps } from '../deps.ts';
import { failureDetail, ProviderFailure } from '../providers/failure.ts';

/** Moyasar takes a code for 30 minutes and five tries (docs.moyasar.com/api/other/webhooks/verify-webhook). */
const codeValidMs = 30 * 60_000;
const triesMax = 5;

/** Answers a provider that asks whether the hook is ours. Its proof was the shared secret, like any other call's. */
export async function processVerification(deps: Deps, event: EventRecord): Promise<void> {
  const connection = deps.connections.byId(event.connectionId);
  const body = firstArrivalOf(deps.database, event)?.body?.toString('utf8') ?? '';
  const verification = connection?.provider.hook.parse(body).verification;
  if (!verification) throw new Error('the stored call carries no verification');
  const now = deps.clock.now();
  const attempts = event.attempts + 1;
  try {
    await answerVerification(deps, event.connectionId, verification);
    moveEvent(deps.database, event.id, 'applied', {
      reason: null,
      detail: null,
      attempts,
      nextAttemptAt: null,
      appliedAt: now,
    });
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    deps.log.warn('hook.not_verified', { connectionId: event.connectionId, attempts, error });
    const detail = failureDetail(error);
    const hopeless = !error.retryable || attempts >= triesMax || now - event.receivedAt > codeValidMs;
    if (hopeless)
      moveEvent(deps.database, event.id, 'dead', {
        reason: 'verification_expired',
        detail,
        attempts,
        nextAttemptAt: null,
      });
    else {
      const nextAttemptAt = now + 5_000 * 2 ** attempts;
      moveEvent(deps.database, event.id, 'retrying', {
        reason: 'provider_unreachable',
        detail,
        attempts,
        nextAttemptAt,
      });
    }
  }
}
