import type { SignedInUser } from '../../server/accounts/accounts.ts';
import type { SessionFacts } from '../../server/accounts/proof.ts';
import { appRouter } from '../../server/trpc/router.ts';
import type { TrpcDeps } from '../../server/trpc/trpc.ts';

export const testOwner: SignedInUser = {
  id: 'usr_test',
  name: 'Test Owner',
  email: 'owner@example.com',
  role: 'owner',
};

/** The dashboard's procedures without HTTP. */
export function createCaller(
  deps: TrpcDeps,
  user: SignedInUser | null = testOwner,
  more: Partial<SessionFacts> = {},
) {
  const session = user && {
    id: 'session_test',
    hasSecondFactor: true,
    // As if they had signed in a moment ago, whatever the clock says.
    get provenAt() {
      return deps.clock.now();
    },
    ...more,
  };
  return appRouter.createCaller({ deps, user, session, address: '192.0.2.7' });
}
