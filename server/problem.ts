import { randomBytes } from 'node:crypto';
import type { ApiFieldProblem } from '../shared/api/common.ts';
import { type ErrorCode, errorStatus } from '../shared/error-codes.ts';
import { DaftarError, type ErrorFacts } from './errors.ts';
import type { Log } from './log.ts';

export interface Problem {
  code: ErrorCode;
  /** What to do next, for developers and operators. */
  detail?: string;
  facts?: ErrorFacts;
  /** Each field of the request that is not as it must be. */
  fieldProblems?: readonly ApiFieldProblem[];
  requestId?: string;
}

const titles: Partial<Record<ErrorCode, string>> = {
  'request.not_found': 'There is nothing at this address.',
  'request.wrong_origin': 'This request came from a page of another site.',
  'request.invalid': 'The request could not be read.',
  'server.internal': 'Something went wrong inside Daftar. The log has the reason under this requestId.',
};

/** What an answer in the form of RFC 9457 says, with a stable `code` and the `requestId` that the log has too. */
export function problemBody({ code, detail, facts, fieldProblems, requestId = newRequestId() }: Problem) {
  return {
    // The page of this server that says why it happens and what ends it; it needs no sign-in.
    type: `/help/errors/${code}`,
    title: detail ?? titles[code] ?? code,
    status: errorStatus[code],
    code,
    ...(facts && Object.keys(facts).length > 0 ? { facts } : {}),
    ...(fieldProblems && fieldProblems.length > 0 ? { fieldProblems } : {}),
    requestId,
  };
}

export function problem(about: Problem): Response {
  const body = problemBody(about);
  return new Response(JSON.stringify(body), {
    status: body.status,
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
