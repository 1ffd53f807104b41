import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Database } from '../../db/client.ts';
import { markProven, passwordHashOf } from '../../db/queries/people.ts';
import type { Proof } from '../../shared/schemas/people.ts';
import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import { passwordLengthMax } from './password.ts';
import type { SecondFactor } from './second-factor.ts';
import type { SignInGuard } from './sign-in-guard.ts';

/** What is known of the session a request came with. */
export interface SessionFacts {
  id: string;
  /** When the person last proved who they are, by signing in or since. */
  provenAt: number | null;
  hasSecondFactor: boolean;
}

/** For how long a proof is enough for what is dangerous. */
export const proofLastsMs = 10 * 60_000;

export function isFresh({ provenAt }: Pick<SessionFacts, 'provenAt'>, now: number): boolean {
  return provenAt !== null && now - provenAt < proofLastsMs;
}

/** @throws DaftarError `request.prove_yourself` */
export function requireFresh(session: SessionFacts, now: number): void {
  if (isFresh(session, now)) return;
  throw new DaftarError('request.prove_yourself', 'Prove who you are (session.prove), then call again.');
}

interface ProofDeps {
  database: Database;
  clock: Clock;
  guard: SignInGuard;
  secondFactor: SecondFactor;
}

export interface Prover {
  /** @throws DaftarError `account.proof_wrong`, `request.too_many` */
  check(userId: string, proof: Proof, address: string | null): Promise<void>;
  /** Checks, and lets the session do what is dangerous for a while. */
  prove(userId: string, sessionId: string, proof: Proof, address: string | null): Promise<void>;
}

export function createProver({ database, clock, guard, secondFactor }: ProofDeps): Prover {
  async function check(userId: string, proof: Proof, address: string | null): Promise<void> {
    const attempt = guard.begin({ account: `proof of ${userId}`, address });
    if (!(await isRight(userId, proof)))
      throw new DaftarError('account.proof_wrong', 'That is not right. Try again.');
    attempt.succeeded();
  }

  async function prove(userId: string, sessionId: string, proof: Proof, address: string | null) {
    await check(userId, proof, address);
    markProven(database, sessionId, clock.now());
  }

  async function isRight(userId: string, proof: Proof): Promise<boolean> {
    if ('code' in proof) {
      const { totp } = await secondFactor.view(userId);
      return totp && (await secondFactor.useTotp(userId, proof.code));
    }
    if ('recoveryCode' in proof) return secondFactor.useRecoveryCode(userId, proof.recoveryCode);
    if (proof.password.length > passwordLengthMax) return false;
    const hash = passwordHashOf(database, userId);
    // Costs the same where there is no password, so that time tells nothing.
    if (hash === null) return hashPassword(proof.password).then(() => false);
    return verifyPassword({ hash, password: proof.password });
  }

  return { check, prove };
}
