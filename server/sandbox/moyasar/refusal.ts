/** An answer of the API that is not a success, in Moyasar's own shape. `errors` may be a map, a plain text, or null. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly errors: FieldErrors | string | null = null,
  ) {
    super(message);
  }

  get body() {
    return { type: this.type, message: this.message, errors: this.errors };
  }
}

export type FieldErrors = Record<string, string[]>;

export const invalid = (errors: FieldErrors) =>
  new Refusal(400, 'invalid_request_error', 'Validation Failed', errors);

export const notAllowed = (message: string) => new Refusal(400, 'invalid_request_error', message);

export const notFound = () => new Refusal(404, 'api_error', 'Object not found');

export const wrongKey = () => new Refusal(401, 'authentication_error', 'Invalid authorization credentials');

export const notPermitted = () =>
  new Refusal(403, 'authentication_error', 'You do not have permission to perform this action');
