import type { SignedInUser } from '../../server/accounts/accounts.ts';
import { appRouter } from '../../server/trpc/router.ts';
import type { TrpcDeps } from '../../server/trpc/trpc.ts';

export const testOwner: SignedInUser = {
  id: 'usr_test',
  name: 'Test Owner',
  email: 'owner@example.com',
  role: 'owner',
};

/** The dashboard's procedures without HTTP. */
export function createCaller(deps: TrpcDeps, user: SignedInUser | null = testOwner) {
  return appRouter.createCaller({ deps, user });
}
