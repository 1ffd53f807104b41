import { randomBytes } from 'node:crypto';
import { type ErrorCode, errorStatus } from '../shared/error-codes.ts';
import { DaftarError, type ErrorFacts } from './errors.ts';
import type { Log } from './log.ts';

export interface Problem {
  code: ErrorCode;
  /** What to do next, for developers and operators. */
  detail?: string;
  facts?: ErrorFacts;
  requestId?: string;
}

const titles: Partial<Record<ErrorCode, string>> = {
  'request.not_found': 'There is nothing at this address.',
  'request.wrong_origin': 'This request came from a page of another site.',
  'request.invalid': 'The request could not be read.',
  'server.internal': 'Something went wrong inside Daftar. The log has the reason under this requestId.',
};

/** An answer in the form of RFC 9457, with a stable `code` and the `requestId` that the log has too. */
export function problem({ code, detail, facts, requestId = newRequestId() }: Problem): Response {
  const status = errorStatus[code];
  const body = {
    type: 'about:blank',
    title: detail ?? titles[code] ?? code,
    status,
    code,
    ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
    requestId,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}

/** The answer for whatever was thrown: our own errors as they are, all others as `server.internal` and a log line. */
export function problemOf(error: unknown, log: Log, where: string): Response {
  const requestId = newRequestId();
  if (error instanceof DaftarError) {
    return problem({ code: error.code, detail: error.message, facts: error.facts, requestId });
  }
  log.error('request.failed', { requestId, where, error });
  return problem({ code: 'server.internal', requestId });
}

export function newRequestId(): string {
  return `req_${randomBytes(12).toString('hex')}`;
}
