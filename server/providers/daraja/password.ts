const eastAfricaOffsetMs = 3 * 3_600_000;

/** `YYYYMMDDHHmmss` in East Africa Time, which has no summer time. */
export function timestampOf(now: number): string {
  return new Date(now + eastAfricaOffsetMs).toISOString().replace(/\D/g, '').slice(0, 14);
}

/** What every request about a prompt carries; the timestamp in the body must be the one inside the password. */
export function passwordOf(shortcode: string, passkey: string, timestamp: string): string {
  return Buffer.from(shortcode + passkey + timestamp).toString('base64');
}
