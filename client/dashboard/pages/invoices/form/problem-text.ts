import { exponentOf } from '../../../../../shared/money.ts';
import { t } from '../../../../i18n/i18n.ts';
import { appErrorOf } from '../../../data/app-error.ts';
import type { DraftProblem } from './read-draft.ts';

/** A sentence for every problem; how many decimals are allowed depends on the field. */
const sentences: Record<DraftProblem, (field: string, currency: string) => string> = {
  empty: () => t.decimalProblems.empty(),
  not_a_number: () => t.decimalProblems.not_a_number(),
  ambiguous: () => t.decimalProblems.ambiguous(),
  too_large: () => t.decimalProblems.too_large(),
  negative: () => t.decimalProblems.negative(),
  too_many_decimals: (field, currency) => {
    if (field === 'quantity') return t.invoiceForm.decimalsQuantity();
    if (field === 'taxRate') return t.invoiceForm.decimalsTax();
    return t.invoiceForm.decimalsAmount(currency, exponentOf(currency));
  },
  description_missing: () => t.invoiceForm.descriptionMissing(),
  quantity_zero: () => t.invoiceForm.quantityZero(),
  tax_range: () => t.invoiceForm.taxRange(),
  discount_too_large: () => t.invoiceForm.discountTooLarge(),
  discount_percent: () => t.invoiceForm.discountPercent(),
  name_missing: () => t.invoiceForm.nameMissing(),
  email_invalid: () => t.invoiceForm.emailInvalid(),
  phone_invalid: () => t.invoiceForm.phoneInvalid(),
  metadata_key_missing: () => t.invoiceForm.metadataKeyMissing(),
  metadata_key_twice: () => t.invoiceForm.metadataKeyTwice(),
  metadata_too_many: () => t.invoiceForm.metadataTooMany(),
};

/** What the server could not read in a phone. */
export function phoneRefusal(error: unknown): string | undefined {
  const isPhone = error !== null && appErrorOf(error).fieldProblems.some(({ field }) => field === 'phone');
  return isPhone ? sentences.phone_invalid('phone', '') : undefined;
}

export function problemText(
  problem: DraftProblem | undefined,
  field: string,
  currency: string,
): string | undefined {
  return problem && sentences[problem](field, currency);
}
