import type { Mode } from '../../../shared/ledger.ts';
import type { FieldProblem, FieldView } from '../../../shared/views.ts';
import { fieldProblems } from '../field-problems.ts';
import type { Credentials, Provider } from '../provider.ts';
import { amountUnits, refuseAmount } from './amount.ts';
import { createMoflayClient } from './client.ts';
import { moflayHook } from './hook.ts';

const fields: readonly FieldView[] = [
  {
    key: 'apiKey',
    labelKey: 'apiKey',
    helpKey: 'moflay.apiKey',
    secret: true,
    required: true,
    placeholder: 'mof_test_…',
    pattern: 'mof_(test|live)_[A-Za-z0-9_-]{8,}',
    maxLength: 300,
  },
  {
    // Moflay makes it when the hook's URL is entered there, so it may come after the key.
    key: 'webhookSecret',
    labelKey: 'webhookSecret',
    helpKey: 'moflay.webhookSecret',
    secret: true,
    required: false,
    placeholder: 'whsec_…',
    pattern: 'whsec_[A-Za-z0-9+/]{20,}={0,2}',
    maxLength: 200,
  },
  {
    key: 'amountUnit',
    labelKey: 'amountUnit',
    helpKey: 'moflay.amountUnit',
    secret: false,
    required: true,
    placeholder: '',
    pattern: 'minor|whole',
    maxLength: 5,
    options: amountUnits,
    initial: 'minor',
  },
  {
    key: 'ceiling',
    labelKey: 'ceiling',
    helpKey: 'moflay.ceiling',
    secret: false,
    required: false,
    placeholder: '250000',
    pattern: '[1-9]\\d{0,5}',
    maxLength: 6,
  },
];

/** Moflay, Kenya: M-Pesa prompts through one API key; the money settles into the merchant's own till or paybill. */
export const moflay: Provider = {
  id: 'moflay',
  name: 'Moflay',
  country: 'KE',
  kind: 'prompt',
  payerMethods: ['M-Pesa'],
  hookSetup: 'by_hand',
  currencies: ['KES'],
  dashboardUrl: 'https://app.moflay.com',
  sandboxPath: '/sandbox/moflay',
  amountsNeedProof: true,
  hookSecretField: 'webhookSecret',
  fields,
  apiUrl: () => 'https://api.moflay.com',
  checkCredentials,
  refuseAmount,
  hook: moflayHook,
  connect: createMoflayClient,
};

function checkCredentials(values: Credentials, mode: Mode): FieldProblem[] {
  return fieldProblems(fields, values, (key, value) =>
    key === 'apiKey' && !value.startsWith(`mof_${mode}_`) ? 'mode_mismatch' : null,
  );
}
