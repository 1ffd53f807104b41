import type { PaymentFailure } from '../../../shared/payment-failure.ts';
import { ProviderFailure } from '../failure.ts';
import type { DarajaAnswer } from './api.ts';

type Refused = Extract<DarajaAnswer, { ok: false }>;

/** `500.001.1001` is given for wrong credentials, for a busy phone and for a prompt still under way: its words decide. */
const toldByWords = '500.001.1001';

export function isStillProcessing({ code, said }: Refused): boolean {
  return code === toldByWords && /being processed/i.test(said ?? '');
}

/** What a refused request means. `maybeDone` only where Safaricom broke down while it worked on it. */
export function failureOfRefusal(answer: Refused): ProviderFailure {
  const { status, code } = answer;
  const said = [code, answer.said].filter(Boolean).join(' ') || null;
  const final = { retryable: false, maybeDone: false, said, status };
  if (code === '500.003.02' || code === '500.003.03' || status === 429) {
    return new ProviderFailure('provider.rate_limited', 'Safaricom is busy or asks to slow down', {
      ...final,
      retryable: true,
    });
  }
  if (code === toldByWords || code.startsWith('400.')) return refusedFor(answer, final);
  if (code === '404.001.03' || status === 401) {
    return new ProviderFailure('provider.wrong_key', 'Safaricom refused a fresh token', {
      ...final,
      retryable: true,
    });
  }
  if (status === 403 && code === '') {
    return new ProviderFailure(
      'provider.blocked',
      'Something in front of Safaricom’s API blocked this server',
      {
        ...final,
        retryable: true,
      },
    );
  }
  if (status >= 500) {
    return new ProviderFailure('provider.unreachable', `Safaricom has a problem of its own (${status})`, {
      ...final,
      retryable: true,
      maybeDone: true,
    });
  }
  return new ProviderFailure('provider.refused', said ?? `Safaricom refused it (${status})`, final);
}

function refusedFor(
  { said }: Refused,
  final: { retryable: boolean; maybeDone: boolean; said: string | null; status: number },
) {
  const words = said ?? '';
  const payment = paymentFailureOf(words);
  if (payment !== 'merchant_set_up_wrong') {
    return new ProviderFailure('provider.refused', words || 'Safaricom refused it', { ...final, payment });
  }
  return new ProviderFailure(
    'provider.refused',
    `Safaricom refused the shortcode, its kind or the passkey (${words}); compare them with the app's go-live e-mail`,
    { ...final, payment },
  );
}

function paymentFailureOf(words: string): PaymentFailure {
  if (/subscriber|in process|being processed/i.test(words)) return 'line_busy';
  if (/phone ?number|partya/i.test(words)) return 'phone_unreachable';
  if (/amount/i.test(words)) return 'above_maximum';
  if (/merchant|credential|short ?code|password|timestamp|partyb|transaction ?type|callback/i.test(words))
    return 'merchant_set_up_wrong';
  return 'not_sent';
}
