import { isIP } from 'node:net';
import { z } from 'zod';
import { logLevels } from './log.ts';

/** An origin or a base URL, without a slash at its end. */
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
  .refine((url) => !/[?#]/.test(url), 'must have no query and no fragment')
  .transform((url) => url.replace(/\/+$/, ''));

const cidrs = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((all) => all.every(isCidr), 'must be a list of CIDRs such as 10.0.0.0/8,fd00::/8');

const onOff = (fallback: 'on' | 'off') =>
  z
    .enum(['on', 'off'], { error: 'must be on or off' })
    .default(fallback)
    .transform((word) => word === 'on');

/** Every setting, its rule and its default. The README's table is checked against this list by a test. */
export const settings = {
  DAFTAR_HOST: z.string().min(1).default('127.0.0.1'),
  DAFTAR_PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
  DAFTAR_URL: baseUrl.optional(),
  DAFTAR_DATA: z.string().min(1).default('./data'),
  DAFTAR_MASTER_KEY: z
    .base64({ error: 'must be 32 bytes in base64' })
    .refine((text) => Buffer.from(text, 'base64').byteLength === 32, 'must be 32 bytes in base64')
    .optional(),
  DAFTAR_SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' }).optional(),
  DAFTAR_MAIL_FROM: z.email({ error: 'must be an e-mail address' }).optional(),
  DAFTAR_LOG_LEVEL: z.enum(logLevels).default('info'),
  DAFTAR_TRUST_PROXY: onOff('off'),
  DAFTAR_PRIVATE_TARGETS: cidrs.default([]),
  DAFTAR_METRICS_TOKEN: z.string().min(16, 'must be at least 16 characters').optional(),
  DAFTAR_SANDBOX: onOff('on'),
  DAFTAR_MOYASAR_URL: baseUrl.optional(),
  DAFTAR_MOOSYL_URL: baseUrl.optional(),
  DAFTAR_MOFLAY_URL: baseUrl.optional(),
  DAFTAR_DARAJA_URL: baseUrl.optional(),
};

const environmentSchema = z.object(settings);

export interface Config {
  host: string;
  port: number;
  /** Public base URL, without a slash at its end. With port 0 it is known only once the server listens. */
  publicUrl(): string;
  /** How this process reaches itself: the sandbox is asked through it. */
  selfUrl(): string;
  /** Called once by the server when it knows the port it listens on. */
  listensOn(port: number): void;
  dataFolder: string;
  masterKey: string | null;
  /** The merchant's mail server; null: no mail is sent. */
  smtpUrl: string | null;
  /** The address that mails come from; null: the mail server's user, or the business's own. */
  mailFrom: string | null;
  logLevel: (typeof logLevels)[number];
  trustProxy: boolean;
  sandboxOn: boolean;
  /** Private networks, as CIDRs, that messages may reach all the same. */
  privateTargets: readonly string[];
  /** Stand-ins for the providers' own hosts, for test connections only. */
  providerUrls: Readonly<Record<string, string | undefined>>;
}

/** All problems of the environment at once, one line each. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly string[]) {
    super(
      `The environment has ${problems.length === 1 ? 'a problem' : 'problems'}:\n${problems.map((p) => `  ${p}`).join('\n')}`,
    );
  }
}

/**
 * Reads the environment once, at the edge.
 * @throws ConfigError that lists every problem, unknown `DAFTAR_` names included (they are usually typing errors)
 */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const unknown = Object.keys(given)
    .filter((name) => name.startsWith('DAFTAR_') && !(name in settings))
    .map((name) => `${name}: no such setting`);
  const result = environmentSchema.safeParse(given);
  if (!result.success || unknown.length > 0) {
    const invalid = result.success
      ? []
      : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError([...invalid, ...unknown]);
  }
  const values = result.data;
  let port = values.DAFTAR_PORT;
  const selfUrl = () => `http://${urlHost(values.DAFTAR_HOST)}:${port}`;
  return {
    host: values.DAFTAR_HOST,
    port: values.DAFTAR_PORT,
    publicUrl: () => values.DAFTAR_URL ?? selfUrl(),
    selfUrl,
    listensOn: (actual) => {
      port = actual;
    },
    dataFolder: values.DAFTAR_DATA,
    masterKey: values.DAFTAR_MASTER_KEY ?? null,
    smtpUrl: values.DAFTAR_SMTP_URL ?? null,
    mailFrom: values.DAFTAR_MAIL_FROM ?? null,
    logLevel: values.DAFTAR_LOG_LEVEL,
    trustProxy: values.DAFTAR_TRUST_PROXY,
    sandboxOn: values.DAFTAR_SANDBOX,
    privateTargets: values.DAFTAR_PRIVATE_TARGETS,
    providerUrls: {
      moyasar: values.DAFTAR_MOYASAR_URL,
      moosyl: values.DAFTAR_MOOSYL_URL,
      moflay: values.DAFTAR_MOFLAY_URL,
      daraja: values.DAFTAR_DARAJA_URL,
    },
  };
}

/** A server that listens everywhere is reached, from its own machine, at localhost. */
function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIP(host) === 6 ? `[${host}]` : host;
}

function isCidr(text: string): boolean {
  const [address = '', bits = ''] = text.split('/');
  const version = isIP(address);
  return version !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
