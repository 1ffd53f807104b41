import { TRPCError } from '@trpc/server';
import { unauditedPaths } from '../../shared/audit.ts';
import type { AuditActor } from '../accounts/audit.ts';
import { type Act, type ActResult, beginAct } from '../accounts/audit-act.ts';
import { DaftarError } from '../errors.ts';
import type { Context } from './trpc.ts';

const leftOut: ReadonlySet<string> = new Set(unauditedPaths);

/** How the act of a mutation is written down once its result is known; null for what is left out. */
export function auditMutation(
  ctx: Context,
  path: string,
  input: unknown,
): ((result: ActResult) => void) | null {
  if (leftOut.has(path)) return null;
  const act: Act = { actor: actorOf(ctx), action: path, input };
  const subject = subjectOf(ctx, path);
  const end = beginAct(ctx.deps, subject ? { ...act, subject } : act);
  return (result) => {
    if (result.ok) end(result);
    else if (ctx.user) end({ ok: false, error: causeOf(result.error) });
    else noteStranger(ctx, path, causeOf(result.error));
  };
}

/** Anybody can be refused as often as they like: that stands in the server's log, and never fills the book's. */
function noteStranger({ deps, address }: Context, action: string, error: unknown): void {
  const code = error instanceof DaftarError ? error.code : 'server.internal';
  deps.log.info('audit.stranger_refused', { action, address, code });
}

function actorOf({ user, address }: Context): AuditActor {
  return user
    ? { kind: 'user', id: user.id, name: user.name, address }
    : { kind: 'anonymous', id: null, name: null, address };
}

function subjectOf({ user }: Context, path: string): Act['subject'] {
  if (/^(settings|security)\./.test(path)) return { kind: 'settings', id: null };
  return path.startsWith('profile.') && user ? { kind: 'user', id: user.id } : undefined;
}

/** A mistake in the input is tRPC's own; everything of ours stands behind it as its cause. */
function causeOf(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error;
  if (error.cause instanceof DaftarError) return error.cause;
  return error.code === 'BAD_REQUEST' ? new DaftarError('request.invalid', error.message) : error;
}
