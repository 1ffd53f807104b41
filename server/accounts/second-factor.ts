import { randomBytes, randomInt } from 'node:crypto';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Database, Store } from '../../db/client.ts';
import { findPerson, updatePerson } from '../../db/queries/people.ts';
import {
  claimStep,
  countPasskeys,
  deletePasskey,
  deletePasskeys,
  deleteTwoFactor,
  findTwoFactor,
  forgetPendingSignIns,
  forgetTrustedDevices,
  listPasskeys,
  renamePasskey,
  replaceSecret,
  swapRecoveryCodes,
  updateTwoFactor,
} from '../../db/queries/second-factor.ts';
import type { SecondFactorView } from '../../shared/people-views.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import { sameSecret } from '../security/constant-time.ts';
import { base32, matchingStep, totpUri } from './totp.ts';

/** What a person has besides the password: an authenticator app, passkeys, and recovery codes for the day both are lost. */
export interface SecondFactor {
  view(userId: string): Promise<SecondFactorView>;
  has(userId: string): boolean;
  /** A new secret; it counts as soon as `confirmTotp` saw its first code. */
  startTotp(userId: string): Promise<{ uri: string; secret: string }>;
  /** Recovery codes if this is the person's first second factor, else null. */
  confirmTotp(userId: string, code: string): Promise<{ recoveryCodes: string[] | null }>;
  removeTotp(userId: string): Promise<void>;
  newRecoveryCodes(userId: string): Promise<string[]>;
  renamePasskey(userId: string, id: string, name: string): void;
  removePasskey(userId: string, id: string): Promise<void>;
  /** True for the one call that uses this code; a code is never right twice. */
  useTotp(userId: string, code: string): Promise<boolean>;
  useRecoveryCode(userId: string, code: string): Promise<boolean>;
  /** After a passkey was added: from now on a password alone does not open the book. */
  settle(userId: string): Promise<void>;
  removeAll(store: Store, userId: string): void;
  /** Forgives wrong codes. */
  unlock(store: Store, userId: string): void;
}

interface SecondFactorDeps {
  database: Database;
  clock: Clock;
  /** The key that better-auth seals its secrets with. */
  sealingKey(): Promise<Parameters<typeof symmetricEncrypt>[0]['key']>;
}

const issuer = 'Daftar';
const recoveryCodesMade = 10;

