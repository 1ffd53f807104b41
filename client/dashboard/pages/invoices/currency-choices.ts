import { currencyCodes } from '../../../../shared/money.ts';
import type { Choice } from '../../../components/TextField.tsx';
import { locale } from '../../../i18n/i18n.ts';

/** The currencies of the markets Daftar is made for come first; every other one after them. */
const near = ['SAR', 'KES', 'MRU', 'AED', 'KWD', 'BHD', 'QAR', 'OMR', 'JOD', 'EGP', 'USD', 'EUR'];

export function currencyChoices(): Choice[] {
  const names = new Intl.DisplayNames(locale(), { type: 'currency', fallback: 'code' });
  const choice = (code: string): Choice => ({ value: code, label: `${code} · ${names.of(code) ?? code}` });
  return [...near, ...currencyCodes.filter((code) => !near.includes(code))].map(choice);
}
