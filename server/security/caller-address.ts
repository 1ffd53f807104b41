import { isIP } from 'node:net';

/**
 * Who calls, for limits, sessions and the audit log. Behind a proxy of ours it is what that proxy added last to
 * `X-Forwarded-For`: everything before it came from the caller and may be made up. Without such a proxy the header is
 * not read at all.
 */
export function callerAddress(
  forwarded: string | null,
  socket: string | null,
  trustProxy: boolean,
): string | null {
  const lastHop = trustProxy ? forwarded?.split(',').at(-1)?.trim() : undefined;
  return plainAddress(lastHop) ?? plainAddress(socket);
}

/** Without port, brackets, zone, and the wrapping of an IPv4 address in an IPv6 one; null for what is no address. */
function plainAddress(text: string | null | undefined): string | null {
  if (!text) return null;
  const [, bracketed] = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text) ?? [];
  const [, ported] = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/.exec(text) ?? [];
  const bare = (bracketed ?? ported ?? text).replace(/%.*$/, '').toLowerCase();
  const [, mapped] = /^::ffff:(\d{1,3}(?:\.\d{1,3}){3})$/.exec(bare) ?? [];
  const address = mapped ?? bare;
  return isIP(address) === 0 ? null : address;
}
