export type FieldIssue = { field: string; message: string };

/** An answer of the API that is not a success, in Moflay's own shape. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly validation: readonly FieldIssue[] | null = null,
  ) {
    super(message);
  }

  /** Code and message of a missing permission stand beside `error`, as Moflay's OpenAPI document has it. */
  get body() {
    const { status, code, message, validation } = this;
    if (code === 'invalid_access') return { error: { status }, code, message };
    return { error: { status, code, message, ...(validation === null ? {} : { validation }) } };
  }
}

export const missingKey = () =>
  new Refusal(401, 'missing_api_key', 'Missing API key in the authorization header.');

export const invalidKey = () => new Refusal(403, 'invalid_api_key', 'API key is invalid.');

export const invalidAccess = () =>
  new Refusal(
    422,
    'invalid_access',
    'The API key does not have the necessary permissions to access this resource.',
  );

export const notFound = () => new Refusal(404, 'not_found', 'The requested endpoint does not exist.');

export const wrongMethod = () =>
  new Refusal(405, 'method_not_allowed', 'Method is not allowed for the requested path.');

export const invalid = (issues: readonly FieldIssue[]) =>
  new Refusal(422, 'validation_error', 'We found an error with one or more fields in the request.', issues);

export const rateLimited = () =>
  new Refusal(429, 'rate_limit_exceeded', 'You have exceeded your request limit. Please try again later.');

export const broken = () => new Refusal(500, 'internal_server_error', 'An unexpected error occurred.');

export const invalidIdempotencyKey = () =>
  new Refusal(400, 'invalid_idempotency_key', 'The idempotency key must be between 1 and 256 characters.');

export const keyInProgress = () =>
  new Refusal(409, 'idempotent_request_in_progress', 'A request with this idempotency key is still running.');

export const keyReused = () =>
  new Refusal(422, 'idempotency_key_reused', 'This idempotency key was used with another request body.');
