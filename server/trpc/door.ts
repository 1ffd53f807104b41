import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Elysia } from 'elysia';
import { appRouter } from './router.ts';
import type { TrpcDeps } from './trpc.ts';

/** Door 2: `/trpc/*`, for the dashboard's own pages. */
export function trpcDoor(deps: TrpcDeps) {
  const answer = ({ request }: { request: Request }) =>
    fetchRequestHandler({
      endpoint: '/trpc',
      router: appRouter,
      req: request,
      createContext: async () => ({ deps, user: (await deps.accounts.sessionOf(request))?.user ?? null }),
      responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
    });
  return new Elysia({ name: 'trpc' })
    .get('/trpc/*', answer, { parse: 'none' })
    .post('/trpc/*', answer, { parse: 'none' });
}
