import type { InvoiceView } from '../../../../../shared/views.ts';
import { confirm } from '../../../../components/confirm.ts';
import { t } from '../../../../i18n/i18n.ts';
import { api } from '../../../data/api.ts';
import { appErrorOf } from '../../../data/app-error.ts';

type Change = Parameters<typeof api.invoices.update.mutate>[0];

/** Saves over a draft; what somebody else wrote in it meanwhile is only replaced by whoever says so. */
export async function replaceDraft(change: Change): Promise<InvoiceView> {
  try {
    return await api.invoices.update.mutate(change);
  } catch (error) {
    if (appErrorOf(error).code !== 'invoice.changed_meanwhile' || !(await confirm(question()))) throw error;
    const { updatedAt } = await api.invoices.get.query({ id: change.id });
    return replaceDraft({ ...change, seenUpdatedAt: updatedAt });
  }
}

const question = () => ({
  title: t.invoiceForm.replaceTitle(),
  text: [t.invoiceForm.replaceText()],
  action: t.invoiceForm.replaceAction(),
  tone: 'danger' as const,
});
