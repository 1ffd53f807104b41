/** What came of asking a provider whether a key works; each has a sentence in the dictionary. */
export const connectionTestCodes = [
  'ok',
  'wrong_key',
  'no_permission',
  'blocked',
  'account_not_live',
  'unreachable',
  'timed_out',
  'rate_limited',
  'answer_unreadable',
  'provider_error',
] as const;

export type ConnectionTestCode = (typeof connectionTestCodes)[number];
