import type { Clock } from '../clock.ts';
import { DaftarError } from '../errors.ts';
import { networkOf } from '../security/network.ts';

/** Slows down those who guess: each wrong try beyond the free ones doubles the wait for the next. */
export interface SignInGuard {
  /**
   * Counts a try before it is made, so that many at once count too.
   * @throws DaftarError `request.too_many`
   */
  begin(tries: { account: string; address: string | null }): { succeeded(): void };
  /** The console forgives: whoever runs the server can't be locked out. */
  forgive(account: string): void;
}

interface Rule {
  /** Wrong tries that cost nothing, within `forgetMs`. */
  free: number;
  firstWaitMs: number;
}

const byAccount: Rule = { free: 20, firstWaitMs: 30_000 };
const byAddress: Rule = { free: 30, firstWaitMs: 30_000 };
const waitMsMax = 15 * 60_000;
const forgetMs = 60 * 60_000;
const keysMax = 50_000;

interface Tries {
  count: number;
  lastAt: number;
}

/** Kept in memory: a restart forgives. Accounts that do not exist are slowed alike, so that this tells nothing. */
export function createSignInGuard(clock: Clock): SignInGuard {
  const accounts = new Map<string, Tries>();
  const addresses = new Map<string, Tries>();
  /** Where an account was signed in to before: strangers elsewhere can't make its owner wait there. */
  const homes = new Set<string>();

  function begin({ account, address }: { account: string; address: string | null }) {
    const network = address === null ? null : networkOf(address);
    const home = `${account} at ${network}`;
    const key = homes.has(home) ? home : account;
    const waitMs = Math.max(
      waitFor(accounts.get(key), byAccount),
      network === null ? 0 : waitFor(addresses.get(network), byAddress),
    );
    if (waitMs > 0) throw tooMany(Math.ceil(waitMs / 1000));
    count(accounts, key);
    if (network !== null) count(addresses, network);
    return {
      succeeded: () => {
        accounts.delete(key);
        if (homes.size >= keysMax) homes.clear();
        homes.add(home);
        // Only this try is taken back: signing in to an own account must not pay for guessing at others.
        const tries = network === null ? undefined : addresses.get(network);
        if (tries) tries.count -= 1;
      },
    };
  }

  function waitFor(tries: Tries | undefined, { free, firstWaitMs }: Rule): number {
    if (!tries || tries.count < free || clock.now() - tries.lastAt > forgetMs) return 0;
    const waitMs = Math.min(firstWaitMs * 2 ** (tries.count - free), waitMsMax);
    return Math.max(0, tries.lastAt + waitMs - clock.now());
  }

  function count(all: Map<string, Tries>, key: string): void {
    const before = all.get(key);
    const known = before && clock.now() - before.lastAt <= forgetMs ? before.count : 0;
    // Put at the end, so that what was tried longest ago is the first to be forgotten.
    all.delete(key);
    all.set(key, { count: known + 1, lastAt: clock.now() });
    for (const oldest of all.keys()) {
      if (all.size <= keysMax) break;
      all.delete(oldest);
    }
  }

  function forgive(account: string): void {
    for (const key of accounts.keys())
      if (key === account || key.startsWith(`${account} at `)) accounts.delete(key);
  }

  return { begin, forgive };
}

export function tooMany(seconds: number): DaftarError {
  return new DaftarError('request.too_many', `Too many tries. Wait ${seconds} seconds.`, {
    facts: { retryAfterSeconds: seconds },
  });
}
