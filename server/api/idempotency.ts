import { createHash } from 'node:crypto';
import {
  completeIdempotencyKey,
  dropIdempotencyKey,
  dropIdempotencyKeyBefore,
  type IdempotencyRecord,
  takeIdempotencyKey,
} from '../../db/queries/idempotency.ts';
import { type IdKind, newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

export interface ApiAnswer {
  status: number;
  body: unknown;
  headers?: Record<string, string>;
}

/** What the work makes. */
export interface Subject {
  /** The id for the object to be made, chosen beforehand. */
  id: string;
  /** A former run with this key left no answer (a crash, a fault): look whether the object `id` exists before making it. */
  resumed: boolean;
}

export interface IdempotentCall {
  mode: Mode;
  method: string;
  path: string;
  key: string;
  /** As it came. */
  body: string;
}

export interface Idempotency {
  /**
   * Does the work once for each key: whoever comes again with the same body gets the same answer.
   * Work answers errors too; one that it throws counts as a fault, of which nobody knows whether it had an effect.
   * @throws DaftarError `api.idempotency_key_invalid`, `api.idempotency_mismatch`, `api.idempotency_running`
   */
  run(
    call: IdempotentCall,
    kind: IdKind,
    work: (subject: Subject) => Promise<ApiAnswer>,
  ): Promise<ApiAnswer & { replayed: boolean }>;
}

/** Work under way in this process. What a process that died left running is a row without a flight. */
interface Flight {
  bodyDigest: string;
  answer: Promise<ApiAnswer>;
}

type IdempotencyDeps = Pick<Deps, 'database' | 'clock' | 'vault' | 'log'>;

export const idempotencyKeptMs = 7 * 86_400_000;

const keyPattern = /^[\x20-\x7e]{1,255}$/;

export function createIdempotency(
  deps: IdempotencyDeps,
  { waitMs = 10_000 }: { waitMs?: number } = {},
): Idempotency {
  const flights = new Map<string, Flight>();

  async function run(
    call: IdempotentCall,
    kind: IdKind,
    work: (subject: Subject) => Promise<ApiAnswer>,
  ): Promise<ApiAnswer & { replayed: boolean }> {
    requireKeyFormat(call.key);
    const place = placeOf(call);
    const bodyDigest = createHash('sha256').update(call.body).digest('hex');
    const flight = flights.get(place);
    if (flight) {
      requireSameBody(flight.bodyDigest, bodyDigest);
      return { ...(await waitFor(flight.answer, waitMs)), replayed: true };
    }
    const { record, taken } = take(deps, call, { kind, bodyDigest });
    requireSameBody(record.bodyDigest, bodyDigest);
    if (record.completedAt !== null) return { ...storedAnswer(deps, call, record), replayed: true };
    const subject = { id: record.subjectId, resumed: !taken };
    const answer = fly(call, subject, work).finally(() => flights.delete(place));
    flights.set(place, { bodyDigest, answer });
    return { ...(await answer), replayed: false };
  }

  async function fly(
    call: IdempotentCall,
    subject: Subject,
    work: (subject: Subject) => Promise<ApiAnswer>,
  ): Promise<ApiAnswer> {
    const answer = await work(subject);
    try {
      settle(deps, call, subject, answer);
    } catch (error) {
      // The effect is there and the answer is true; the next call with this key finds it by the subject.
      deps.log.error('idempotency.not_stored', { error, path: call.path });
    }
    return answer;
  }

  return { run };
}

function take(
  { database, clock }: IdempotencyDeps,
  { mode, method, path, key }: IdempotentCall,
  { kind, bodyDigest }: { kind: IdKind; bodyDigest: string },
): { record: IdempotencyRecord; taken: boolean } {
  const now = clock.now();
  const place = { mode, method, path, key };
  return database.transaction(
    (tx) => {
      dropIdempotencyKeyBefore(tx, place, now - idempotencyKeptMs);
      const row = { ...place, bodyDigest, subjectId: newId(kind, now), createdAt: now };
      return takeIdempotencyKey(tx, row);
    },
    { behavior: 'immediate' },
  );
}

/**
 * Keeps the answer, unless trying again may bring another one. After a 429 on the first run nothing was begun, so the
 * key is free again; after a fault the subject may exist, so the row stays and the next run looks for it.
 */
function settle(deps: IdempotencyDeps, call: IdempotentCall, subject: Subject, answer: ApiAnswer): void {
  const { database, clock, vault } = deps;
  if (answer.status === 429 && !subject.resumed) dropIdempotencyKey(database, call);
  if (answer.status === 429 || answer.status >= 500) return;
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  completeIdempotencyKey(database, call, {
    completedAt: clock.now(),
    status: answer.status,
    sealedBody: body === null ? null : vault.seal(body, placeOf(call)),
    headers: answer.headers ?? null,
  });
}

function storedAnswer(
  { vault }: IdempotencyDeps,
  call: IdempotentCall,
  { status, sealedBody, headers }: IdempotencyRecord,
): ApiAnswer {
  const body = sealedBody === null ? undefined : JSON.parse(vault.open(sealedBody, placeOf(call)).toString());
  return { status: status ?? 500, body, ...(headers ? { headers } : {}) };
}

/** Names the key in this process, and binds the sealed answer to it. */
function placeOf({ mode, method, path, key }: IdempotentCall): string {
  return `idempotency/${mode} ${method} ${path} ${key}`;
}

function requireKeyFormat(key: string): void {
  if (keyPattern.test(key)) return;
  throw new DaftarError(
    'api.idempotency_key_invalid',
    'Idempotency-Key must be 1 to 255 printable ASCII characters, such as a UUID',
  );
}

function requireSameBody(before: string, now: string): void {
  if (before === now) return;
  throw new DaftarError(
    'api.idempotency_mismatch',
    'This Idempotency-Key was used with another body. Take a new key for a new request.',
  );
}

function waitFor(answer: Promise<ApiAnswer>, waitMs: number): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      const message = 'A request with this Idempotency-Key is still running. Try again in a few seconds.';
      reject(new DaftarError('api.idempotency_running', message));
    }, waitMs);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
