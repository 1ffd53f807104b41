import type { Sqlite } from '../../../db/client.ts';
import { invalid } from './refusal.ts';

const pageSize = 40;

interface ListOptions {
  table: 'moyasar_invoices' | 'moyasar_payments' | 'moyasar_attempts';
  accountId: string;
  query: URLSearchParams;
  filters: readonly Filter[];
  /** A condition that always holds, without parameters. */
  always?: string;
}

type Filter = 'id' | 'status' | 'created' | 'updated' | 'metadata' | 'card_last_digits' | 'receipt_no';

/** One page of 40, newest first, with the filters that the list knows; others in the query are left aside. */
export function listPage<Row>(sqlite: Sqlite, { table, accountId, query, filters, always }: ListOptions) {
  const page = pageOf(query);
  const { conditions, values } = conditionsOf(query, filters);
  const where = ['account_id = ?', ...(always ? [always] : []), ...conditions].join(' AND ');
  const bound = [accountId, ...values];
  const total =
    sqlite.prepare<unknown[], { n: number }>(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).get(bound)
      ?.n ?? 0;
  const rows = sqlite
    .prepare<unknown[], Row>(`SELECT * FROM ${table} WHERE ${where} ORDER BY seq DESC LIMIT ? OFFSET ?`)
    .all([...bound, pageSize, (page - 1) * pageSize]);
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const meta = {
    current_page: page,
    next_page: page < pages ? page + 1 : null,
    prev_page: page > 1 ? page - 1 : null,
    total_pages: pages,
    total_count: total,
  };
  return { rows, meta };
}

function pageOf(query: URLSearchParams): number {
  const text = query.get('page') ?? '1';
  if (!/^[1-9]\d{0,6}$/.test(text)) throw invalid({ page: ['must be a positive integer'] });
  return Number(text);
}

function conditionsOf(query: URLSearchParams, filters: readonly Filter[]) {
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const add = (condition: string, ...bound: (string | number)[]) => {
    conditions.push(condition);
    values.push(...bound);
  };
  for (const [name, value] of query) {
    const [, base = '', , key] = /^([a-z_0-9]+)(\[(.*)\])?$/.exec(name) ?? [];
    const filter = filters.find((known) => known === (otherNames[base] ?? base));
    if (filter === 'id' || filter === 'status') add(`${filter} = ?`, value);
    if (filter === 'metadata' && key) {
      add(
        'EXISTS (SELECT 1 FROM json_each(metadata) WHERE json_each.key = ? AND CAST(json_each.value AS TEXT) = ?)',
        key,
        value,
      );
    }
    if ((filter === 'created' || filter === 'updated') && (key === 'gt' || key === 'lt')) {
      add(`${filter}_at ${key === 'gt' ? '>' : '<'} ?`, instantOf(name, value));
    }
    if (filter === 'card_last_digits')
      add("substr(json_extract(source, '$.number'), -4) = ?", fixedDigits(name, value, 4));
    if (filter === 'receipt_no')
      add("json_extract(source, '$.reference_number') = ?", fixedDigits(name, value, 12));
  }
  return { conditions, values };
}

/** Clients of Moyasar disagree about these two names. */
const otherNames: Record<string, Filter> = { last_4: 'card_last_digits', rrn: 'receipt_no' };

function instantOf(name: string, text: string): number {
  const at = Date.parse(text);
  if (!/^\d{4}-\d{2}-\d{2}/.test(text) || Number.isNaN(at))
    throw invalid({ [name]: ['must be an ISO 8601 date or date-time'] });
  return at;
}

function fixedDigits(name: string, text: string, length: number): string {
  if (!/^\d+$/.test(text) || text.length !== length)
    throw invalid({ [name]: [`must have ${length} digits`] });
  return text;
}
