import type { Sqlite } from '../../../db/client.ts';
import type { Clock } from '../../clock.ts';
import { type InvoiceInput, type Metadata, mergedMetadata } from './inputs.ts';
import { listPage } from './lists.ts';
import { notAllowed, notFound } from './refusal.ts';
import type { InvoiceRow, InvoiceStatus } from './rows.ts';

export type Invoices = ReturnType<typeof createInvoices>;

/** The emulator's invoices. One that is past its date shows itself expired to whoever looks. */
export function createInvoices({ sqlite, clock }: { sqlite: Sqlite; clock: Clock }) {
  const insert = sqlite.prepare(`
    INSERT INTO moyasar_invoices (id, account_id, status, amount, currency, description, callback_url, success_url,
      back_url, expired_at, metadata, created_at, updated_at)
    VALUES (?, ?, 'initiated', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const byId = sqlite.prepare<[string], InvoiceRow>('SELECT * FROM moyasar_invoices WHERE id = ?');
  const expire = sqlite.prepare<[number]>(
    `UPDATE moyasar_invoices SET status = 'expired', updated_at = expired_at
     WHERE status = 'initiated' AND expired_at IS NOT NULL AND expired_at <= ?`,
  );
  const writeStatus = sqlite.prepare<[string, number, string]>(
    'UPDATE moyasar_invoices SET status = ?, updated_at = ? WHERE id = ?',
  );
  const writeMetadata = sqlite.prepare<[string | null, number, string]>(
    'UPDATE moyasar_invoices SET metadata = ?, updated_at = ? WHERE id = ?',
  );

  function find(id: string): InvoiceRow | undefined {
    expire.run(clock.now());
    return byId.get(id);
  }

  function get(accountId: string, id: string): InvoiceRow {
    const row = find(id);
    if (row?.account_id !== accountId) throw notFound();
    return row;
  }

  function insertOne(accountId: string, input: InvoiceInput): string {
    const id = crypto.randomUUID();
    const { amount, currency, description, callback_url, success_url, back_url, expired_at } = input;
    const urls = [callback_url ?? null, success_url ?? null, back_url ?? null];
    const at = clock.now();
    insert.run(
      id,
      accountId,
      amount,
      currency,
      description,
      ...urls,
      expired_at ?? null,
      mergedMetadata(null, input.metadata),
      at,
      at,
    );
    return id;
  }

  return {
    /** Whoever has the link may look: an invoice's id is its secret. */
    find,
    get,

    create: (accountId: string, input: InvoiceInput): InvoiceRow =>
      get(accountId, insertOne(accountId, input)),

    /** All or none. */
    createMany: sqlite.transaction((accountId: string, inputs: readonly InvoiceInput[]): InvoiceRow[] =>
      inputs.map((input) => get(accountId, insertOne(accountId, input))),
    ),

    list(accountId: string, query: URLSearchParams) {
      expire.run(clock.now());
      const filters = ['id', 'status', 'created', 'metadata'] as const;
      return listPage<InvoiceRow>(sqlite, { table: 'moyasar_invoices', accountId, query, filters });
    },

    updateMetadata(accountId: string, id: string, changes: Metadata | null | undefined): InvoiceRow {
      const row = get(accountId, id);
      writeMetadata.run(mergedMetadata(row.metadata, changes), clock.now(), id);
      return get(accountId, id);
    },

    cancel(accountId: string, id: string): InvoiceRow {
      const row = get(accountId, id);
      if (row.status !== 'initiated') throw notAllowed(`Invoice can't be canceled, it is ${row.status}`);
      writeStatus.run('canceled', clock.now(), id);
      return get(accountId, id);
    },

    setStatus(id: string, status: InvoiceStatus): void {
      writeStatus.run(status, clock.now(), id);
    },
  };
}
