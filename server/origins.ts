import type { Config } from './config.ts';
import { problem } from './problem.ts';

const loopback = ['127.0.0.1', 'localhost', '[::1]'];

/** The origins whose pages are the dashboard itself: the public one, and those the process listens on. */
export function ownOrigins(config: Config): readonly string[] {
  const self = new URL(config.selfUrl());
  const local = loopback.includes(self.hostname)
    ? loopback.map((host) => new URL(`http://${host}:${self.port || '80'}`).origin)
    : [];
  return [...new Set([new URL(config.publicUrl()).origin, self.origin, ...local])];
}

const guardedPath = /^https?:\/\/[^/]+\/(trpc|auth|exports)(\/|\?|$)/i;

/**
 * Refuses a change that a page of another site asks the dashboard's doors for. A browser always says where such a
 * request comes from; one that says nothing and still brings a cookie is refused too. What brings neither has no
 * session to abuse.
 */
export function refuseWrongOrigin(request: Request, own: readonly string[]): Response | undefined {
  if (request.method === 'GET' || request.method === 'HEAD' || !guardedPath.test(request.url))
    return undefined;
  return isOwn(request.headers, own) ? undefined : problem({ code: 'request.wrong_origin' });
}

function isOwn(headers: Headers, own: readonly string[]): boolean {
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  if (origin !== null) return own.includes(origin);
  return site === 'same-origin' || !headers.has('cookie');
}
