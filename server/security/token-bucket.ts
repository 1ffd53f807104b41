import type { Clock } from '../clock.ts';

/** How one key stands after it asked. */
export interface Allowance {
  allowed: boolean;
  /** How many calls in a row a rested key has. */
  limit: number;
  remaining: number;
  /** Until all of them are there again. */
  resetSeconds: number;
  /** Until the next one is there. */
  retryAfterSeconds: number;
}

export interface TokenBucket {
  take(key: string): Allowance;
}

const keysMax = 10_000;

/** `perSecond` calls on the long run, `burst` in a row. Kept in memory: a restart forgives. */
export function createTokenBucket(
  clock: Clock,
  { perSecond, burst }: { perSecond: number; burst: number },
): TokenBucket {
  /** When a key has all its calls again; none are missing where that has passed. */
  const fullAt = new Map<string, number>();
  const tokenMs = 1000 / perSecond;

  function forget(now: number): void {
    if (fullAt.size < keysMax) return;
    for (const [key, at] of fullAt) if (at <= now) fullAt.delete(key);
    for (const key of fullAt.keys()) {
      if (fullAt.size < keysMax) return;
      fullAt.delete(key);
    }
  }

  return {
    take: (key) => {
      const now = clock.now();
      const missingMs = Math.max((fullAt.get(key) ?? now) - now, 0);
      const afterMs = missingMs + tokenMs;
      const allowed = afterMs <= burst * tokenMs;
      if (allowed) {
        forget(now);
        fullAt.set(key, now + afterMs);
      }
      const leftMs = burst * tokenMs - (allowed ? afterMs : missingMs);
      return {
        allowed,
        limit: burst,
        remaining: Math.max(Math.floor(leftMs / tokenMs), 0),
        resetSeconds: Math.ceil((allowed ? afterMs : missingMs) / 1000),
        retryAfterSeconds: allowed ? 0 : Math.max(Math.ceil((afterMs - burst * tokenMs) / 1000), 1),
      };
    },
  };
}
