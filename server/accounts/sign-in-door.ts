import { z } from 'zod';
import type { Database } from '../../db/client.ts';
import { endSession } from '../../db/queries/people.ts';
import { ownerOfPasskey } from '../../db/queries/second-factor.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import { problem } from '../problem.ts';
import type { Session } from './accounts.ts';
import { addressHeader } from './auth.ts';
import { requireFresh } from './proof.ts';
import type { SecondFactor } from './second-factor.ts';
import type { SignInAttempt } from './sign-in-audit.ts';
import type { SignInGuard } from './sign-in-guard.ts';

interface Mounted {
  method: 'GET' | 'POST';
  /** What is slowed down when it is guessed at. */
  guesses?: 'password' | 'code';
  /** Only for somebody signed in who has just proved who they are. */
  fresh?: true;
  /** Belongs to a sign-in that is not finished: a session has no business there. */
  withoutSession?: true;
}

/** The only paths of better-auth that are reachable; everything else about people is a procedure of the dashboard. */
const mounted: Readonly<Record<string, Mounted>> = {
  '/auth/sign-in/email': { method: 'POST', guesses: 'password' },
  '/auth/sign-out': { method: 'POST' },
  '/auth/get-session': { method: 'GET' },
  '/auth/two-factor/verify-totp': { method: 'POST', guesses: 'code', withoutSession: true },
  '/auth/two-factor/verify-backup-code': { method: 'POST', guesses: 'code', withoutSession: true },
  '/auth/passkey/generate-authenticate-options': { method: 'GET' },
  '/auth/passkey/verify-authentication': { method: 'POST' },
  '/auth/passkey/generate-register-options': { method: 'GET', fresh: true },
  '/auth/passkey/verify-registration': { method: 'POST', fresh: true },
};

interface DoorDeps {
  database: Database;
  clock: Clock;
  guard: SignInGuard;
  secondFactor: SecondFactor;
  /** The name of the session's cookie. */
  sessionCookie: string;
  sessionOf(request: Request): Promise<Session | null>;
  answer(request: Request): Promise<Response>;
  audit(attempt: SignInAttempt): Promise<void>;
}

/** `/auth/*`: better-auth behind our own rules on who may try what, and how often. */
export function createSignInDoor(deps: DoorDeps) {
  const { database, clock, guard, secondFactor, sessionCookie, sessionOf, answer, audit } = deps;

  async function handle(request: Request, address: string | null): Promise<Response> {
    const path = new URL(request.url).pathname;
    const rule = mounted[path];
    if (!rule || rule.method !== request.method) return problem({ code: 'request.not_found' });
    // The library reads forms too, in which nobody here would see whose account is tried.
    if (rule.method === 'POST' && !saysJson(request)) return problem({ code: 'request.invalid' });
    const before = rule.method === 'POST' || rule.fresh ? await sessionOf(request) : null;
    const email = rule.guesses === 'password' ? await emailIn(request) : '';
    try {
      if (rule.fresh) requireFreshSession(before);
      const inner = innerRequest(request, address, rule);
      const response = path.startsWith('/auth/passkey/verify')
        ? await withPasskey(path, before, inner)
        : await guarded(rule, inner, { email, address });
      await audit({ path, address, email, before, response });
      if (response.status === 429) return tooManyAnswer(response);
      // Challenges and their cookies are for one browser only.
      response.headers.set('cache-control', 'no-store');
      return response;
    } catch (error) {
      if (!(error instanceof DaftarError)) throw error;
      const response = refusal(error);
      if (before) await audit({ path, address, email, before, response, errorCode: error.code });
      return response;
    }
  }

  function innerRequest(request: Request, address: string | null, { withoutSession }: Mounted): Request {
    const headers = new Headers(request.headers);
    headers.delete(addressHeader);
    if (address !== null) headers.set(addressHeader, address);
    if (withoutSession) headers.set('cookie', withoutCookie(headers.get('cookie') ?? '', sessionCookie));
    return new Request(request, { headers });
  }

  async function guarded(
    { guesses }: Mounted,
    request: Request,
    { email, address }: { email: string; address: string | null },
  ): Promise<Response> {
    if (!guesses) return answer(request);
    const account = guesses === 'password' ? email : `codes from ${address}`;
    const attempt = guard.begin({ account, address });
    const response = await answer(request);
    if (response.ok) attempt.succeeded();
    return response;
  }

  /** Proves, signs in or enrols with a passkey; beside a session, only its own person may. */
  async function withPasskey(path: string, before: Session | null, inner: Request): Promise<Response> {
    if (before && path.endsWith('verify-authentication')) {
      const owner = ownerOfPasskey(database, await credentialIn(inner));
      if (owner !== before.user.id)
        throw new DaftarError('account.proof_wrong', 'This passkey is somebody else’s.');
    }
    const response = await answer(inner);
    if (!response.ok || !before) return response;
    // The proof came with a session of its own, which takes the place of the one before.
    if (path.endsWith('verify-authentication')) endSession(database, before.user.id, before.session.id);
    else await secondFactor.settle(before.user.id);
    return response;
  }

  function requireFreshSession(before: Session | null): void {
    if (!before) throw new DaftarError('request.not_signed_in', 'Sign in first');
    requireFresh(before.session, clock.now());
  }

  return handle;
}

const signInBody = z.object({ email: z.string().max(254) });
const passkeyBody = z.object({ response: z.object({ id: z.string().max(2_000) }) });

async function emailIn(request: Request): Promise<string> {
  const body = signInBody.safeParse(await bodyOf(request));
  return body.success ? body.data.email.trim().toLowerCase() : '';
}

async function credentialIn(request: Request): Promise<string> {
  const body = passkeyBody.safeParse(await bodyOf(request));
  return body.success ? body.data.response.id : '';
}

function saysJson({ headers }: Request): boolean {
  return /^application\/json\s*(;|$)/i.test(headers.get('content-type') ?? '');
}

async function bodyOf(request: Request): Promise<unknown> {
  return request
    .clone()
    .json()
    .catch(() => null);
}

function withoutCookie(header: string, name: string): string {
  const cookies = header.split(';').map((pair) => pair.trim());
  return cookies.filter((pair) => !pair.startsWith(`${name}=`)).join('; ');
}

function tooManyAnswer(response: Response): Response {
  const seconds = Number(response.headers.get('x-retry-after') ?? '60');
  return refusal(
    new DaftarError('request.too_many', `Too many tries. Wait ${seconds} seconds.`, {
      facts: { retryAfterSeconds: seconds },
    }),
  );
}

function refusal({ code, message, facts }: DaftarError): Response {
  const answer = problem({ code, detail: message, facts });
  const { retryAfterSeconds } = facts;
  if (typeof retryAfterSeconds === 'number') answer.headers.set('retry-after', String(retryAfterSeconds));
  return answer;
}
