import type { Mode } from '../../../shared/ledger.ts';
import type { FieldProblem } from '../../../shared/views.ts';
import type { Credentials, Provider } from '../provider.ts';
import { createMoyasarClient } from './client.ts';
import { moyasarHook } from './hook.ts';

const amountMinorMin = 100;

/** Moyasar, Saudi Arabia: cards, mada, Apple Pay and STC Pay behind one hosted link. */
export const moyasar: Provider = {
  id: 'moyasar',
  name: 'Moyasar',
  country: 'SA',
  kind: 'link',
  payerMethods: ['mada', 'Visa', 'Mastercard'],
  hookSetup: 'api',
  currencies: null,
  dashboardUrl: 'https://dashboard.moyasar.com',
  sandboxPath: '/sandbox/moyasar/v1',
  hookSecretField: 'webhookSecret',
  fields: [
    {
      key: 'secretKey',
      labelKey: 'secretKey',
      helpKey: 'moyasar.secretKey',
      secret: true,
      required: true,
      placeholder: 'sk_test_…',
      pattern: 'sk_(test|live)_[A-Za-z0-9]{8,}',
      maxLength: 200,
    },
    {
      key: 'publishableKey',
      labelKey: 'publishableKey',
      helpKey: 'moyasar.publishableKey',
      secret: false,
      required: false,
      placeholder: 'pk_test_…',
      pattern: 'pk_(test|live)_[A-Za-z0-9]{8,}',
      maxLength: 200,
    },
    {
      key: 'webhookSecret',
      labelKey: 'webhookSecret',
      helpKey: 'moyasar.webhookSecret',
      secret: true,
      required: false,
      placeholder: '',
      pattern: '\\S{8,}',
      maxLength: 200,
    },
  ],
  apiUrl: () => 'https://api.moyasar.com/v1',
  checkCredentials,
  refuseAmount: ({ amountMinor, currency }) =>
    amountMinor < amountMinorMin
      ? {
          code: 'checkout.amount_not_chargeable',
          message: `Moyasar takes no less than ${amountMinorMin} minor units`,
          facts: { amountMinorMin, currency },
        }
      : null,
  hook: moyasarHook,
  connect: createMoyasarClient,
};

function checkCredentials(values: Credentials, mode: Mode): FieldProblem[] {
  const problems: FieldProblem[] = [];
  for (const field of Object.keys(values)) {
    if (!moyasar.fields.some((known) => known.key === field)) problems.push({ field, code: 'unknown_field' });
  }
  for (const { key, required, pattern } of moyasar.fields) {
    const code = problemOf(key, values[key] ?? '', required, new RegExp(`^(?:${pattern})$`), mode);
    if (code) problems.push({ field: key, code });
  }
  return problems;
}

function problemOf(
  key: string,
  value: string,
  required: boolean,
  pattern: RegExp,
  mode: Mode,
): FieldProblem['code'] | null {
  if (value === '') return required ? 'missing' : null;
  if (/\s/.test(value)) return 'has_spaces';
  if (key === 'secretKey' && value.startsWith('pk_')) return 'publishable_in_secret_place';
  if (key === 'publishableKey' && value.startsWith('sk_')) return 'secret_in_publishable_place';
  if (key === 'webhookSecret') return value.length < 8 ? 'too_short' : null;
  if (!pattern.test(value)) return 'wrong_shape';
  return value.startsWith(`${key === 'secretKey' ? 'sk' : 'pk'}_${mode}_`) ? null : 'mode_mismatch';
}
