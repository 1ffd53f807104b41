import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../../../server/trpc/router.ts';
import { appErrorOf } from './app-error.ts';

const keptMs = 5 * 60_000;

interface Asked {
  path: string;
  input: unknown;
}

/** What was asked for and not answered, with the name it was asked under. */
const unanswered = new Map<string, { name: string; since: number }>();

/** The name of a wish, by which the server knows that it has heard it before. Asked again in the same words it is the same. */
export function wishHeader(asked: Asked): Record<string, string> {
  const words = wordsOf(asked);
  const known = unanswered.get(words);
  const isFresh = known !== undefined && Date.now() - known.since < keptMs;
  const wish = isFresh ? known : { name: randomName(), since: Date.now() };
  unanswered.set(words, wish);
  return { 'daftar-wish': wish.name };
}

/** Forgets a wish once it has its answer, whatever that is. */
export const forgettingWishes: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => {
          unanswered.delete(wordsOf(op));
          observer.next(value);
        },
        complete: () => observer.complete(),
        error: (error) => {
          if (appErrorOf(error).code !== 'unreachable') unanswered.delete(wordsOf(op));
          observer.error(error);
        },
      }),
    );

function wordsOf({ path, input }: Asked): string {
  return `${path} ${JSON.stringify(input)}`;
}

/** Not `randomUUID`, which browsers keep from pages without TLS. */
function randomName(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
