import type { Clock } from '../clock.ts';

/** How many tries one key (such as an address and a path) has in a window. Kept in memory: a restart forgives. */
export interface AttemptLimit {
  consume(
    key: string,
    rule: { window: number; max: number },
  ): Promise<{ allowed: boolean; retryAfter: number | null }>;
}

const keysMax = 50_000;

/** Behind sign-in (better-auth's rate limit) and the pay page; on our clock, not shared between servers of one process. */
export function createAttemptLimit(clock: Clock): AttemptLimit {
  const windows = new Map<string, { endsAt: number; count: number }>();

  async function consume(key: string, rule: { window: number; max: number }) {
    const now = clock.now();
    const current = windows.get(key);
    if (!current || now >= current.endsAt) {
      forget(now);
      windows.set(key, { endsAt: now + rule.window * 1000, count: 1 });
      return { allowed: true, retryAfter: null };
    }
    if (current.count >= rule.max) {
      return { allowed: false, retryAfter: Math.ceil((current.endsAt - now) / 1000) };
    }
    current.count += 1;
    return { allowed: true, retryAfter: null };
  }

  function forget(now: number): void {
    if (windows.size < keysMax) return;
    for (const [key, { endsAt }] of windows) if (now >= endsAt) windows.delete(key);
    for (const key of windows.keys()) {
      if (windows.size < keysMax) break;
      windows.delete(key);
    }
  }

  return { consume };
}
