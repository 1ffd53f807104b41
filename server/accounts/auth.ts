import { passkey } from '@better-auth/passkey';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { APIError, createAuthMiddleware } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Database } from '../../db/client.ts';
import * as tables from '../../db/schema/accounts.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createAttemptLimit } from '../security/attempt-limit.ts';
import { passwordLengthMax, passwordLengthMin } from './password.ts';

/** The header in which the server tells better-auth who calls; whatever a caller put there is replaced. */
export const addressHeader = 'x-daftar-client-address';

const daySeconds = 24 * 60 * 60;
const signInTriesPerMinute = 10;

export interface AuthSettings {
  database: Database;
  clock: Clock;
  log: Log;
  /** The public base URL; decides whether cookies are `Secure` and named `__Host-`. */
  url: string;
  trustedOrigins: readonly string[];
  secret: string;
  /** Uses up a code of the authenticator: true once, for a right one. */
  useTotp(userId: string, code: string): Promise<boolean>;
}

/** better-auth with everything off that is not sign-in, its second step, passkeys, sign-out and reading one's session. */
export function createAuth({ database, clock, log, url, trustedOrigins, secret, useTotp }: AuthSettings) {
  const secure = url.startsWith('https:');
  return betterAuth({
    appName: 'Daftar',
    baseURL: new URL(url).origin,
    basePath: '/auth',
    secret,
    trustedOrigins: [...trustedOrigins],
    telemetry: { enabled: false },
    database: drizzleAdapter(database, { provider: 'sqlite', usePlural: true, schema: tables }),
    user: {
      additionalFields: { role: { type: 'string', required: true, defaultValue: 'viewer', input: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLengthMin,
      maxPasswordLength: passwordLengthMax,
    },
    session: {
      expiresIn: 14 * daySeconds,
      updateAge: daySeconds,
      // What is dangerous asks for a fresh proof by our own rule.
      freshAge: 0,
      additionalFields: { provenAt: { type: 'date', required: false, input: false } },
    },
    // Whoever signs in has just proved who they are.
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, provenAt: new Date(clock.now()) } }) },
      },
    },
    hooks: { before: useUpCode(useTotp) },
    plugins: [
      twoFactor({ issuer: 'Daftar', trustDeviceMaxAge: 30 * daySeconds }),
      passkey({
        rpName: 'Daftar',
        rpID: new URL(url).hostname,
        origin: [...trustedOrigins],
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.registrationInfo?.userVerified ?? false),
        },
        // A passkey stands for both factors, so its device must have checked a finger, a face or a PIN.
        authentication: {
          afterVerification: ({ verification }) =>
            requireVerified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: {
        '/sign-in/email': { window: 60, max: signInTriesPerMinute },
        '/two-factor/*': { window: 60, max: signInTriesPerMinute },
        '/passkey/*': { window: 60, max: 60 },
      },
      customStorage: createAttemptLimit(clock),
    },
    logger: {
      level: 'warn',
      log: (level, message) => log[level === 'error' ? 'error' : 'debug']('accounts.library', { message }),
    },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      cookies: {
        session_token: cookie('session', secure),
        dont_remember: cookie('session_short', secure),
        two_factor: cookie('second_step', secure),
        trust_device: cookie('trusted_device', secure),
        'better-auth-passkey': cookie('passkey', secure),
      },
    },
  });
}

/**
 * The library takes the same code as often as it comes within its ninety seconds. Here each is used up first; one that
 * was used before, or is wrong, reaches the library as no code at all, so that it counts as a failure there.
 */
function useUpCode(useTotp: AuthSettings['useTotp']) {
  return createAuthMiddleware(async (ctx) => {
    if (ctx.path !== '/two-factor/verify-totp') return;
    const { name } = ctx.context.createAuthCookie('two_factor');
    const pending = await ctx.getSignedCookie(name, ctx.context.secret);
    const signIn = pending ? await ctx.context.internalAdapter.findVerificationValue(pending) : null;
    const code: unknown = ctx.body?.code;
    if (signIn && typeof code === 'string' && (await useTotp(signIn.value, code))) return;
    return { context: { body: { ...ctx.body, code: '' } } };
  });
}

function requireVerified(userVerified: boolean): void {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { message: 'The device did not check who uses it.' });
}

/** `__Host-` ties a cookie to exactly this host, to HTTPS, and to the whole of it. */
export function cookie(name: string, secure: boolean) {
  return { name: secure ? `__Host-daftar_${name}` : `daftar_${name}`, attributes: { secure, path: '/' } };
}
