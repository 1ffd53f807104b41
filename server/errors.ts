import { type ErrorCode, errorStatus } from '../shared/error-codes.ts';
import type { FieldProblem } from '../shared/views.ts';

/** Values a sentence about the error may need. Never a secret. */
export type ErrorFacts = Record<string, string | number | boolean | null>;

/**
 * The only error that doors turn into an answer as it is. `message` says what to do next, for developers and
 * operators; the client translates `code`. Everything else that is thrown becomes `server.internal`.
 */
export class DaftarError extends Error {
  override readonly name = 'DaftarError';
  readonly code: ErrorCode;
  readonly facts: ErrorFacts;
  readonly fieldProblems: readonly FieldProblem[];

  constructor(
    code: ErrorCode,
    message: string,
    more: { facts?: ErrorFacts; fieldProblems?: readonly FieldProblem[]; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.code = code;
    this.facts = more.facts ?? {};
    this.fieldProblems = more.fieldProblems ?? [];
  }

  get status(): number {
    return errorStatus[this.code];
  }
}
