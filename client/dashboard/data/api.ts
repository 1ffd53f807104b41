import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  type Operation,
  splitLink,
  type TRPCLink,
} from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../../server/trpc/router.ts';
import { type AppError, appErrorOf } from './app-error.ts';
import { askForProof } from './prove.ts';
import { askToSignIn } from './signed-out.ts';
import { forgettingWishes, wishHeader } from './wishes.ts';

const remedies: Partial<Record<AppError['code'], (type: Operation['type']) => Promise<boolean>>> = {
  'request.prove_yourself': askForProof,
  'request.not_signed_in': askToSignIn,
};

/**
 * Where the server wants a fresh proof, or somebody signed in, the person is asked for it, and the call is made again by
 * itself.
 */
const proving: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) => {
      let current = { unsubscribe: () => {} };
      const attempt = (mayAsk: boolean) => {
        current = next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            const ask = mayAsk ? remedies[appErrorOf(error).code] : undefined;
            if (!ask) return observer.error(error);
            void ask(op.type).then((given) => (given ? attempt(false) : observer.error(error)));
          },
        });
      };
      attempt(true);
      return () => current.unsubscribe();
    });

/** The dashboard's door, same origin: queries batched, each mutation by itself, the live stream as server-sent events. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: [
        proving,
        splitLink({
          condition: (operation) => operation.type === 'mutation',
          true: [forgettingWishes, httpLink({ url: '/trpc', headers: ({ op }) => wishHeader(op) })],
          false: httpBatchLink({ url: '/trpc', maxURLLength: 4000 }),
        }),
      ],
    }),
  ],
});
