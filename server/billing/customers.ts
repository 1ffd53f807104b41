import type { Store } from '../../db/client.ts';
import { deleteCustomer, hasInvoices } from '../../db/queries/customer-list.ts';
import {
  type CustomerRecord,
  findCustomer,
  findCustomerBy,
  insertCustomer,
  updateCustomer as updateCustomerRecord,
} from '../../db/queries/invoices.ts';
import type { CustomerChange, CustomerInput } from '../../shared/api/customers.ts';
import { newId } from '../../shared/ids.ts';
import type { Mode } from '../../shared/ledger.ts';
import type { InvoiceInput } from '../../shared/schemas/invoice.ts';
import type { Deps } from '../deps.ts';
import { DaftarError } from '../errors.ts';

/**
 * The customer an invoice is for: the one that is named by id, or the one of this mode with the same e-mail or phone
 * and name, or a new one.
 * @throws DaftarError `customer.not_found` for an id of no customer of this mode
 */
export function resolveCustomer(
  store: Store,
  mode: Mode,
  { customerId, customer }: Pick<InvoiceInput, 'customerId' | 'customer'>,
  now: number,
): CustomerRecord | null {
  if (customerId) {
    const known = findCustomer(store, customerId);
    if (known?.mode === mode) return known;
    throw new DaftarError('customer.not_found', `There is no customer ${customerId} in ${mode} mode`);
  }
  if (!customer) return null;
  const contact = { email: customer.email?.toLowerCase() ?? null, phone: customer.phone ?? null };
  const known = findCustomerBy(store, mode, contact);
  if (known && known.name === customer.name) return known;
  const record = {
    id: newId('customer', now),
    mode,
    name: customer.name,
    ...contact,
    reference: null,
    metadata: {},
    createdAt: now,
    updatedAt: now,
  };
  insertCustomer(store, record);
  return record;
}

/** Writes a customer of their own, whoever else has the same e-mail or phone. */
export function createCustomer(
  deps: Deps,
  mode: Mode,
  input: CustomerInput,
  id = newId('customer', deps.clock.now()),
): CustomerRecord {
  const now = deps.clock.now();
  insertCustomer(deps.database, {
    id,
    mode,
    name: input.name,
    email: input.email?.toLowerCase() ?? null,
    phone: input.phone ?? null,
    reference: input.reference || null,
    metadata: input.metadata ?? {},
    createdAt: now,
    updatedAt: now,
  });
  deps.live.publish({ topic: 'customer', id, mode });
  return requireCustomer(deps.database, id);
}

/** Changes what is given. What finalized invoices say of their customer stays as it was. */
export function updateCustomer(deps: Deps, id: string, change: CustomerChange): CustomerRecord {
  const { name, email, phone, reference, metadata } = change;
  updateCustomerRecord(deps.database, id, {
    ...(name === undefined ? {} : { name }),
    ...(email === undefined ? {} : { email: email?.toLowerCase() ?? null }),
    ...(phone === undefined ? {} : { phone }),
    ...(reference === undefined ? {} : { reference: reference || null }),
    ...(metadata === undefined ? {} : { metadata }),
    updatedAt: deps.clock.now(),
  });
  const customer = requireCustomer(deps.database, id);
  deps.live.publish({ topic: 'customer', id, mode: customer.mode });
  return customer;
}

/**
 * Takes a customer away for whom no invoice was ever written, not even a draft.
 * @throws DaftarError `customer.not_found`, `customer.has_invoices`
 */
export function removeCustomer(deps: Deps, id: string): void {
  const { mode } = deps.database.transaction((tx) => {
    const customer = requireCustomer(tx, id);
    if (hasInvoices(tx, id))
      throw new DaftarError(
        'customer.has_invoices',
        `${customer.name} has invoices, and invoices keep their customer`,
      );
    deleteCustomer(tx, id);
    return customer;
  });
  deps.live.publish({ topic: 'customer', id, mode });
}

/** @throws DaftarError `customer.not_found` */
export function requireCustomer(store: Store, id: string): CustomerRecord {
  const customer = findCustomer(store, id);
  if (customer) return customer;
  throw new DaftarError('customer.not_found', `There is no customer ${id}`);
}
