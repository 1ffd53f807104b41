/** What M-Pesa says at the end of a prompt, by its result code. */
const descriptions: Readonly<Record<string, string>> = {
  '0': 'The service request is processed successfully.',
  '1': 'The balance is insufficient for the transaction.',
  '2': 'Declined due to limit rule: less than the minimum transaction amount.',
  '3': 'Declined due to limit rule: greater than the maximum transaction amount.',
  '4': 'Declined due to limit rule: would exceed daily transfer limit.',
  '8': 'Declined due to limit rule: would exceed the maximum balance.',
  '17': 'Declined: same amount to the same customer within two minutes.',
  '26': 'System busy. The service request is rejected.',
  '1001': 'Unable to lock subscriber, a transaction is already in process for the current subscriber.',
  '1019': 'Transaction has expired.',
  '1025': 'An error occurred while sending a push request.',
  '1032': 'Request cancelled by user.',
  '1037': 'DS timeout user cannot be reached.',
  '2001': 'The initiator information is invalid.',
  '2028': 'The request is not permitted according to product assignment.',
  '4999': 'The transaction is still under processing.',
  '8006': 'The security credential is locked.',
  '9999': 'Request cancelled: the push could not be sent.',
  SFC_IC0003: 'The operator does not exist.',
};

export function descriptionOfResult(code: string): string {
  return descriptions[code] ?? `Result ${code}.`;
}

/** For the list on the phone's page. */
export const scriptedCodes = Object.keys(descriptions).filter((code) => /^\d+$/.test(code));

const scriptedNumber = /^25470000(\d{4})$/;

/**
 * Numbers that answer by themselves: the last four digits of 0700 00xxxx are the result code. Null: a person answers.
 * `at` is when: those that mean that nobody answered take the whole time.
 */
export function scriptOf(msisdn: string): { code: string; at: 'once' | 'timeout' | 'never' } | null {
  const [, digits] = scriptedNumber.exec(msisdn) ?? [];
  if (digits === undefined) return null;
  const code = String(Number(digits));
  if (code === '4999') return { code, at: 'never' };
  return { code, at: code === '1019' || code === '1037' ? 'timeout' : 'once' };
}
