import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import type { Database } from '../../db/client.ts';
import * as tables from '../../db/schema/accounts.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { createAttemptLimit } from '../security/attempt-limit.ts';

export const passwordLengthMin = 12;
export const passwordLengthMax = 128;

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
}

/** better-auth with everything off that is not sign-in, sign-out and reading one's session. */
export function createAuth({ database, clock, log, url, trustedOrigins, secret }: AuthSettings) {
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
    session: { expiresIn: 14 * daySeconds, updateAge: daySeconds },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 600,
      customRules: { '/sign-in/email': { window: 60, max: signInTriesPerMinute } },
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
      },
    },
  });
}

/** `__Host-` ties a cookie to exactly this host, to HTTPS, and to the whole of it. */
function cookie(name: string, secure: boolean) {
  return { name: secure ? `__Host-daftar_${name}` : `daftar_${name}`, attributes: { secure, path: '/' } };
}