export function createSecondFactor({ database, clock, sealingKey }: SecondFactorDeps): SecondFactor {
  const seal = async (data: string) => symmetricEncrypt({ key: await sealingKey(), data });
  const unseal = async (data: string) => symmetricDecrypt({ key: await sealingKey(), data });

  async function view(userId: string): Promise<SecondFactorView> {
    const row = findTwoFactor(database, userId);
    return {
      totp: row?.verified === true,
      recoveryCodesLeft: row ? (await readCodes(row.backupCodes)).length : 0,
      passkeys: listPasskeys(database, userId).map((passkey) => ({
        id: passkey.id,
        name: passkey.name,
        createdAt: passkey.createdAt?.getTime() ?? null,
        synced: passkey.backedUp,
      })),
    };
  }

  function has(userId: string): boolean {
    return findTwoFactor(database, userId)?.verified === true || countPasskeys(database, userId) > 0;
  }

  async function startTotp(userId: string) {
    const person = findPerson(database, userId);
    if (!person) throw new DaftarError('people.not_found', 'There is no such person.');
    if (findTwoFactor(database, userId)?.verified)
      throw new DaftarError('account.second_factor_on', 'Remove the authenticator first, then add another.');
    const secret = freshSecret();
    const sealed = { secret: await seal(secret), backupCodes: await seal('[]') };
    replaceSecret(database, userId, sealed);
    return { uri: totpUri(secret, person.email, issuer), secret: base32(secret) };
  }

  async function confirmTotp(userId: string, code: string) {
    const row = findTwoFactor(database, userId);
    if (!row) throw new DaftarError('account.second_factor_off', 'Start the enrolment first.');
    if (row.verified)
      throw new DaftarError('account.second_factor_on', 'An authenticator is in use already.');
    if (!(await useTotp(userId, code)))
      throw new DaftarError('account.code_wrong', 'The code is not right. Wait for the next one.');
    const isFirst = (await readCodes(row.backupCodes)).length === 0;
    database.transaction((tx) => {
      updateTwoFactor(tx, userId, { verified: true, failedVerificationCount: 0, lockedUntil: null });
      settleFlag(tx, userId);
    });
    return { recoveryCodes: isFirst ? await newRecoveryCodes(userId) : null };
  }

  async function removeTotp(userId: string): Promise<void> {
    if (!findTwoFactor(database, userId)?.verified)
      throw new DaftarError('account.second_factor_off', 'There is no authenticator to remove.');
    const sealed = { secret: await seal(freshSecret()), backupCodes: await seal('[]') };
    database.transaction((tx) => {
      replaceSecret(tx, userId, sealed);
      settleFlag(tx, userId);
    });
  }

  async function newRecoveryCodes(userId: string): Promise<string[]> {
    if (!has(userId)) throw new DaftarError('account.second_factor_off', 'Set up a second factor first.');
    const codes = Array.from({ length: recoveryCodesMade }, recoveryCode);
    updateTwoFactor(database, userId, { backupCodes: await seal(JSON.stringify(codes)) });
    return codes;
  }

  async function useTotp(userId: string, code: string): Promise<boolean> {
    const row = findTwoFactor(database, userId);
    if (!row) return false;
    const step = matchingStep(await unseal(row.secret), code.replaceAll(/\s/g, ''), clock.now());
    return step !== null && claimStep(database, userId, step);
  }

  async function useRecoveryCode(userId: string, code: string): Promise<boolean> {
    const row = findTwoFactor(database, userId);
    if (!row) return false;
    const codes = await readCodes(row.backupCodes);
    const left = codes.filter((each) => !sameSecret(each, code));
    if (left.length === codes.length) return false;
    return swapRecoveryCodes(database, userId, row.backupCodes, await seal(JSON.stringify(left)));
  }

  async function settle(userId: string): Promise<void> {
    if (!findTwoFactor(database, userId)) {
      // Recovery codes live beside a secret: this one is shown to nobody, so no code of it is ever right.
      replaceSecret(database, userId, { secret: await seal(freshSecret()), backupCodes: await seal('[]') });
    }
    database.transaction((tx) => settleFlag(tx, userId));
  }

  /** What better-auth reads at sign-in: whether a password alone is enough. */
  function settleFlag(store: Store, userId: string): void {
    const isOn = findTwoFactor(store, userId)?.verified === true || countPasskeys(store, userId) > 0;
    if (!isOn) deleteTwoFactor(store, userId);
    forgetTrustedDevices(store, userId);
    updatePerson(store, userId, { twoFactorEnabled: isOn }, clock.now());
  }

  async function removePasskey(userId: string, id: string): Promise<void> {
    database.transaction((tx) => {
      if (!deletePasskey(tx, userId, id)) throw noPasskey();
      settleFlag(tx, userId);
    });
  }

  async function readCodes(sealed: string): Promise<string[]> {
    return JSON.parse(await unseal(sealed)) as string[];
  }

  return {
    view,
    has,
    startTotp,
    confirmTotp,
    removeTotp,
    newRecoveryCodes,
    useTotp,
    useRecoveryCode,
    settle,
    removePasskey,
    renamePasskey: (userId, id, name) => {
      if (!renamePasskey(database, userId, id, name)) throw noPasskey();
    },
    removeAll: (store, userId) => {
      deletePasskeys(store, userId);
      deleteTwoFactor(store, userId);
      forgetPendingSignIns(store, userId);
      settleFlag(store, userId);
    },
    unlock: (store, userId) =>
      updateTwoFactor(store, userId, { failedVerificationCount: 0, lockedUntil: null }),
  };
}

/** 160 bits, as RFC 4226 asks; as text, because better-auth takes the text itself as the key. */
function freshSecret(): string {
  return randomBytes(20).toString('base64url');
}

/** Without signs that look alike; read aloud or typed, `xxxxx-xxxxx`. */
function recoveryCode(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const five = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return `${five()}-${five()}`;
}

function noPasskey(): DaftarError {
  return new DaftarError('account.passkey_not_found', 'There is no such passkey of yours.');
}
