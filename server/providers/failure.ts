import type { ErrorCode } from '../../shared/error-codes.ts';
import type { EventDetail } from '../../shared/event-detail.ts';
import type { PaymentFailure } from '../../shared/payment-failure.ts';
import { DaftarError } from '../errors.ts';
import { HttpFailure } from '../security/http.ts';

type ProviderErrorCode = Extract<ErrorCode, `provider.${string}`>;

/** A provider that gave no good answer. What follows from it is in the two flags, not in its words. */
export class ProviderFailure extends DaftarError {
  /** Trying again later can help: the network, a time-out, 429, 5xx. */
  readonly retryable: boolean;
  /** The request may have had its effect although no answer came. */
  readonly maybeDone: boolean;
  /** What the provider itself said, for people; it is shown as theirs. */
  readonly said: string | null;
  /** What it means for a payer's try, where the answer says so. */
  readonly payment: PaymentFailure | null;

  constructor(
    code: ProviderErrorCode,
    message: string,
    more: {
      retryable: boolean;
      maybeDone: boolean;
      said?: string | null;
      status?: number;
      payment?: PaymentFailure;
      cause?: unknown;
    },
  ) {
    const said = more.said ?? null;
    super(code, message, { facts: { said, providerStatus: more.status ?? null }, cause: more.cause });
    this.retryable = more.retryable;
    this.maybeDone = more.maybeDone;
    this.said = said;
    this.payment = more.payment ?? null;
  }
}

/** What an event keeps of it: our code, and the provider's own words. */
export function failureDetail({ code, said }: ProviderFailure): EventDetail {
  return { code: 'provider_failed', error: code, said: said?.slice(0, 500) ?? null };
}

/** Turns what an `Http` call threw into a `ProviderFailure`. */
export function failureOfHttp(provider: string, error: unknown): ProviderFailure {
  if (error instanceof ProviderFailure) return error;
  if (!(error instanceof HttpFailure)) throw error;
  const more = { retryable: true, maybeDone: !error.neverSent, said: error.reason, cause: error };
  return error.reason === 'timed_out'
    ? new ProviderFailure(
        'provider.timed_out',
        `${provider} did not answer in time; Daftar tries again by itself`,
        more,
      )
    : new ProviderFailure(
        'provider.unreachable',
        `${provider} could not be reached (${error.reason}); check this server's network`,
        more,
      );
}
