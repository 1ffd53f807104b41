import type { Clock } from '../../clock.ts';

/** Moflay's limits for its own sandbox. */
const limits = [
  { withinMs: 10_000, most: 5 },
  { withinMs: 60_000, most: 20 },
] as const;

export interface Allowance {
  isOver: boolean;
  headers: Record<string, string>;
}

/** Counts calls a key; what is over a limit does not count again. */
export function createRateLimit({ clock }: { clock: Clock }) {
  const calls = new Map<string, number[]>();
  return (accountId: string): Allowance => {
    const now = clock.now();
    const recent = (calls.get(accountId) ?? []).filter((at) => now - at < 60_000);
    const states = limits.map(({ withinMs, most }) => {
      const within = recent.filter((at) => now - at < withinMs);
      return { most, left: most - within.length, resetAt: (within[0] ?? now) + withinMs };
    });
    const tightest = states.reduce((a, b) => (b.left < a.left ? b : a));
    const isOver = tightest.left <= 0;
    calls.set(accountId, isOver ? recent : [...recent, now]);
    return {
      isOver,
      headers: {
        'x-ratelimit-limit': String(tightest.most),
        'x-ratelimit-remaining': String(Math.max(0, tightest.left - 1)),
        'x-ratelimit-reset': String(Math.ceil(tightest.resetAt / 1_000)),
      },
    };
  };
}
