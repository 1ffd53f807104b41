const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** How long to wait after each try that failed; after the last one the mail is given up, within a day. */
export const mailRetryWaitsMs: readonly number[] = [
  minuteMs,
  5 * minuteMs,
  30 * minuteMs,
  2 * hourMs,
  5 * hourMs,
  10 * hourMs,
];

/** When a mail is tried again after `attempts` tries failed, or null: it is given up. */
export function nextMailAttemptAt(attempts: number, now: number): number | null {
  const waitMs = mailRetryWaitsMs[attempts - 1];
  return waitMs === undefined ? null : now + waitMs;
}
