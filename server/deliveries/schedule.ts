const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** How long to wait before each try, counted from the one before it; then it is given up. */
export const waitsMs: readonly number[] = [
  0,
  5 * secondMs,
  minuteMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
  14 * hourMs,
  20 * hourMs,
  24 * hourMs,
];

/** Receivers that came back together are not asked together. */
const jitter = 0.1;

/** No answer may put a message off for longer. */
const retryAfterMaxMs = 24 * hourMs;

/**
 * When the next try is made after `attempts` of them failed, or null: there is none.
 * @param retryAfter the answer's header, in seconds or as a date; it can only make the wait longer
 * @param random in [0, 1)
 */
export function nextAttemptAt(
  attempts: number,
  now: number,
  { retryAfter, random }: { retryAfter: string | null; random: number },
): number | null {
  const plainMs = waitsMs[attempts];
  if (plainMs === undefined) return null;
  const waitMs = Math.round(plainMs * (1 - jitter + 2 * jitter * random));
  return now + Math.max(waitMs, Math.min(askedWaitMs(retryAfter, now), retryAfterMaxMs));
}

/** A receiver that says 429 without saying how long is left alone for a little while. */
const politeWaitMs = 10 * secondMs;

/**
 * How long the whole endpoint is to be left alone after an answer, beyond the delivery that got it; 0: it is not.
 * Only `429` and `503` speak for the endpoint: any other answer may be about this one message.
 */
export function pauseMs(statusCode: number | null, retryAfter: string | null, now: number): number {
  if (statusCode !== 429 && statusCode !== 503) return 0;
  const askedMs = Math.min(askedWaitMs(retryAfter, now), retryAfterMaxMs);
  return statusCode === 429 ? Math.max(askedMs, politeWaitMs) : askedMs;
}

function askedWaitMs(retryAfter: string | null, now: number): number {
  const text = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * secondMs;
  const at = /[a-z]/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? 0 : Math.max(at - now, 0);
}
