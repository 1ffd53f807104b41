import type { ConnectionTestCode } from '../../shared/connection-test.ts';
import type { ProviderFailure } from './failure.ts';

/** What a failed test of a connection tells its owner. */
export function testCodeOf(failure: ProviderFailure): ConnectionTestCode {
  return codes[failure.code] ?? 'provider_error';
}

const codes: Partial<Record<ProviderFailure['code'], ConnectionTestCode>> = {
  'provider.wrong_key': 'wrong_key',
  'provider.blocked': 'blocked',
  'provider.account_not_live': 'account_not_live',
  'provider.unreachable': 'unreachable',
  'provider.timed_out': 'timed_out',
  'provider.rate_limited': 'rate_limited',
  'provider.answer_unreadable': 'answer_unreadable',
};
