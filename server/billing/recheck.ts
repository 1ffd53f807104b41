import { prepareJournal } from '../../db/queries/journal.ts';
import { deleteRefusal, heldRefusals, type RefusalRecord } from '../../db/queries/refusals.ts';
import type { Deps } from '../deps.ts';
import type { HookCall } from '../providers/provider.ts';
import { requireConnection } from './connections.ts';
import { openRefused } from './refused-call.ts';

export interface RecheckReport {
  checked: number;
  /** Passed now, and taken in like any other call. */
  taken: number;
  stillRefused: number;
}

const batchMax = 200;

/**
 * Judges the refused calls of a connection again that are still held, with the secrets of today and the time of their
 * arrival. Those that pass are journaled as if they had just come; dedup sees to it that none counts twice.
 */
export async function recheckRefusals(deps: Deps, connectionId: string): Promise<RecheckReport> {
  const { record, provider, hookSecretsAt } = requireConnection(deps, connectionId);
  const journal = prepareJournal(deps.database);
  const secrets = hookSecretsAt(deps.clock.now());
  const report: RecheckReport = { checked: 0, taken: 0, stillRefused: 0 };
  let after: string | null = null;
  for (;;) {
    const held: RefusalRecord[] = heldRefusals(deps.database, connectionId, after, batchMax);
    for (const refusal of held) {
      const call = openCall(deps, refusal);
      const proof = call && provider.hook.prove(call, secrets);
      report.checked++;
      if (!call || !proof?.ok) {
        report.stillRefused++;
        continue;
      }
      deps.database.transaction((tx) => {
        journal.append([
          {
            connectionId,
            dedupKey: proof.dedupKey,
            receivedAt: refusal.firstAt,
            headers: refusal.headers,
            secretIndex: proof.secretIndex,
            checkoutId: call.checkoutId,
            body: proof.body,
          },
        ]);
        deleteRefusal(tx, refusal.id);
      });
      report.taken++;
    }
    after = held.at(-1)?.id ?? null;
    if (held.length < batchMax) break;
    // Long queues must not keep the hooks waiting.
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (report.taken > 0) deps.bells.arrivals.ring();
  deps.log.info('refusals.rechecked', { connectionId, ...report });
  deps.live.publish({ topic: 'refusal', id: connectionId, mode: record.mode });
  return report;
}

function openCall(deps: Deps, refusal: RefusalRecord): HookCall | null {
  if (!refusal.sealed) return null;
  const { headers, raw } = openRefused(deps.vault, refusal.id, refusal.sealed);
  return { headers, raw, receivedAt: refusal.firstAt, checkoutId: null };
}
