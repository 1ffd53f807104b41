import type { Session } from '../accounts/accounts.ts';
import { type Permission, requirePermission } from '../accounts/permissions.ts';
import { lacksSecondFactor } from '../accounts/policy.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

/**
 * Lets somebody through to what has this row of permissions.
 * @throws DaftarError `request.not_signed_in`, `request.forbidden`, `request.second_factor_needed`
 */
export function admit(deps: Deps, visitor: Session | null, path: string): Session & { fresh: boolean } {
  if (!visitor) throw new DaftarError('request.not_signed_in', 'Sign in first');
  const { user, session } = visitor;
  const { fresh, enrolling }: Permission = requirePermission(user.role, path);
  if (!enrolling && lacksSecondFactor(deps, user.role, session)) {
    throw new DaftarError(
      'request.second_factor_needed',
      'Your role needs a second factor. Set one up first.',
    );
  }
  return { user, session, fresh: fresh ?? false };
}
