import { createHash } from 'node:crypto';
import type { Http } from '../../security/http.ts';
import type { ProviderAccount } from '../provider.ts';

/** How much of one key's allowance is left, as the last answer said. */
export interface Rate {
  /** True: only a payer's own request may use what is left until `resetAt`. */
  mustSpare(now: number): boolean;
  note(status: number, headers: Headers, now: number): void;
}

/** Looking things up leaves these for the prompts of payers who stand and wait. */
const sparedForPrompts = 2;
const resetMsMax = 3_600_000;
const pauseMsDefault = 10_000;

const rates = new WeakMap<Http, Map<string, Rate>>();

/** One for all connections of a book that use the same key. */
export function rateOf({ http, credentials }: ProviderAccount): Rate {
  const key = createHash('sha256')
    .update(credentials.apiKey ?? '')
    .digest('base64');
  const ofBook = rates.get(http) ?? new Map<string, Rate>();
  rates.set(http, ofBook);
  const rate = ofBook.get(key) ?? createRate();
  ofBook.set(key, rate);
  return rate;
}

function createRate(): Rate {
  let left = Number.POSITIVE_INFINITY;
  let resetAt = 0;
  return {
    mustSpare: (now) => now < resetAt && left <= sparedForPrompts,
    note: (status, headers, now) => {
      const saidLeft = wholeNumber(headers.get('x-ratelimit-remaining'));
      const saidReset = wholeNumber(headers.get('x-ratelimit-reset'));
      const retryAfter = wholeNumber(headers.get('retry-after'));
      if (status !== 429 && saidLeft === null) return;
      left = status === 429 ? 0 : (saidLeft ?? left);
      const waitsUntil =
        retryAfter !== null
          ? now + retryAfter * 1_000
          : saidReset !== null
            ? saidReset * 1_000
            : now + pauseMsDefault;
      resetAt = Math.min(waitsUntil, now + resetMsMax);
    },
  };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
