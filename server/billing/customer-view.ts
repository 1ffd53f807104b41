import {
  type CustomerFilter,
  figuresOf,
  hasInvoices,
  listCustomers,
  listCustomersByName,
  type NamePlace,
  owedBy,
} from '../../db/queries/customer-list.ts';
import type { CustomerRecord } from '../../db/queries/invoices.ts';
import { decodeCursor, pageOf } from '../../db/queries/keyset.ts';
import type { CustomerDetailView, CustomerRow } from '../../shared/customer-views.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { CustomerListFilter } from '../../shared/schemas/customer.ts';
import type { CustomerView, Page } from '../../shared/views.ts';
import type { Deps } from '../deps.ts';
import { requireCustomer } from './customers.ts';

const suggestionsMax = 8;

/** Up to eight customers of whose name, e-mail, reference or phone words begin like this; the newest for an empty text. */
export function findCustomers({ database }: Deps, mode: Mode, text: string): CustomerView[] {
  const page = { after: undefined, limit: suggestionsMax };
  return listCustomers(database, { mode, search: searchable(text) }, page).map(customerView);
}

/** A page of customers, the newest first or by name, each with what they owe. */
export function customerPage(
  deps: Deps,
  { cursor, limit, sort, ...wish }: CustomerListFilter & Pick<CustomerFilter, 'ids'>,
): Page<CustomerRow> {
  const now = deps.clock.now();
  const filter = { ...wish, search: searchable(wish.search), isRising: sort === 'oldest' };
  const { rows, nextCursor } =
    sort === 'name' ? pageByName(deps, filter, cursor, limit) : pageByTime(deps, filter, cursor, limit);
  const owed = Map.groupBy(
    owedBy(
      deps.database,
      rows.map(({ id }) => id),
      now,
    ),
    ({ customerId }) => customerId,
  );
  return {
    rows: rows.map((customer) => ({
      ...customerView(customer),
      reference: customer.reference,
      createdAt: customer.createdAt,
      owed: (owed.get(customer.id) ?? []).map(({ currency, openMinor, overdueMinor }) => ({
        currency,
        openMinor,
        overdueMinor,
      })),
    })),
    nextCursor,
  };
}

/** A customer with what their invoices come to. @throws DaftarError `customer.not_found` */
export function customerDetailView(deps: Deps, id: string): CustomerDetailView {
  const customer = requireCustomer(deps.database, id);
  return {
    ...customerView(customer),
    mode: customer.mode,
    reference: customer.reference,
    metadata: customer.metadata,
    createdAt: customer.createdAt,
    updatedAt: customer.updatedAt,
    figures: figuresOf(deps.database, id, deps.clock.now()),
    hasInvoices: hasInvoices(deps.database, id),
  };
}

export function customerView({ id, name, email, phone }: CustomerRecord): CustomerView {
  return { id, name, email, phone };
}

function pageByTime(deps: Deps, filter: CustomerFilter, cursor: string | undefined, limit: number) {
  const page = { after: decodeCursor(cursor), limit: limit + 1, now: deps.clock.now() };
  return pageOf(listCustomers(deps.database, filter, page), limit, ({ createdAt, id }) => ({
    at: createdAt,
    id,
  }));
}

function pageByName(deps: Deps, filter: CustomerFilter, cursor: string | undefined, limit: number) {
  const page = { after: decodeName(cursor), limit: limit + 1, now: deps.clock.now() };
  const found = listCustomersByName(deps.database, filter, page);
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return { rows, nextCursor: found.length > limit && last ? encodeName(last) : null };
}

function encodeName({ id, name }: NamePlace): string {
  return Buffer.from(`${id} ${name}`).toString('base64url');
}

/** A cursor that is none of ours starts the list at its beginning. */
function decodeName(cursor: string | undefined): NamePlace | undefined {
  const match = /^(\w{1,60}) (.+)$/s.exec(Buffer.from(cursor ?? '', 'base64url').toString());
  return match ? { id: match[1] ?? '', name: match[2] ?? '' } : undefined;
}

function searchable(text: string | undefined): string | undefined {
  return text !== undefined && /[\p{L}\p{N}]/u.test(text) ? text : undefined;
}
