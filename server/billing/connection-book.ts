import { hash, randomBytes } from 'node:crypto';
import type { Database } from '../../db/client.ts';
import {
  type ConnectionRecord,
  findConnection,
  keepEnvironment,
  keptEnvironment,
  listConnectionRecords,
  updateConnection,
  validCredentials,
} from '../../db/queries/connections.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Credentials, Provider, ProviderClient } from '../providers/provider.ts';
import { providerById } from '../providers/registry.ts';
import type { Http } from '../security/http.ts';
import type { Vault } from '../security/vault.ts';

/** A connection with its credentials unsealed, ready to be used. Lives in memory only. */
export interface OpenConnection {
  record: ConnectionRecord;
  provider: Provider;
  /** The unguessable part of the hook's URL. */
  hookToken: string;
  /** Hook secrets valid at `now`, newest first; none refuses every call. */
  hookSecretsAt(now: number): readonly string[];
  client: ProviderClient;
  /** In clear, for code that talks to the account; no view and no log line may hold them. */
  credentials: Credentials;
  /** The account's environment as its API first named it; null while it has not, or where the mode is said otherwise. */
  environment: string | null;
}

/** The connections in memory, so that a hook's path neither reads the database nor unseals anything. */
export interface ConnectionBook {
  byHookToken(provider: string, token: string): OpenConnection | null;
  byId(id: string): OpenConnection | null;
  /** Reads one again after it was changed. */
  reload(id: string): void;
}

const hookTokenBytes = 24;

export interface ConnectionBookDeps {
  database: Database;
  vault: Vault;
  clock: Clock;
  config: Config;
  http: Http;
}

export function createConnectionBook(deps: ConnectionBookDeps): ConnectionBook {
  const byId = new Map<string, OpenConnection>();
  // Keyed by digest, so that the time a look-up takes tells nothing about the tokens that exist.
  const byToken = new Map<string, OpenConnection>();

  function put(record: ConnectionRecord): void {
    const open = openConnection(deps, record);
    if (!open) return;
    byId.set(record.id, open);
    byToken.set(digest(open.hookToken), open);
  }

  for (const record of listConnectionRecords(deps.database)) put(withSealedToken(deps, record));

  return {
    byHookToken: (provider, token) => {
      const open = byToken.get(digest(token));
      return open && open.provider.id === provider ? open : null;
    },
    byId: (id) => byId.get(id) ?? null,
    reload: (id) => {
      const record = findConnection(deps.database, id);
      if (record) put(record);
    },
  };
}

function openConnection(deps: ConnectionBookDeps, record: ConnectionRecord): OpenConnection | null {
  const provider = providerById(record.provider);
  if (!provider) return null;
  const unsealed = validCredentials(deps.database, record.id, deps.clock.now()).map(
    ({ field, sealed, expiresAt }) => ({
      field,
      expiresAt: expiresAt ?? Number.POSITIVE_INFINITY,
      value: deps.vault.open(sealed, credentialPlace(record.id, field)).toString('utf8'),
    }),
  );
  const current: Record<string, string> = {};
  for (const { field, value } of unsealed) current[field] ??= value;
  const hookSecrets = unsealed.filter(({ field }) => field === provider.hookSecretField);
  const open: OpenConnection = {
    record,
    provider,
    hookToken: openHookToken(deps.vault, record),
    hookSecretsAt: (now) => hookSecrets.filter(({ expiresAt }) => expiresAt > now).map(({ value }) => value),
    client: clientFor(deps, provider, record, current, (environment) => {
      if (open.environment !== null) return;
      open.environment = environment;
      keepEnvironment(deps.database, record.id, environment);
    }),
    credentials: current,
    environment: keptEnvironment(deps.database, record.id),
  };
  return open;
}

/** A client for a connection that need not exist yet: how credentials are tried before they are saved. */
export function clientFor(
  { config, http, clock }: Pick<ConnectionBookDeps, 'config' | 'http' | 'clock'>,
  provider: Provider,
  { mode, sandbox }: Pick<ConnectionRecord, 'mode' | 'sandbox'>,
  credentials: Credentials,
  sawEnvironment: (environment: string) => void = () => {},
): ProviderClient {
  const standIn = mode === 'test' ? config.providerUrls[provider.id] : undefined;
  const baseUrl =
    sandbox && provider.sandboxPath !== null
      ? config.selfUrl() + provider.sandboxPath
      : (standIn ?? provider.apiUrl(mode));
  return provider.connect({ mode, baseUrl, credentials, http, clock, sawEnvironment });
}

/** A fresh token for a hook's URL, sealed for the row of its connection. */
export function newSealedHookToken(vault: Vault, connectionId: string): string {
  return sealHookToken(vault, connectionId, randomBytes(hookTokenBytes).toString('base64url'));
}

function sealHookToken(vault: Vault, connectionId: string, token: string): string {
  return vault.seal(token, credentialPlace(connectionId, 'hookToken')).toString('base64');
}

/** Books of before tokens were sealed have them in clear: a token itself is shorter than any sealed one. */
function withSealedToken(
  { database, vault }: ConnectionBookDeps,
  record: ConnectionRecord,
): ConnectionRecord {
  const { id, sealedHookToken: token } = record;
  if (token.length > hookTokenBytes * 2) return record;
  const sealedHookToken = sealHookToken(vault, id, token);
  updateConnection(database, id, { sealedHookToken });
  return { ...record, sealedHookToken };
}

function openHookToken(vault: Vault, { id, sealedHookToken }: ConnectionRecord): string {
  return vault.open(Buffer.from(sealedHookToken, 'base64'), credentialPlace(id, 'hookToken')).toString();
}

/** What a sealed credential is bound to: moved to another row or field it does not open. */
export function credentialPlace(connectionId: string, field: string): string {
  return `${connectionId}/${field}`;
}

function digest(token: string): string {
  return hash('sha256', token, 'base64');
}
