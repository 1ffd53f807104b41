import { createHash } from 'node:crypto';
import { forgetOldRefusals, keepRefusal, trimRefusals } from '../../db/queries/refusals.ts';
import type { RefusalReason } from '../../shared/event-status.ts';
import { newId } from '../../shared/ids.ts';
import { sealRefused } from '../billing/refused-call.ts';
import type { Deps } from '../deps.ts';
import type { Proof } from '../providers/provider.ts';
import { providerById } from '../providers/registry.ts';
import { cutCardNumbersInText } from '../security/card-numbers.ts';
import { keptHeadersOf, type NotedConnection } from './receive.ts';

/** Notes of refused calls: never on the way of an answer, and never more than a flood is worth. */
export interface Quarantine {
  note(refused: RefusedCall): void;
  /** Writes what waits. */
  flush(): void;
}

export interface RefusedCall {
  provider: string;
  connection: NotedConnection;
  headers: Headers;
  raw: Uint8Array | null;
  receivedAt: number;
  reason: RefusalReason;
  proof?: Extract<Proof, { ok: false }>;
}

const keptMs = 7 * 86_400_000;
const keptBytesMax = 20 * 1024 * 1024;
/** What may wait for one write, of each connection; a flood beyond that is counted in the log only. */
const waitingCallsMax = 100;
const waitingBytesMax = 2 * 1024 * 1024;
const flushAfterMs = 100;
const trimEveryMs = 60_000;
/** A flood of large bodies is trimmed before the minute is over. */
const trimEveryBytes = 1024 * 1024;

export function createQuarantine(
  deps: Pick<Deps, 'database' | 'vault' | 'clock' | 'log' | 'live'>,
): Quarantine {
  let waiting: RefusedCall[] = [];
  let waitingOf = new Map<string, { calls: number; bytes: number }>();
  let dropped = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let trimmedAt = 0;
  let bytesSinceTrim = 0;

  function flush(): void {
    if (timer) clearTimeout(timer);
    timer = null;
    const calls = waiting;
    waiting = [];
    waitingOf = new Map();
    if (dropped > 0) deps.log.warn('hook.refusals_not_noted', { calls: dropped });
    dropped = 0;
    if (calls.length === 0) return;
    try {
      const ids = deps.database.transaction((tx) =>
        calls.map((call) => keepRefusal(tx, recordOf(deps, call))),
      );
      for (const id of new Set(ids)) deps.live.publish({ topic: 'refusal', id, mode: null });
      for (const { raw } of calls) bytesSinceTrim += raw?.byteLength ?? 0;
      trim();
    } catch (error) {
      deps.log.error('hook.refusals_not_kept', { calls: calls.length, error });
    }
  }

  function trim(): void {
    const now = deps.clock.now();
    if (now - trimmedAt < trimEveryMs && bytesSinceTrim < trimEveryBytes) return;
    trimmedAt = now;
    bytesSinceTrim = 0;
    forgetOldRefusals(deps.database, now - keptMs);
    trimRefusals(deps.database, keptBytesMax);
  }

  /** Nobody's flood may crowd out the notes of another connection. */
  function hasRoom({ connection, raw }: RefusedCall): boolean {
    const key = connection?.record.id ?? '';
    const { calls, bytes } = waitingOf.get(key) ?? { calls: 0, bytes: 0 };
    if (calls >= waitingCallsMax || bytes > waitingBytesMax) return false;
    waitingOf.set(key, { calls: calls + 1, bytes: bytes + (raw?.byteLength ?? 0) });
    return true;
  }

  return {
    note: (call) => {
      deps.log.debug('hook.refused', {
        provider: call.provider,
        connectionId: call.connection?.record.id,
        reason: call.reason,
      });
      // Calls at no hook of ours are not worth their bytes.
      const kept = call.connection ? call : { ...call, raw: null };
      if (hasRoom(kept)) waiting.push(kept);
      else dropped++;
      timer ??= setTimeout(flush, flushAfterMs);
    },
    flush,
  };
}

/** The exact bytes are sealed for a later re-check. */
function recordOf(
  deps: Pick<Deps, 'vault' | 'clock'>,
  { provider, connection, headers, raw, receivedAt, reason, proof }: RefusedCall,
) {
  const id = newId('refusal', receivedAt);
  // Anybody may call at `/hooks/whatever`: a name that is no provider's is not worth a note of its own.
  const named = providerById(provider) ? provider : 'unknown';
  const worthKeeping = connection !== null && raw !== null;
  const sealed = worthKeeping ? sealRefused(deps.vault, id, headers, raw) : null;
  return {
    id,
    connectionId: connection?.record.id ?? null,
    provider: named,
    reason,
    eventType: proof?.eventType ?? null,
    noteKey: noteKeyOf(connection?.record.id ?? null, named, reason, raw, proof, receivedAt),
    firstAt: receivedAt,
    lastAt: receivedAt,
    headers: keptHeadersOf(headers),
    bodyBytes: raw?.byteLength ?? Number(headers.get('content-length') ?? 0),
    redactedBody: connection && proof?.redactedBody ? readable(proof.redactedBody) : null,
    sealed,
  };
}

function readable(redactedBody: string): string {
  return cutCardNumbersInText(redactedBody.slice(0, 65_536));
}

/** One note for the same call with the same proof, however often it comes; one a day for calls at hooks that do not exist. */
function noteKeyOf(
  connectionId: string | null,
  provider: string,
  reason: RefusalReason,
  raw: Uint8Array | null,
  proof: RefusedCall['proof'],
  receivedAt: number,
): string {
  if (connectionId === null) return `unknown:${provider}:${Math.floor(receivedAt / 86_400_000)}`;
  const content = createHash('sha256').update(raw ?? new Uint8Array());
  return [connectionId, reason, proof?.eventKey ?? '', content.digest('base64url')].join(':');
}
