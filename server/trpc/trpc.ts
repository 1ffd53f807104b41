import { initTRPC, TRPCError } from '@trpc/server';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { FieldProblem } from '../../shared/views.ts';
import type { Accounts, SignedInUser } from '../accounts/accounts.ts';
import { isPublic } from '../accounts/permissions.ts';
import { requireFresh, type SessionFacts } from '../accounts/proof.ts';
import type { Cause } from '../billing/timeline.ts';
import type { Deps } from '../deps.ts';
import { DaftarError, type ErrorFacts } from '../errors.ts';
import { newRequestId } from '../problem.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { admit } from './admit.ts';
import { auditMutation } from './audited.ts';

/** What the dashboard's door needs besides what all rooms need. */
export interface TrpcDeps extends Deps {
  accounts: Accounts;
  sandbox: Sandbox | null;
}

export interface Context {
  deps: TrpcDeps;
  user: SignedInUser | null;
  /** The session the call came with; there is one exactly if there is a user. */
  session: SessionFacts | null;
  /** Who calls, or null where nobody can say. */
  address: string | null;
}

/** What the client reads of an error: its own sentence for `daftarCode`, filled with `facts`. */
export interface ErrorData {
  daftarCode: ErrorCode;
  facts: ErrorFacts;
  fieldProblems: readonly FieldProblem[];
  requestId: string;
}

const t = initTRPC.context<Context>().create({
  sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
  errorFormatter: ({ shape, error, ctx, path }) => {
    const requestId = newRequestId();
    const cause = error.cause instanceof DaftarError ? error.cause : null;
    const unexpected = cause === null && error.code === 'INTERNAL_SERVER_ERROR';
    if (unexpected)
      ctx?.deps.log.error('request.failed', {
        requestId,
        where: `trpc ${path ?? ''}`,
        error: error.cause ?? error,
      });
    const data: ErrorData = {
      daftarCode: cause?.code ?? codeOf(error.code),
      facts: cause?.facts ?? {},
      fieldProblems: cause?.fieldProblems ?? [],
      requestId,
    };
    const message = unexpected ? 'Something went wrong inside Daftar' : shape.message;
    return {
      code: shape.code,
      message,
      data: { ...data, code: shape.data.code, httpStatus: cause?.status ?? shape.data.httpStatus },
    };
  },
});

export const router = t.router;

/** Turns our own errors into tRPC's once, at the border. */
const translated = t.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DaftarError) {
    const { cause } = result.error;
    throw new TRPCError({ code: trpcCodeOf(cause.status), message: cause.message, cause });
  }
  return result;
});

/** Every change leaves its row in the audit log, those that were refused too. */
const audited = translated.use(async ({ ctx, path, type, getRawInput, next }) => {
  if (type !== 'mutation') return next();
  const end = auditMutation(ctx, path, await getRawInput());
  const result = await next();
  end?.(result.ok ? { ok: true, data: result.data } : { ok: false, error: result.error });
  return result;
});

/** For strangers too; only what `publicProcedures` names works. */
export const publicProcedure = audited.use(({ path, next }) => {
  if (!isPublic(path)) throw new DaftarError('request.forbidden', `${path} is not listed as public`);
  return next();
});

/**
 * Somebody is signed in whose role has this procedure in its row. `ctx.cause` is how histories name them; `ctx.prove()`
 * is for procedures that need a fresh proof of some inputs only.
 */
export const procedure = audited.use(({ ctx, path, next }) => {
  const { deps, user, session } = ctx;
  const { fresh, ...admitted } = admit(deps, user && session && { user, session }, path);
  const prove = () => requireFresh(admitted.session, deps.clock.now());
  if (fresh) prove();
  const cause: Cause = { kind: 'user', id: admitted.user.id };
  return next({ ctx: { ...ctx, ...admitted, cause, prove } });
});

function codeOf(code: TRPCError['code']): ErrorCode {
  if (code === 'NOT_FOUND') return 'request.not_found';
  if (code === 'UNAUTHORIZED') return 'request.not_signed_in';
  return code === 'INTERNAL_SERVER_ERROR' ? 'server.internal' : 'request.invalid';
}

const trpcCodes: Record<number, TRPCError['code']> = {
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  501: 'NOT_IMPLEMENTED',
  502: 'BAD_GATEWAY',
  503: 'SERVICE_UNAVAILABLE',
  504: 'GATEWAY_TIMEOUT',
};

function trpcCodeOf(status: number): TRPCError['code'] {
  return trpcCodes[status] ?? 'BAD_REQUEST';
}
