/** Outbound HTTP as everything here uses it: small, bounded, and with failures from a closed list. */
export interface HttpRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  url: string;
  headers?: Record<string, string>;
  body?: string;
  timeoutMs?: number;
}

export interface HttpAnswer {
  status: number;
  headers: Headers;
  text: string;
}

/** Resolves for every HTTP answer, whatever its status; rejects with `HttpFailure` where there was none. */
export type Http = (request: HttpRequest) => Promise<HttpAnswer>;

export const httpFailureReasons = [
  'dns_failed',
  'refused',
  'timed_out',
  'tls_failed',
  'reset',
  'answer_too_large',
  'failed',
] as const;

export type HttpFailureReason = (typeof httpFailureReasons)[number];

export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  constructor(
    readonly reason: HttpFailureReason,
    options: { cause?: unknown } = {},
  ) {
    super(`the request got no answer: ${reason}`, options);
  }

  /** True if the request cannot have reached the other side, so that sending it again is safe. */
  get neverSent(): boolean {
    return this.reason === 'dns_failed' || this.reason === 'refused' || this.reason === 'tls_failed';
  }
}

const answerBytesMax = 2_000_000;
const timeoutMsDefault = 15_000;

/** `fetch` with no redirects, a time limit over the whole answer, and a size limit on it. */
export function createHttp(send: (request: Request) => Promise<Response> | Response = fetch): Http {
  return async ({ method, url, headers, body, timeoutMs = timeoutMsDefault }) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const request = new Request(url, {
      method,
      redirect: 'manual',
      signal,
      headers: { 'user-agent': 'Daftar/1', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    try {
      const response = await send(request);
      return { status: response.status, headers: response.headers, text: await readLimited(response) };
    } catch (error) {
      throw error instanceof HttpFailure ? error : new HttpFailure(reasonOf(error, signal), { cause: error });
    }
  };
}

async function readLimited(response: Response): Promise<string> {
  if (!response.body) return '';
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > answerBytesMax) throw new HttpFailure('answer_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function reasonOf(error: unknown, signal: AbortSignal): HttpFailureReason {
  if (signal.aborted) return 'timed_out';
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (/ENOTFOUND|EAI_AGAIN|DNS/i.test(code)) return 'dns_failed';
  if (/ECONNREFUSED|ConnectionRefused|FailedToOpenSocket/i.test(code)) return 'refused';
  if (/CERT|TLS|SSL/i.test(code)) return 'tls_failed';
  if (/ECONNRESET|ConnectionClosed|EPIPE/i.test(code)) return 'reset';
  return 'failed';
}
