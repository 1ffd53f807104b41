/**
 * An answer of the API that is not a success: `{code, message}`, as Moosyl's own SDK reads it. The words are those that the
 * SDKs know; which HTTP status goes with which of them is documented nowhere, so the plain meaning of each decides here.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get body() {
    return { code: this.code, message: this.message };
  }
}

export const keyMissing = () => new Refusal(401, 'api_key_required', 'API key is required');

export const keyWrong = () => new Refusal(401, 'invalid_api_key', 'Invalid API key');

export const keyIsPublic = () => new Refusal(403, 'secret_key_required', 'A secret key is required');

export const requestMissing = () => new Refusal(404, 'payment_request_not_found', 'PaymentRequest not found');

export const paymentMissing = () => new Refusal(404, 'payment_not_found', 'Payment not found');

export const sessionMissing = () =>
  new Refusal(404, 'checkout_session_not_found', 'Checkout session not found');

export const configurationMissing = () =>
  new Refusal(404, 'configuration_not_found', 'Configuration not found');

export const pathMissing = () => new Refusal(404, 'not_found', 'Not found');

export const transactionTaken = () =>
  new Refusal(
    409,
    'transaction_id_exists',
    'A payment request with this transactionId exists with another amount or was made before',
  );

export const alreadyPaid = () => new Refusal(409, 'already_paid', 'PaymentRequest is already paid');

export const pendingExists = () =>
  new Refusal(409, 'pending_payment_exists', 'A pending payment already exists for this payment request');

/** The bank behind Bankily says no. */
export const bankRefuses = () => new Refusal(400, 'authentication_bpay_failed', 'Authentication BPay failed');

export const invalid = (message: string) => new Refusal(400, 'validation_error', message);
