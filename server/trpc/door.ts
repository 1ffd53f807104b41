import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { Elysia } from 'elysia';
import { appRouter } from './router.ts';
import type { TrpcDeps } from './trpc.ts';
import { createWishes } from './wishes.ts';

/** Door 2: `/trpc/*`, for the dashboard's own pages. */
export function trpcDoor(deps: TrpcDeps & { addressOf(request: Request): string | null }) {
  const once = createWishes(deps.clock);
  const answer = async ({ request }: { request: Request }) => {
    const found = await deps.accounts.sessionOf(request);
    const address = deps.addressOf(request);
    const work = () =>
      fetchRequestHandler({
        endpoint: '/trpc',
        router: appRouter,
        req: request,
        createContext: async () => ({
          deps,
          user: found?.user ?? null,
          session: found?.session ?? null,
          address,
        }),
        responseMeta: () => ({ headers: { 'cache-control': 'no-store' } }),
      });
    const wish = request.method === 'POST' ? request.headers.get('daftar-wish') : null;
    if (!wish || !found) return work();
    return once(`${found.user.id} ${new URL(request.url).pathname} ${wish}`, work);
  };
  return new Elysia({ name: 'trpc' })
    .get('/trpc/*', answer, { parse: 'none' })
    .post('/trpc/*', answer, { parse: 'none' });
}
