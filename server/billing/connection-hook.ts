import { randomBytes } from 'node:crypto';
import {
  deleteCredential,
  expireOlderCredentials,
  insertCredential,
  replaceCredential,
  updateConnection,
} from '../../db/queries/connections.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import { ProviderFailure } from '../providers/failure.ts';
import { requireConnection, sealedCredential } from './connections.ts';

/** Calls that the provider still signs with the secret before must not be lost. */
const oldSecretValidMs = 24 * 3_600_000;

/** The URL that the provider posts to. */
export function hookUrlOf(
  deps: Pick<Deps, 'config' | 'connections'>,
  { id, provider }: { id: string; provider: string },
): string {
  const token = deps.connections.byId(id)?.hookToken;
  if (token === undefined) throw new DaftarError('connection.not_found', `There is no connection ${id}`);
  return `${deps.config.publicUrl()}/hooks/${provider}/${token}`;
}

/**
 * Registers our hook through the provider's API with a fresh secret. The secret is sealed before the provider hears of
 * it: its first call may come before its answer. A failure is kept beside the connection, with its reason.
 */
export async function registerHook(deps: Deps, id: string): Promise<void> {
  const { record, provider, client } = requireConnection(deps, id);
  if (!client.hooks) return;
  const secret = freshSecret();
  const credentialId = insertCredential(
    deps.database,
    sealedCredential(deps, id, provider.hookSecretField, secret),
  );
  deps.connections.reload(id);
  try {
    const { hookRef, verified } = await client.hooks.register({ url: hookUrlOf(deps, record), secret });
    const hookState = verified ? 'verified' : 'registered';
    // A verification that came in meanwhile has already said `verified`: only an older state may be overwritten.
    const current = deps.connections.byId(id)?.record.hookState;
    updateConnection(deps.database, id, {
      hookRef,
      hookProblem: null,
      ...(current === 'verified' ? {} : { hookState }),
    });
    expireOlderCredentials(deps.database, credentialId, deps.clock.now() + oldSecretValidMs);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    if (!error.maybeDone) deleteCredential(deps.database, credentialId);
    deps.log.warn('connection.hook_not_registered', { connectionId: id, error });
    updateConnection(deps.database, id, { hookState: 'failed', hookProblem: error.said ?? error.message });
  }
  deps.connections.reload(id);
  deps.live.publish({ topic: 'connection', id, mode: record.mode });
}

/** A fresh secret for a hook that the merchant sets up by hand; it is shown this once. */
export function manualHook(deps: Deps, id: string): { hookUrl: string; secret: string } {
  const { record, provider, credentials } = requireConnection(deps, id);
  const secret = freshSecret();
  replaceCredential(deps.database, sealedCredential(deps, id, provider.hookSecretField, secret));
  // At a sandbox there is no dashboard into which a person could paste it.
  if (record.sandbox) deps.sandbox?.controlOf(provider.id, credentials)?.setHookSecret?.(secret);
  updateConnection(deps.database, id, {
    hookState: 'manual',
    hookProblem: null,
    updatedAt: deps.clock.now(),
  });
  deps.connections.reload(id);
  deps.live.publish({ topic: 'connection', id, mode: record.mode });
  return { hookUrl: hookUrlOf(deps, record), secret };
}

/** Sends the code of a verification call back; the hook works from then on. */
export async function answerVerification(
  deps: Deps,
  id: string,
  verification: { hookRef: string; code: string },
): Promise<void> {
  const { record, client } = requireConnection(deps, id);
  await client.hooks?.verify(verification.hookRef, verification.code);
  updateConnection(deps.database, id, {
    hookState: 'verified',
    hookRef: verification.hookRef,
    hookProblem: null,
  });
  deps.connections.reload(id);
  deps.live.publish({ topic: 'connection', id, mode: record.mode });
}

function freshSecret(): string {
  return randomBytes(24).toString('base64url');
}
