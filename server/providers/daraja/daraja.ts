import type { Mode } from '../../../shared/ledger.ts';
import type { FieldProblem } from '../../../shared/views.ts';
import { fieldProblems } from '../field-problems.ts';
import { refuseShillings, shillingsMax } from '../mpesa/shillings.ts';
import type { Credentials, Provider } from '../provider.ts';
import { createDarajaClient } from './client.ts';
import { darajaFields } from './fields.ts';
import { darajaHook } from './hook.ts';

/** Safaricom's own API, Kenya: a prompt on the payer's phone, the money straight into the merchant's paybill or till. */
export const daraja: Provider = {
  id: 'daraja',
  name: 'M-Pesa',
  country: 'KE',
  kind: 'prompt',
  hookSetup: 'none',
  currencies: ['KES'],
  dashboardUrl: 'https://developer.safaricom.co.ke',
  sandboxPath: '/sandbox/daraja',
  // Calls carry no proof of their own: each prompt has a callback URL that nobody can guess.
  hookSecretField: '',
  fields: darajaFields,
  apiUrl: (mode) => (mode === 'live' ? 'https://api.safaricom.co.ke' : 'https://sandbox.safaricom.co.ke'),
  checkCredentials,
  refuseAmount: (money) => refuseShillings(money, 'M-Pesa', shillingsMax),
  hook: darajaHook,
  connect: createDarajaClient,
};

/** Safaricom's public sandbox account: it can't take real money. */
const sandboxShortcode = '174379';
const sandboxPasskey = 'bfb279f9aa9bdbcf158e97dd71a467cd2e0c893059b10f78e6b72ada1ed2c919';

function checkCredentials(values: Credentials, mode: Mode): FieldProblem[] {
  const isTill = values.shortcodeType === 'till';
  return fieldProblems(darajaFields, values, (key, value) => {
    if (key === 'till' && isTill && value === '') return 'missing';
    const isSandboxOnly = value === sandboxShortcode || value === sandboxPasskey;
    return mode === 'live' && isSandboxOnly ? 'mode_mismatch' : null;
  });
}
