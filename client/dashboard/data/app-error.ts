import { TRPCClientError } from '@trpc/client';
import { type ErrorCode, errorStatus } from '../../../shared/error-codes.ts';
import type { FieldProblem } from '../../../shared/views.ts';

export type Facts = Record<string, string | number | boolean | null>;

/** What went wrong, ready to be said: a code with a sentence in the dictionary, and what the sentence needs. */
export interface AppError {
  /** `unreachable`: Daftar's own server did not answer. */
  code: ErrorCode | 'unreachable';
  facts: Facts;
  fieldProblems: readonly FieldProblem[];
  /** Finds a fault of the server in its log; what a person can put right themselves has none. */
  requestId: string | null;
}

/** Reads whatever was thrown; what is not one of ours is a fault of the server, or of the way to it. */
export function appErrorOf(error: unknown): AppError {
  if (!(error instanceof TRPCClientError) || !error.data)
    return plain(isNetwork(error) ? 'unreachable' : 'server.internal');
  const data = error.data as Partial<Record<'daftarCode' | 'facts' | 'fieldProblems' | 'requestId', unknown>>;
  const code = isErrorCode(data.daftarCode) ? data.daftarCode : 'server.internal';
  return {
    code,
    facts: isRecord(data.facts) ? (data.facts as Facts) : {},
    fieldProblems: Array.isArray(data.fieldProblems) ? (data.fieldProblems as FieldProblem[]) : [],
    requestId: isServerFault(code) && typeof data.requestId === 'string' ? data.requestId : null,
  };
}

/** Asking again can help: the way to the server, or the server itself, was at fault. */
export function mayRetry(error: unknown): boolean {
  const { code } = appErrorOf(error);
  return code === 'unreachable' || isServerFault(code);
}

function isServerFault(code: ErrorCode): boolean {
  return errorStatus[code] >= 500;
}

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && code in errorStatus;
}

function plain(code: AppError['code']): AppError {
  return { code, facts: {}, fieldProblems: [], requestId: null };
}

/** A proxy's error page instead of JSON counts as the server being out of reach. */
function isNetwork(error: unknown): boolean {
  const cause = error instanceof TRPCClientError ? error.cause : error;
  return cause instanceof TypeError || cause instanceof SyntaxError;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
