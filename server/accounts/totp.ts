import { createHmac } from 'node:crypto';
import { sameSecret } from '../security/constant-time.ts';

const stepMs = 30_000;
const digits = 6;
/** Clocks of phones are a little off: the half-minute before and the one after count too. */
const window = [-1, 0, 1];

/** RFC 6238 with HMAC-SHA-1, as every authenticator app has it; the secret is used as better-auth stores it. */
export function totpAt(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac[mac.length - 1] ?? 0) & 15;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/** The half-minute whose code this is, or null. All candidates are compared, whichever fits. */
export function matchingStep(secret: string, code: string, now: number): number | null {
  const current = stepAt(now);
  const matches = window.map((shift) => sameSecret(totpAt(secret, current + shift), code));
  const shift = window[matches.lastIndexOf(true)];
  return shift === undefined ? null : current + shift;
}

export function stepAt(now: number): number {
  return Math.floor(now / stepMs);
}

/** What the QR code says: apps read it, and show issuer and account. */
export function totpUri(secret: string, account: string, issuer: string): string {
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(account)}`;
  const query = new URLSearchParams({ secret: base32(secret), issuer, digits: String(digits), period: '30' });
  return `otpauth://totp/${label}?${query}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** For typing the secret where no camera is at hand. */
export function base32(secret: string): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of Buffer.from(secret, 'utf8')) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + alphabet[(held << (5 - bits)) & 31] : text;
}
