import type { ErrorCode } from '../../../../shared/error-codes.ts';
import { awaitingMoney } from '../../../../shared/invoice-status.ts';
import type { InvoiceRow } from '../../../../shared/views.ts';

/** Why an invoice can’t have what is done to many, as far as its row tells: what the server would answer, and sooner. */
export type InvoiceRefusal = ErrorCode | 'is_draft';

/** A mail needs an address, and an invoice that can still be paid. */
export function sendRefusal(row: InvoiceRow): InvoiceRefusal | null {
  if (row.status === 'draft') return 'is_draft';
  if (!awaitingMoney.includes(row.status)) return 'invoice.not_open';
  if (row.voidRequestedAt !== null) return 'invoice.being_voided';
  return row.customerHasEmail ? null : 'invoice.no_email';
}

/** Only a draft, and one that asks for money. */
export function finalizeRefusal({ status, totalMinor }: InvoiceRow): InvoiceRefusal | null {
  if (status !== 'draft') return 'invoice.not_draft';
  return totalMinor > 0 ? null : 'invoice.total_zero';
}

/** One that is being voided already ends so by itself. */
export function voidRefusal({ status, paidMinor, voidRequestedAt }: InvoiceRow): InvoiceRefusal | null {
  if (status === 'draft') return 'is_draft';
  if (paidMinor > 0) return 'invoice.has_money';
  if (status !== 'open') return 'invoice.not_open';
  return voidRequestedAt === null ? null : 'invoice.being_voided';
}
