import { lookup as systemLookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP } from 'node:net';
import { isReachable } from './addresses.ts';
import { hostOf, readTarget } from './target.ts';

/** A POST to an address that somebody typed: it may point anywhere, into our own network too. */
export interface SafeRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
  httpsOnly: boolean;
  /** Ends it from outside, as when the server stops. */
  signal?: AbortSignal;
}

export interface SafeAnswer {
  status: number;
  headers: Record<string, string>;
  /** The beginning of the body only. */
  text: string;
}

/** Resolves for every HTTP answer; rejects with `SafeFetchFailure` where there was none. */
export type SafeFetch = (request: SafeRequest) => Promise<SafeAnswer>;

export type SafeFetchProblem =
  | 'blocked_address'
  | 'dns_failed'
  | 'refused'
  | 'timed_out'
  | 'tls_failed'
  | 'reset'
  | 'aborted'
  | 'failed';

export class SafeFetchFailure extends Error {
  override readonly name = 'SafeFetchFailure';
  constructor(
    readonly problem: SafeFetchProblem,
    message: string,
    options: { cause?: unknown } = {},
  ) {
    super(message, options);
  }
}

/** Every address a name has. */
export type Resolve = (host: string) => Promise<readonly { address: string; family: number }[]>;

/** One request to one address; the name in the URL is for the Host header and the certificate only. */
export type SendPinned = (
  url: URL,
  pinned: { address: string; family: number },
  request: { headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<SafeAnswer>;

export interface SafeFetchOptions {
  privateTargets: readonly string[];
  timeoutMs?: number;
  resolve?: Resolve;
  send?: SendPinned;
}

const answerBytesKept = 2048;

/**
 * Looks the name up once, checks every address it has, and connects to the one that was checked: a name that points
 * somewhere else a moment later changes nothing. Redirects are answers, never followed.
 */
export function createSafeFetch({
  privateTargets,
  timeoutMs = 15_000,
  resolve = resolveAll,
  send = sendPinned,
}: SafeFetchOptions): SafeFetch {
  return async ({ url: text, headers, body, httpsOnly, signal: outer }) => {
    const target = readTarget(text, { httpsOnly, privateTargets });
    if (!target.ok) throw new SafeFetchFailure('blocked_address', `not sent: ${target.problem}`);
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = outer ? AbortSignal.any([timeout, outer]) : timeout;
    try {
      const pinned = await untilAborted(checkedAddress(target.url, privateTargets, resolve), signal);
      return await untilAborted(send(target.url, pinned, { headers, body, signal }), signal);
    } catch (error) {
      if (error instanceof SafeFetchFailure && !signal.aborted) throw error;
      throw failureOf(error, { timedOut: timeout.aborted, aborted: outer?.aborted ?? false });
    }
  };
}

async function checkedAddress(url: URL, privateTargets: readonly string[], resolve: Resolve) {
  const host = hostOf(url);
  const family = isIP(host);
  const found = family === 0 ? await resolve(host) : [{ address: host, family }];
  const blocked = found.find(({ address }) => !isReachable(address, privateTargets));
  if (blocked) {
    throw new SafeFetchFailure(
      'blocked_address',
      `${host} is ${blocked.address}, which is not a public address`,
    );
  }
  const [first] = found;
  if (!first) throw new SafeFetchFailure('dns_failed', `${host} has no address`);
  return first;
}

async function resolveAll(host: string) {
  try {
    return await systemLookup(host, { all: true, verbatim: true });
  } catch (cause) {
    throw new SafeFetchFailure('dns_failed', `${host} has no address`, { cause });
  }
}

const sendPinned: SendPinned = (url, pinned, { headers, body, signal }) => {
  const request = url.protocol === 'https:' ? requestTls : requestPlain;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        signal,
        lookup: (_host, { all }, done) =>
          all ? done(null, [pinned]) : done(null, pinned.address, pinned.family),
      },
      (answer) => {
        readStart(answer).then((text) => {
          resolve({ status: answer.statusCode ?? 0, headers: plainHeaders(answer), text });
          call.destroy();
        }, reject);
      },
    );
    call.on('error', reject);
    call.end(body);
  });
};

/** Reads no more than is kept: an endless answer ends here. */
async function readStart(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    chunks.push(Buffer.from(chunk as Uint8Array));
    bytes += chunks.at(-1)?.byteLength ?? 0;
    if (bytes >= answerBytesKept) break;
  }
  return Buffer.concat(chunks).subarray(0, answerBytesKept).toString('utf8');
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
}

/** Stops waiting at once, whatever the other side of it still does. */
function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}

function failureOf(cause: unknown, { timedOut, aborted }: { timedOut: boolean; aborted: boolean }) {
  const problem = timedOut ? 'timed_out' : aborted ? 'aborted' : problemOf(cause);
  const said = cause instanceof Error ? cause.message : String(cause);
  return new SafeFetchFailure(problem, timedOut ? 'no answer in time' : said, { cause });
}

function problemOf(error: unknown): SafeFetchProblem {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/ENOTFOUND|EAI_|DNS/i.test(code)) return 'dns_failed';
  if (/ECONNREFUSED|ConnectionRefused|EHOSTUNREACH|ENETUNREACH|FailedToOpenSocket/i.test(code))
    return 'refused';
  if (/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/i.test(code)) return 'tls_failed';
  if (/ECONNRESET|ConnectionClosed|EPIPE|HPE_|SocketClosed/i.test(code)) return 'reset';
  if (/ETIMEDOUT/i.test(code)) return 'timed_out';
  return 'failed';
}
