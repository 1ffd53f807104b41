import { readSetting, writeSetting } from '../../db/queries/settings.ts';
import { exponentOf } from '../../shared/money.ts';
import type { UserRole } from '../../shared/roles.ts';
import { type SecurityPolicy, securityPolicySchema } from '../../shared/schemas/people.ts';
import type { Deps } from '../deps.ts';
import type { SessionFacts } from './proof.ts';

const key = 'security_policy';
const nothingSet: SecurityPolicy = { secondFactorRoles: [], refundProofAboveMinor: {} };

/** A thousand of the currency's units: enough for the shop's everyday, too little to empty an account unnoticed. */
const refundProofAboveUnits = 1_000;

export function readPolicy({ database }: Pick<Deps, 'database'>): SecurityPolicy {
  const stored = readSetting(database, key);
  return stored === null ? nothingSet : securityPolicySchema.parse(JSON.parse(stored));
}

export function writePolicy(deps: Pick<Deps, 'database' | 'log'>, policy: SecurityPolicy): SecurityPolicy {
  writeSetting(deps.database, key, JSON.stringify(policy));
  deps.log.info('security.policy_changed', { roles: policy.secondFactorRoles.join(',') });
  return readPolicy(deps);
}

/** Above this, whoever refunds proves afresh who they are. */
export function refundProofAbove(deps: Pick<Deps, 'database'>, currency: string): number {
  const set = readPolicy(deps).refundProofAboveMinor[currency];
  return set ?? refundProofAboveUnits * 10 ** exponentOf(currency);
}

/** The owner asks for a second factor of this role, and this person has none yet. */
export function lacksSecondFactor(
  deps: Pick<Deps, 'database'>,
  role: UserRole,
  { hasSecondFactor }: Pick<SessionFacts, 'hasSecondFactor'>,
): boolean {
  return !hasSecondFactor && readPolicy(deps).secondFactorRoles.includes(role);
}
