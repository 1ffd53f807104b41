import { validCredentials } from '../../db/queries/connections.ts';
import { connectionActivity } from '../../db/queries/events.ts';
import {
  latestSecretIndexes,
  otherModeEvents,
  unannouncedPayments,
  wrongProofs,
} from '../../db/queries/hook-health.ts';
import type { HookFinding, HookHealthView } from '../../shared/hook-health.ts';
import type { Deps } from '../deps.ts';
import { ProviderFailure } from '../providers/failure.ts';
import type { OpenConnection } from './connection-book.ts';
import { hookUrlOf } from './connection-hook.ts';
import { requireConnection } from './connections.ts';

const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
/** An event of a payment may still be on its way. */
const graceMs = 10 * 60_000;
const verifyGraceMs = 5 * 60_000;
const eventsLookedAt = 50;

type Finding = HookHealthView['findings'][number];

/** Why events may not reach us: what we see ourselves, and, where the provider lets us ask, what it sees. */
export async function hookHealth(deps: Deps, connectionId: string): Promise<HookHealthView> {
  const connection = requireConnection(deps, connectionId);
  const now = deps.clock.now();
  const { lastEventAt, lastRefusal } = connectionActivity(deps.database, connectionId, now - dayMs);
  const seenThere = await auditFindings(deps, connection);
  return {
    checkedAt: now,
    lastEventAt,
    lastRefusal,
    findings: [...seenThere, ...seenHere(deps, connection, lastEventAt, seenThere)],
    secretsInUse: secretsInUse(deps, connectionId),
    olderSecrets: olderSecrets(deps, connection),
  };
}

/** What our own book shows. */
export function seenHere(
  deps: Deps,
  { record, provider }: OpenConnection,
  lastEventAt: number | null,
  known: readonly Finding[],
): Finding[] {
  const now = deps.clock.now();
  const findings: Finding[] = [];
  const add = (code: HookFinding, count: number, since: number | null, detail: string | null = null) => {
    if (count > 0 && !known.some((finding) => finding.code === code))
      findings.push({ code, count, since, detail });
  };
  const needsHook = provider.hookSetup !== 'none';
  const unregistered = record.hookState === 'unregistered' || record.hookState === 'failed';
  if (needsHook && unregistered) add('not_registered', 1, record.createdAt, record.hookProblem);
  if (record.hookState === 'registered' && now - record.updatedAt > verifyGraceMs)
    add('not_verified', 1, record.updatedAt);
  const refused = wrongProofs(deps.database, record.id, now - dayMs);
  // Refusals before the latest event are over: a call has passed its proof since.
  if ((refused?.lastAt ?? 0) >= (lastEventAt ?? 0))
    add('wrong_secret', refused?.n ?? 0, refused?.since ?? null);
  const missed = unannouncedPayments(deps.database, record.id, now - weekMs);
  if (missed && (missed.since ?? now) < now - graceMs) add('events_missing', missed.n, missed.since);
  const foreign = otherModeEvents(deps.database, record.id, now - weekMs);
  add('other_mode', foreign?.n ?? 0, foreign?.since ?? null);
  return findings;
}

/** What the provider's own list of hooks and calls shows. */
export async function auditFindings(deps: Deps, { client, record }: OpenConnection): Promise<Finding[]> {
  if (!client.hooks) return [];
  try {
    const { registered, otherUrls, failedCalls } = await client.hooks.audit(hookUrlOf(deps, record));
    if (!registered) {
      const elsewhere = otherUrls.length > 0;
      return [
        {
          code: elsewhere ? 'registered_elsewhere' : 'not_registered',
          count: Math.max(otherUrls.length, 1),
          since: null,
          detail: otherUrls[0] ?? null,
        },
      ];
    }
    return [
      ...(registered.verified ? [] : [finding('not_verified', 1, null, null)]),
      ...(registered.missingTypes.length > 0
        ? [finding('types_missing', registered.missingTypes.length, null, registered.missingTypes.join(', '))]
        : []),
      ...failureFindings(failedCalls.filter(({ at }) => at > deps.clock.now() - dayMs)),
    ];
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return [finding('audit_impossible', 1, null, error.said ?? error.message)];
  }
}

function failureFindings(
  failed: readonly { at: number; responseCode: number | null; message: string | null }[],
): Finding[] {
  const unanswered = failed.filter(({ responseCode }) => responseCode === null);
  const refused = failed.filter(({ responseCode }) => responseCode !== null);
  const oldest = (calls: typeof failed) => Math.min(...calls.map(({ at }) => at));
  return [
    ...(unanswered.length > 0
      ? [finding('server_unreachable', unanswered.length, oldest(unanswered), unanswered[0]?.message ?? null)]
      : []),
    ...(refused.length > 0
      ? [finding('calls_fail_there', refused.length, oldest(refused), String(refused[0]?.responseCode ?? ''))]
      : []),
  ];
}

function finding(code: HookFinding, count: number, since: number | null, detail: string | null): Finding {
  return { code, count, since, detail };
}

function secretsInUse(deps: Deps, connectionId: string): HookHealthView['secretsInUse'] {
  const bySecret = new Map<number, { events: number; lastAt: number }>();
  for (const { secretIndex, at } of latestSecretIndexes(deps.database, connectionId, eventsLookedAt)) {
    const known = bySecret.get(secretIndex) ?? { events: 0, lastAt: at };
    bySecret.set(secretIndex, { events: known.events + 1, lastAt: Math.max(known.lastAt, at) });
  }
  return [...bySecret]
    .map(([secretIndex, use]) => ({ secretIndex, ...use }))
    .sort((a, b) => a.secretIndex - b.secretIndex);
}

function olderSecrets(deps: Deps, { record, provider }: OpenConnection): HookHealthView['olderSecrets'] {
  const [, ...older] = validCredentials(deps.database, record.id, deps.clock.now()).filter(
    ({ field }) => field === provider.hookSecretField,
  );
  return older.map(({ setAt, expiresAt }) => ({ setAt, expiresAt }));
}
