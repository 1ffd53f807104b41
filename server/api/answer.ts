import { createHash } from 'node:crypto';
import type { DaftarError } from '../errors.ts';
import { problemBody } from '../problem.ts';
import { InvalidFields } from './fields.ts';
import type { ApiAnswer } from './idempotency.ts';

/** What our own errors answer. */
export function problemAnswer(error: DaftarError, requestId: string): ApiAnswer {
  const { code, message, facts } = error;
  const fieldProblems = error instanceof InvalidFields ? error.problems : [];
  return {
    status: error.status,
    body: problemBody({ code, detail: message, facts, fieldProblems, requestId }),
  };
}

/** A file with its name; it opens in the browser, and is saved under that name. */
export async function fileAnswer(file: File): Promise<ApiAnswer> {
  const headers = { 'content-type': file.type, 'content-disposition': `inline; filename="${file.name}"` };
  return { status: 200, body: await file.bytes(), headers };
}

/** The stable code of an answer that is an error. */
export function codeOf({ status, body }: ApiAnswer): string | null {
  if (status < 400 || typeof body !== 'object' || body === null || !('code' in body)) return null;
  return String(body.code);
}

/** The HTTP answer. Reads carry a strong ETag of their content; whoever has that already gets 304. */
export function toResponse(request: Request, answer: ApiAnswer, headers: Record<string, string>): Response {
  const { status } = answer;
  const isFile = answer.body instanceof Uint8Array;
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  const all = new Headers({
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
    ...headers,
  });
  if (status === 204) all.delete('content-type');
  const body =
    status === 204 ? null : isFile ? (answer.body as Uint8Array<ArrayBuffer>) : JSON.stringify(answer.body);
  if (status !== 200 || body === null || !isRead(request))
    return new Response(body, { status, headers: all });
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  all.set('etag', tag);
  all.set('cache-control', 'private, no-cache');
  if (isKnown(request.headers.get('if-none-match'), tag)) {
    all.delete('content-type');
    return new Response(null, { status: 304, headers: all });
  }
  return new Response(request.method === 'HEAD' ? null : body, { status, headers: all });
}

function isRead({ method }: Request): boolean {
  return method === 'GET' || method === 'HEAD';
}

/** A proxy that compressed the answer may have made the tag weak. */
function isKnown(given: string | null, tag: string): boolean {
  if (given === null) return false;
  const tags = given.split(',').map((each) => each.trim().replace(/^W\//, ''));
  return tags.includes(tag) || tags.includes('*');
}
