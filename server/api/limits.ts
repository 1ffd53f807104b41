import type { Clock } from '../clock.ts';
import { networkOf } from '../security/network.ts';
import { type Allowance, createTokenBucket } from '../security/token-bucket.ts';

/** How often a key may call, and how often an address may come without a good one. */
export interface ApiLimits {
  ofKey(keyId: string): Allowance;
  /** Counts refused keys only: whoever shares an address with a broken program goes on working. */
  ofStranger(address: string | null): Allowance;
}

export const keyRate = { perSecond: 100, burst: 200 };
export const strangerRate = { perSecond: 0.5, burst: 30 };

export function createApiLimits(clock: Clock): ApiLimits {
  const keys = createTokenBucket(clock, keyRate);
  const strangers = createTokenBucket(clock, strangerRate);
  return {
    ofKey: (keyId) => keys.take(keyId),
    ofStranger: (address) => strangers.take(address === null ? '' : networkOf(address)),
  };
}

/** @see https://www.ietf.org/archive/id/draft-ietf-httpapi-ratelimit-headers-07.html */
export function limitHeaders({ limit, remaining, resetSeconds }: Allowance): Record<string, string> {
  return {
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    'ratelimit-policy': `${limit};w=${keyRate.burst / keyRate.perSecond}`,
  };
}
