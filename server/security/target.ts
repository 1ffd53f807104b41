import { isIP } from 'node:net';
import type { TargetProblem } from '../../shared/target-problems.ts';
import { isReachable } from './addresses.ts';

export interface TargetRules {
  /** Plain http is for trying things out only. */
  httpsOnly: boolean;
  /** CIDRs that may be reached although they are private. */
  privateTargets: readonly string[];
}

export type Target = { ok: true; url: URL } | { ok: false; problem: TargetProblem };

/** Judges a URL by itself, before any name is looked up. Names are judged by their addresses when it is used. */
export function readTarget(text: string, rules: TargetRules): Target {
  const url = URL.parse(text);
  const refuse = (problem: TargetProblem): Target => ({ ok: false, problem });
  if (!url || url.hostname === '') return refuse('not_a_url');
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return refuse('not_http');
  if (rules.httpsOnly && url.protocol !== 'https:') return refuse('https_needed');
  if (url.username !== '' || url.password !== '' || /^[^/]*:\/*[^/?#\\]*@/.test(text))
    return refuse('has_user');
  if (url.port !== '' && Number(url.port) < 1024 && !['80', '443'].includes(url.port))
    return refuse('port_not_allowed');
  const host = hostOf(url);
  if (isIP(host) === 0) return { ok: true, url };
  // 2130706433, 0x7f.1 and ①②⑦.0.0.1 are all 127.0.0.1 to a URL reader; nobody honest writes them.
  if (isIP(host) === 4 && !text.includes(host)) return refuse('disguised_address');
  return isReachable(host, rules.privateTargets) ? { ok: true, url } : refuse('private_address');
}

/** The host without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

/** What to do about each, for developers and operators. */
export const targetRemedies: Record<TargetProblem, string> = {
  not_a_url: 'give a whole address, such as https://shop.example/daftar',
  not_http: 'give an https:// address',
  https_needed: 'in live mode it must begin with https://',
  has_user: 'leave the user name and the password out; the signature proves who sends',
  port_not_allowed: 'take port 443, 80, or one from 1024 on',
  disguised_address: 'write the address of the host in its usual form',
  private_address:
    'it lies in a private network, which whoever keeps Daftar can allow with DAFTAR_PRIVATE_TARGETS',
};
