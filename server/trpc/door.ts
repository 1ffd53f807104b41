import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Elysia } from 'elysia';
import { appRouter } from './router.ts';
import type { TrpcDeps } from './trpc.ts';

/** Door 2: `/trpc/*`, for the dashboard's own pages. */
export function trpcDoor(deps: TrpcDeps & { addressOf(request: Request): string | null }) {
  const answer = ({ request }: { request: Request }) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      router: appRouter,
      req: request,
      createContext: async () => {
        const found = await deps.accounts.sessionOf(request);
        const address = deps.addressOf(request);
        return { deps, user: found?.user ?? null, session: found?.session ?? null, address };
      },
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
    });
  return new Elysia({ name: 'trpc' })
    .get('/trpc/*', answer, { parse: 'none' })
    .post('/trpc/*', answer, { parse: 'none' });
}
