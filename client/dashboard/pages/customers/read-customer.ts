import type { CustomerDetailView } from '../../../../shared/customer-views.ts';
import type { InvoiceView } from '../../../../shared/views.ts';
import { type DraftProblem, readContact, readMetadata } from '../invoices/form/read-draft.ts';

/** A customer as they are typed. */
export interface CustomerDraft {
  name: string;
  email: string;
  phone: string;
  reference: string;
  metadata: { key: string; value: string }[];
}

export const emptyCustomer: CustomerDraft = { name: '', email: '', phone: '', reference: '', metadata: [] };

export function draftOfCustomer(customer: CustomerDetailView): CustomerDraft {
  return {
    name: customer.name,
    email: customer.email ?? '',
    phone: customer.phone ?? '',
    reference: customer.reference ?? '',
    metadata: Object.entries(customer.metadata).map(([key, value]) => ({ key, value })),
  };
}

export interface CustomerWish {
  name: string;
  email: string | null;
  phone: string | null;
  reference: string | null;
  metadata: InvoiceView['metadata'];
}

/** Null where something can't be read; the problems by place: `email`, `metadata.0`. */
export function readCustomer(draft: CustomerDraft): {
  problems: ReadonlyMap<string, DraftProblem>;
  wish: CustomerWish | null;
} {
  const problems = new Map<string, DraftProblem>();
  const contact = readContact(draft, (field, problem) => problems.set(field, problem));
  const metadata = readMetadata(draft.metadata, (row, problem) => problems.set(`metadata.${row}`, problem));
  const wish = { ...contact, reference: draft.reference.trim() || null, metadata };
  return { problems, wish: problems.size > 0 ? null : wish };
}
