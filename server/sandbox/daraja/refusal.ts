/** An answer of the API that is not a success, in Safaricom's own shape and with its own HTTP status. */
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
    return { requestId: crypto.randomUUID(), errorCode: this.code, errorMessage: this.message };
  }
}

export const invalid = (field: string) => new Refusal(400, '400.002.02', `Bad Request - Invalid ${field}`);

export const invalidToken = () => new Refusal(404, '404.001.03', 'Invalid Access Token');

export const noSuchResource = () => new Refusal(404, '404.001.01', 'Resource not found');

export const wrongMethod = () => new Refusal(405, '405.001', 'Method Not Allowed');

export const wrongCredentials = () =>
  new Refusal(500, '500.001.1001', '[MerchantValidate] - Wrong credentials');

export const subscriberBusy = () =>
  new Refusal(
    500,
    '500.001.1001',
    'Unable to lock subscriber, a transaction is already in process for the current subscriber',
  );

export const beingProcessed = () => new Refusal(500, '500.001.1001', 'The transaction is being processed');

export const systemBusy = () =>
  new Refusal(500, '500.003.02', 'System is busy. Please try again in few minutes.');

export const brokenDown = () => new Refusal(500, '500.003.1001', 'Internal Server Error');
