import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { type Mode, modes } from '../../shared/ledger.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomCharacters = 43;
const checkCharacters = 6;

const pattern = new RegExp(
  `^dk_(${modes.join('|')})_[0-9A-Za-z]{${randomCharacters}}[0-9A-Za-z]{${checkCharacters}}$`,
);

/**
 * A fresh key: `dk_test_` or `dk_live_`, 256 random bits, and a checksum of all that. The checksum tells a mistyped key
 * from a wrong one, and lets a scanner of source code be sure of what it found.
 */
export function newKeyText(mode: Mode): string {
  const random = BigInt(`0x${randomBytes(32).toString('hex')}`);
  const start = `dk_${mode}_${base62(random, randomCharacters)}`;
  return start + checksumOf(start);
}

/** True if this is the text of a key, in whole and without a slip. */
export function isKeyText(text: string): boolean {
  const start = text.slice(0, -checkCharacters);
  return pattern.test(text) && text.slice(-checkCharacters) === checksumOf(start);
}

/** What the book keeps of a key. */
export function hashOfKey(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

export function hintOfKey(text: string): string {
  return `…${text.slice(-4)}`;
}

function checksumOf(start: string): string {
  return base62(BigInt(crc32(start)), checkCharacters);
}

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = alphabet[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
}
