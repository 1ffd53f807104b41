import { z } from 'zod';
import { findPersonByEmail } from '../../db/queries/people.ts';
import type { SignInAction } from '../../shared/audit.ts';
import type { ErrorCode } from '../../shared/error-codes.ts';
import type { Session } from './accounts.ts';
import { type AuditDeps, writeAudit } from './audit.ts';

/** What happened at a path of the sign-in door. */
export interface SignInAttempt {
  path: string;
  address: string | null;
  /** As it was typed; empty where the path asks for none. */
  email: string;
  /** Who was signed in already. */
  before: Session | null;
  response: Response;
  /** Why we refused it ourselves; the library's own refusals all mean that somebody did not prove who they are. */
  errorCode?: ErrorCode;
}

const actions: Readonly<Record<string, SignInAction>> = {
  '/auth/sign-in/email': 'sign_in',
  '/auth/two-factor/verify-totp': 'sign_in.code',
  '/auth/two-factor/verify-backup-code': 'sign_in.recovery_code',
  '/auth/passkey/verify-authentication': 'sign_in.passkey',
  '/auth/passkey/verify-registration': 'passkey.added',
  '/auth/sign-out': 'sign_out',
};

const answered = z.object({
  twoFactorRedirect: z.boolean().optional(),
  user: z.object({ id: z.string(), name: z.string() }).optional(),
});

/** Writes sign-ins down, those that failed too. Tries beyond the limit leave no row: a flood must not fill the log. */
export function createSignInAudit(deps: AuditDeps): (attempt: SignInAttempt) => Promise<void> {
  return async ({ path, address, email, before, response, errorCode }) => {
    const action = actions[path];
    if (!action || response.status === 429) return;
    const body = answered.safeParse(await jsonOf(response));
    if (response.ok && body.success && body.data.twoFactorRedirect) return;
    const person = (body.success && body.data.user) || before?.user || null;
    if (response.ok && action === 'sign_out' && !person) return;
    const meant = email === '' ? undefined : findPersonByEmail(deps.database, email);
    const subjectId = person?.id ?? meant?.id ?? null;
    writeAudit(deps, {
      actor: person
        ? { kind: 'user', id: person.id, name: person.name, address }
        : { kind: 'anonymous', id: null, name: null, address },
      action,
      outcome: response.ok ? 'done' : 'refused',
      errorCode: response.ok ? null : (errorCode ?? 'request.not_signed_in'),
      subject: subjectId === null ? null : { kind: 'user', id: subjectId },
      // Whoever types a password into the wrong field must not find it here: only addresses of ours are kept.
      asked: meant ? { email: meant.email } : null,
    });
  };
}

async function jsonOf(response: Response): Promise<unknown> {
  return response
    .clone()
    .json()
    .catch(() => null);
}
