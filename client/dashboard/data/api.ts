import {
  createTRPCClient,
  httpBatchLink,
  httpSubscriptionLink,
  splitLink,
  type TRPCLink,
} from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../../server/trpc/router.ts';
import { appErrorOf } from './app-error.ts';
import { askForProof } from './prove.ts';

/** Where the server wants a fresh proof, the person is asked for it, and the call is made again by itself. */
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
            if (!mayAsk || appErrorOf(error).code !== 'request.prove_yourself') return observer.error(error);
            void askForProof().then((proved) => (proved ? attempt(false) : observer.error(error)));
          },
        });
      };
      attempt(true);
      return () => current.unsubscribe();
    });

/** The dashboard's door, same origin: queries and mutations batched, the live stream as server-sent events. */
export const api = createTRPCClient<AppRouter>({
  links: [
    splitLink({
      condition: (operation) => operation.type === 'subscription',
      true: httpSubscriptionLink({ url: '/trpc' }),
      false: [proving, httpBatchLink({ url: '/trpc', maxURLLength: 4000 })],
    }),
  ],
});
