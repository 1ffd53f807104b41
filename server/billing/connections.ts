import { cancelUnfinishedLinks } from '../../db/queries/checkouts.ts';
import {
  type ConnectionRecord,
  endOlderCredentials,
  expireOlderCredentials,
  findConnection,
  forgetEnvironment,
  insertConnection,
  insertCredential,
  listConnectionRecords,
  replaceCredential,
  updateConnection,
} from '../../db/queries/connections.ts';
import { newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { ConnectionTestView, ConnectionView, FieldProblem } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';
import type { Credentials, Provider } from '../providers/provider.ts';
import { providerById } from '../providers/registry.ts';
import { clientFor, credentialPlace, newSealedHookToken, type OpenConnection } from './connection-book.ts';
import { registerHook } from './connection-hook.ts';
import { connectionView } from './connection-view.ts';

/** What a person or a script hands in to connect an account. */
export interface NewConnection {
  provider: string;
  mode: Mode;
  name?: string | undefined;
  credentials: Readonly<Record<string, string>>;
}

/**
 * Connects an account: checks the fields, tries them against the provider, seals them, and registers our hook there
 * unless a hook secret was handed in (then the merchant has set the hook up by hand).
 * @throws DaftarError `connection.credentials_invalid`, or why the provider did not accept them
 */
export async function createConnection(deps: Deps, input: NewConnection): Promise<ConnectionView> {
  const provider = requireProvider(input.provider);
  const credentials = trimmed(input.credentials);
  requireNoProblems(provider.checkCredentials(credentials, input.mode));
  requireGoodTest(await tryCredentials(deps, input), provider);
  return connect(deps, provider, { ...input, credentials }, false);
}

/** A test account at the built-in emulator, connected in one go. */
export async function createSandboxConnection(
  deps: Deps,
  input: { provider: string; name?: string | undefined },
): Promise<ConnectionView> {
  const provider = requireProvider(input.provider);
  const name = input.name ?? `${provider.name} sandbox`;
  const credentials = deps.sandbox?.createAccount(provider.id, name) ?? null;
  if (!credentials)
    throw new DaftarError(
      'connection.sandbox_off',
      'The sandbox is switched off; start with DAFTAR_SANDBOX=on',
    );
  const view = await connect(
    deps,
    provider,
    { provider: provider.id, mode: 'test', name, credentials },
    true,
  );
  deps.sandbox?.controlOf(provider.id, credentials)?.setHookUrl?.(view.hookUrl);
  return view;
}

/** Judges typed credentials without asking the provider. */
export function checkCredentials(input: NewConnection): FieldProblem[] {
  return requireProvider(input.provider).checkCredentials(trimmed(input.credentials), input.mode);
}

/** Asks the provider whether these credentials work, before anything is saved. */
export async function tryCredentials(deps: Deps, input: NewConnection): Promise<ConnectionTestView> {
  const provider = requireProvider(input.provider);
  const credentials = trimmed(input.credentials);
  requireNoProblems(provider.checkCredentials(credentials, input.mode));
  return timed(deps, () =>
    clientFor(deps, provider, { mode: input.mode, sandbox: false }, credentials).test(),
  );
}

export async function testConnection(deps: Deps, id: string): Promise<ConnectionTestView> {
  const { client } = requireConnection(deps, id);
  return timed(deps, () => client.test());
}

/**
 * Ways to pay that the account has switched on, in the provider's words; null where its API can't tell.
 * @throws ProviderFailure
 */
export async function methodsOf(deps: Deps, id: string): Promise<string[] | null> {
  const { client } = requireConnection(deps, id);
  return (await client.methods?.()) ?? null;
}

/**
 * Replaces the credentials that are handed in and keeps the others. The provider must accept the result. An old hook
 * secret may stay valid beside the new one for `keepOldHookSecretMs`, while the provider is being told of the new one.
 */
export async function updateCredentials(
  deps: Deps,
  id: string,
  values: Readonly<Record<string, string>>,
  keepOldHookSecretMs = 0,
): Promise<ConnectionView> {
  const { record, provider, credentials } = requireConnection(deps, id);
  const changed = Object.fromEntries(Object.entries(trimmed(values)).filter(([, value]) => value !== ''));
  const next = { ...credentials, ...changed };
  requireNoProblems(provider.checkCredentials(next, record.mode));
  const keys = Object.keys(changed).filter((field) => field !== provider.hookSecretField);
  if (keys.length > 0) {
    requireGoodTest(await timed(deps, () => clientFor(deps, provider, record, next).test()), provider);
  }
  deps.database.transaction((tx) => {
    for (const [field, value] of Object.entries(changed)) {
      const sealed = sealedCredential(deps, id, field, value);
      const keepsOld = field === provider.hookSecretField && keepOldHookSecretMs > 0;
      if (keepsOld)
        expireOlderCredentials(tx, insertCredential(tx, sealed), deps.clock.now() + keepOldHookSecretMs);
      else replaceCredential(tx, sealed);
    }
    const byHand =
      provider.hookSecretField in changed ? ({ hookState: 'manual', hookProblem: null } as const) : {};
    const unproven = meansOtherwise(provider, credentials, changed) ? { amountsProvenAt: null } : {};
    if (keys.length > 0) forgetEnvironment(tx, id);
    updateConnection(tx, id, { ...byHand, ...unproven, updatedAt: deps.clock.now() });
  });
  return changedView(deps, record);
}

/** A choice such as the unit of amounts: what was proved under the one says nothing about the other. */
function meansOtherwise({ fields }: Provider, before: Credentials, changed: Credentials): boolean {
  return fields.some(({ key, options }) => options && key in changed && changed[key] !== before[key]);
}

export function renameConnection(deps: Deps, id: string, name: string): ConnectionView {
  return change(deps, id, { name });
}

/** Ends the older hook secrets now: only the newest is valid from here on. */
export function endOldHookSecrets(deps: Deps, id: string): ConnectionView {
  const { record, provider } = requireConnection(deps, id);
  endOlderCredentials(deps.database, id, provider.hookSecretField);
  return changedView(deps, record);
}

/**
 * No new links and prompts from now on, while events are still processed. Links that exist keep working, or are
 * cancelled at the provider, as the merchant chooses.
 */
export function pauseConnection(
  deps: Deps,
  id: string,
  existing: 'keep' | 'cancel' = 'keep',
): ConnectionView {
  const view = change(deps, id, { status: 'paused' });
  if (existing === 'cancel') {
    cancelUnfinishedLinks(deps.database, id, deps.clock.now());
    deps.bells.checkouts.ring();
  }
  return view;
}

/** The switch for everything: every connection of a mode at once. */
export function pauseAll(deps: Deps, mode: Mode, existing: 'keep' | 'cancel'): void {
  for (const { id, status } of listConnectionRecords(deps.database, mode)) {
    if (status === 'active') pauseConnection(deps, id, existing);
  }
}

export function resumeAll(deps: Deps, mode: Mode): void {
  for (const { id, status } of listConnectionRecords(deps.database, mode)) {
    if (status === 'paused') resumeConnection(deps, id);
  }
}

export function resumeConnection(deps: Deps, id: string): ConnectionView {
  return change(deps, id, { status: 'active' });
}

/** @throws DaftarError `connection.not_found` */
export function requireConnection(deps: Deps, id: string): OpenConnection {
  const open = deps.connections.byId(id);
  if (!open) throw new DaftarError('connection.not_found', `There is no connection ${id}`);
  return open;
}

/** @throws DaftarError `provider.unknown` */
export function requireProvider(id: string): Provider {
  const provider = providerById(id);
  if (!provider)
    throw new DaftarError('provider.unknown', `There is no provider “${id}”`, { facts: { provider: id } });
  return provider;
}

export function sealedCredential(deps: Deps, connectionId: string, field: string, value: string) {
  const hint = value.length >= 12 ? value.slice(-4) : '';
  return {
    connectionId,
    field,
    sealed: deps.vault.seal(value, credentialPlace(connectionId, field)),
    hint,
    setAt: deps.clock.now(),
  };
}

async function connect(
  deps: Deps,
  provider: Provider,
  input: NewConnection,
  sandbox: boolean,
): Promise<ConnectionView> {
  const now = deps.clock.now();
  const id = newId('connection', now);
  const credentials = Object.entries(input.credentials).filter(([, value]) => value !== '');
  const hasHookSecret = credentials.some(([field]) => field === provider.hookSecretField);
  deps.database.transaction((tx) => {
    insertConnection(tx, {
      id,
      provider: provider.id,
      mode: input.mode,
      name: input.name ?? `${provider.name} ${input.mode}`,
      sandbox,
      sealedHookToken: newSealedHookToken(deps.vault, id),
      hookState: provider.hookSetup === 'none' ? 'verified' : hasHookSecret ? 'manual' : 'unregistered',
      createdAt: now,
      updatedAt: now,
    });
    for (const [field, value] of credentials) insertCredential(tx, sealedCredential(deps, id, field, value));
  });
  deps.connections.reload(id);
  deps.log.info('connection.created', { connectionId: id, provider: provider.id, mode: input.mode, sandbox });
  if (!hasHookSecret && provider.hookSetup === 'api') await registerHook(deps, id);
  return changedView(deps, { id, mode: input.mode });
}

function change(deps: Deps, id: string, values: Parameters<typeof updateConnection>[2]): ConnectionView {
  const { record } = requireConnection(deps, id);
  updateConnection(deps.database, id, { ...values, updatedAt: deps.clock.now() });
  return changedView(deps, record);
}

function changedView(deps: Deps, { id, mode }: Pick<ConnectionRecord, 'id' | 'mode'>): ConnectionView {
  deps.connections.reload(id);
  deps.live.publish({ topic: 'connection', id, mode });
  const record = findConnection(deps.database, id);
  if (!record) throw new DaftarError('connection.not_found', `There is no connection ${id}`);
  return connectionView(deps, record);
}

async function timed(
  deps: Deps,
  test: () => Promise<Pick<ConnectionTestView, 'code' | 'detail'>>,
): Promise<ConnectionTestView> {
  const startedAt = deps.clock.now();
  const { code, detail } = await test();
  return { code, detail, ok: code === 'ok', tookMs: deps.clock.now() - startedAt };
}

const errorOfTest = {
  wrong_key: 'provider.wrong_key',
  no_permission: 'provider.wrong_key',
  blocked: 'provider.blocked',
  account_not_live: 'provider.account_not_live',
  unreachable: 'provider.unreachable',
  timed_out: 'provider.timed_out',
  rate_limited: 'provider.rate_limited',
  answer_unreadable: 'provider.answer_unreadable',
  provider_error: 'provider.refused',
} as const;

function requireGoodTest({ code, detail }: ConnectionTestView, provider: Provider): void {
  if (code === 'ok') return;
  throw new DaftarError(
    errorOfTest[code],
    `${provider.name} did not accept the credentials (${code}); nothing was saved`,
    {
      facts: { test: code, said: detail },
    },
  );
}

function requireNoProblems(problems: readonly FieldProblem[]): void {
  if (problems.length === 0) return;
  const list = problems.map(({ field, code }) => `${field}: ${code}`).join(', ');
  throw new DaftarError('connection.credentials_invalid', `The credentials have problems: ${list}`, {
    fieldProblems: problems,
  });
}

/** Pasted values come with spaces and line breaks around them; those inside are the person's to look at. */
function trimmed(values: Readonly<Record<string, string>>): Credentials {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, value.trim()]));
}
