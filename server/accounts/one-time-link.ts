import { hash, randomBytes } from 'node:crypto';

const tokenBytes = 24;

/** A token for a link that works once; the book keeps its hash only. */
export function newLinkToken(): { token: string; tokenHash: string } {
  const token = randomBytes(tokenBytes).toString('base64url');
  return { token, tokenHash: hashOfLink(token) };
}

export function hashOfLink(token: string): string {
  return hash('sha256', token, 'hex');
}
