import type { Mode } from '../../../shared/ledger.ts';
import { amountMinorMax, type Money } from '../../../shared/money.ts';
import type { FieldProblem } from '../../../shared/views.ts';
import { fieldProblems } from '../field-problems.ts';
import type { AmountRefusal, Credentials, Provider } from '../provider.ts';
import { createMoosylClient } from './client.ts';
import { moosylHook } from './hook.ts';
import { currency, isWhole } from './money.ts';

const keyPattern = '[sp]k_(test|live)_[A-Za-z0-9_-]{8,}';
const hookSecretLengthMin = 8;

/** Moosyl, Mauritania: Bankily, Masrivi, Sedad and the other wallets behind one hosted checkout. */
export const moosyl: Provider = {
  id: 'moosyl',
  name: 'Moosyl',
  country: 'MR',
  kind: 'link',
  payerMethods: ['Bankily', 'Masrivi', 'Sedad'],
  hookSetup: 'by_hand',
  currencies: [currency],
  dashboardUrl: 'https://moosyl.com',
  sandboxPath: '/sandbox/moosyl/api',
  hookSecretField: 'webhookSecret',
  fields: [
    {
      key: 'secretKey',
      labelKey: 'secretKey',
      helpKey: 'moosyl.secretKey',
      secret: true,
      required: true,
      placeholder: 'sk_test_…',
      pattern: keyPattern,
      maxLength: 200,
    },
    {
      key: 'publishableKey',
      labelKey: 'publishableKey',
      helpKey: 'moosyl.publishableKey',
      secret: false,
      required: false,
      placeholder: 'pk_test_…',
      pattern: keyPattern,
      maxLength: 200,
    },
    {
      // The hook's URL exists only after the connection does, and the secret belongs to the hook.
      key: 'webhookSecret',
      labelKey: 'webhookSecret',
      helpKey: 'moosyl.webhookSecret',
      secret: true,
      required: false,
      placeholder: '',
      pattern: '\\S+',
      maxLength: 200,
    },
  ],
  apiUrl: () => 'https://api.moosyl.com',
  checkCredentials,
  refuseAmount,
  hook: moosylHook,
  connect: createMoosylClient,
};

function checkCredentials(values: Credentials, mode: Mode): FieldProblem[] {
  return fieldProblems(moosyl.fields, values, (key, value) => {
    if (value === '') return null;
    if (key === 'webhookSecret') return value.length < hookSecretLengthMin ? 'too_short' : null;
    const secret = key === 'secretKey';
    if (secret && value.startsWith('pk_')) return 'publishable_in_secret_place';
    if (!secret && value.startsWith('sk_')) return 'secret_in_publishable_place';
    return value.slice(3).startsWith(`${mode}_`) ? null : 'mode_mismatch';
  });
}

function refuseAmount({ amountMinor, currency: asked }: Money): AmountRefusal | null {
  const refuse = (code: AmountRefusal['code'], message: string): AmountRefusal => ({
    code,
    message,
    facts: { amountMinor, currency: asked },
  });
  if (asked !== currency)
    return refuse('checkout.currency_not_supported', `Moosyl takes ouguiyas only, not ${asked}`);
  if (!isWhole(amountMinor))
    return refuse(
      'checkout.amount_not_chargeable',
      'Moosyl takes whole ouguiyas only; round the invoice to one',
    );
  if (amountMinor <= 0 || amountMinor > amountMinorMax)
    return refuse('checkout.amount_not_chargeable', 'Moosyl can’t take this amount');
  return null;
}
