import type { Database } from '../../../db/client.ts';
import { deliveries, messages } from '../../../db/schema/deliveries.ts';
import { events } from '../../../db/schema/events.ts';
import { checkouts, customers, invoiceLines, invoices, timeline } from '../../../db/schema/invoices.ts';
import { entries, payments } from '../../../db/schema/payments.ts';
import { chainHash } from '../../../server/billing/timeline.ts';
import { createEndpoint } from '../../../server/deliveries/endpoints.ts';
import type { Book } from '../../../server/operations/book.ts';
import { newId } from '../../../shared/ids.ts';
import type { TimelineKind } from '../../../shared/ledger.ts';
import { inserter } from './inserter.ts';

export interface Shop {
  connectionId: string;
  provider: string;
  currency: string;
  methods: readonly string[];
  /** How many of a hundred payers' first tries fail. */
  failing: number;
}

const dayMs = 86_400_000;
const names = [
  'Sara Al-Otaibi',
  'خالد الحربي',
  'Amina Wanjiru',
  'Sidi Mohamed',
  'Gulf Print Co.',
  'نورة القحطاني',
];
const goods = ['Catering', 'Printing', 'Delivery', 'Flowers', 'Repair', 'Lessons'];

/**
 * A year of a busy merchant, written past the domain straight into the real tables: a story as long would take hours.
 * Of twenty invoices one is a draft, two are open, one is void, and one payer in some has failed before.
 */
export function fillBigBook(
  { deps }: Book,
  { count, shops, now }: { count: number; shops: readonly Shop[]; now: number },
): void {
  const { database } = deps;
  const { endpoint } = createEndpoint(deps, 'test', {
    url: 'https://shop.example.com/daftar',
    types: ['invoice.paid'],
  });
  database.$client.transaction(() => {
    writeAll(database, { count, shops, now, endpointId: endpoint.id });
    derive(database);
  })();
}

interface Filling {
  count: number;
  shops: readonly Shop[];
  endpointId: string;
  now: number;
}

function writeAll(database: Database, { count, shops, endpointId, now }: Filling): void {
  const rows = insertersOf(database);
  const customerCount = Math.ceil(count / 20);
  const ids = Array.from({ length: customerCount }, (_, i) => {
    const id = newId('customer', now - (customerCount - i) * 60_000);
    const phone = `+9665${String(10_000_000 + i)}`;
    const createdAt = now - 366 * dayMs + i;
    rows.customer({
      id,
      mode: 'test',
      name: `${names[i % names.length]} ${i}`,
      email: `customer${i}@example.com`,
      phone,
      metadata: {},
      createdAt,
      updatedAt: createdAt,
    });
    return id;
  });
  for (let i = 0; i < count; i++) {
    const createdAt = now - Math.floor(((count - i) / count) * 365 * dayMs) - 3_600_000;
    const shop = shops[(i * 7) % 10 < 6 ? 0 : (i % (shops.length - 1)) + 1];
    const customer = (i * 31) % customerCount;
    const name = `${names[customer % names.length]} ${customer}`;
    if (shop) writeInvoice(rows, { i, createdAt, shop, customerId: ids[customer] ?? '', name, endpointId });
  }
}

type Rows = ReturnType<typeof insertersOf>;

function insertersOf(database: Database) {
  return {
    customer: inserter(database, customers),
    invoice: inserter(database, invoices),
    line: inserter(database, invoiceLines),
    checkout: inserter(database, checkouts),
    payment: inserter(database, payments),
    entry: inserter(database, entries),
    event: inserter(database, events),
    step: inserter(database, timeline),
    message: inserter(database, messages),
    delivery: inserter(database, deliveries),
  };
}

interface Bill {
  i: number;
  createdAt: number;
  shop: Shop;
  customerId: string;
  name: string;
  endpointId: string;
}

function writeInvoice(rows: Rows, bill: Bill): void {
  const { i, createdAt, shop, customerId, name } = bill;
  const { currency } = shop;
  const kind = i % 20;
  const status = kind === 0 ? 'draft' : kind < 3 ? 'open' : kind === 3 ? 'void' : 'paid';
  const totalMinor = 5_000 + ((i * 7_919) % 90_000);
  const paidAt = createdAt + ((i * 13) % 50) * 60_000;
  const id = newId('invoice', createdAt);
  const isPaid = status === 'paid';
  const number = status === 'draft' ? null : `INV-${String(i + 1).padStart(6, '0')}`;
  rows.invoice({
    id,
    mode: 'test',
    number,
    status,
    customerId,
    customerName: name,
    currency,
    subtotalMinor: totalMinor,
    discountMinor: 0,
    taxMinor: 0,
    totalMinor,
    paidMinor: isPaid ? totalMinor : 0,
    dueMinor: status === 'open' ? totalMinor : 0,
    dueAt: createdAt + 30 * dayMs,
    overdueToldAt: createdAt,
    language: 'en',
    reference: `order-${i}`,
    metadata: {},
    payToken: `bench-${i}`,
    createdAt,
    updatedAt: paidAt,
    finalizedAt: status === 'draft' ? null : createdAt,
    paidAt: isPaid ? paidAt : null,
    voidedAt: status === 'void' ? paidAt : null,
  });
  rows.line({
    id: newId('line', createdAt),
    invoiceId: id,
    position: 0,
    description: goods[i % goods.length] ?? '',
    quantityMilli: 1_000,
    unitAmountMinor: totalMinor,
    discountMinor: 0,
    taxRateMilli: 0,
  });
  const step = stepWriter(rows, id);
  step('created', createdAt, {});
  if (status === 'draft') return;
  step('finalized', createdAt, { number });
  if (isPaid) writePayment(rows, bill, { invoiceId: id, totalMinor, paidAt, step });
}

interface Paid {
  invoiceId: string;
  totalMinor: number;
  paidAt: number;
  step: ReturnType<typeof stepWriter>;
}

function writePayment(rows: Rows, bill: Bill, { invoiceId, totalMinor, paidAt, step }: Paid): void {
  const { i, createdAt, shop, endpointId } = bill;
  const { connectionId, currency, provider } = shop;
  const method = shop.methods[i % shop.methods.length] ?? null;
  const checkoutId = newId('checkout', createdAt);
  const shared = { connectionId, mode: 'test', currency } as const;
  rows.checkout({
    ...shared,
    id: checkoutId,
    invoiceId,
    kind: 'link',
    status: 'paid',
    amountMinor: totalMinor,
    providerRef: `ref-${i}`,
    createdAt,
    updatedAt: paidAt,
  });
  const pay = (status: 'paid' | 'failed', at: number) => {
    const id = newId('payment', at);
    const times = { createdAt: at, updatedAt: at, confirmedAt: at };
    const money = {
      amountMinor: totalMinor,
      paidMinor: status === 'paid' ? totalMinor : 0,
      refundedMinor: 0,
    };
    rows.payment({
      ...shared,
      id,
      key: `${status}-${i}`,
      invoiceId,
      checkoutId,
      status,
      method,
      ...money,
      ...times,
    });
    return id;
  };
  if ((i * 17) % 100 < shop.failing) pay('failed', paidAt - 60_000);
  const paymentId = pay('paid', paidAt);
  const eventId = newId('event', paidAt);
  rows.event({
    ...shared,
    id: eventId,
    dedupKey: `event-${i}`,
    type: 'payment_paid',
    topic: 'payment',
    status: 'applied',
    paymentRef: `paid-${i}`,
    amountMinor: totalMinor,
    firstArrivalId: i + 1,
    invoiceId,
    paymentId,
    receivedAt: paidAt,
    appliedAt: paidAt,
  });
  const { mode } = shared;
  const moved = { mode, invoiceId, paymentId, currency, amountMinor: totalMinor, at: paidAt };
  rows.entry({ ...moved, id: newId('entry', paidAt), kind: 'payment', causeEventId: eventId });
  step('payment_succeeded', paidAt, { provider, amountMinor: totalMinor, currency, method }, eventId);
  step('status_changed', paidAt, { from: 'open', to: 'paid' }, eventId);
  const messageId = newId('message', paidAt);
  const type = 'invoice.paid';
  rows.message({
    id: messageId,
    mode,
    type,
    invoiceId,
    sequence: 1,
    position: 4,
    body: '{}',
    recipients: 1,
    createdAt: paidAt,
  });
  const sent = { attempts: 1, createdAt: paidAt, deliveredAt: paidAt, status: 'delivered' } as const;
  rows.delivery({ id: newId('delivery', paidAt), messageId, endpointId, mode, type, ...sent });
}

function stepWriter(rows: Rows, invoiceId: string) {
  let position = 0;
  let before = '';
  return (kind: TimelineKind, at: number, facts: object, eventId: string | null = null) => {
    position += 1;
    const causeKind = eventId === null ? 'system' : 'event';
    const row = {
      invoiceId,
      position,
      kind,
      at,
      causeKind,
      causeId: eventId,
      facts: JSON.stringify(facts),
    } as const;
    before = chainHash(before, row);
    rows.step({ ...row, hash: before });
  };
}

/** What the domain keeps beside the rows, counted from them; and what SQLite chooses its indexes by. */
function derive(database: Database): void {
  database.$client.exec(`
    INSERT INTO invoice_search (rowid, invoice_id, words)
      SELECT rowid, id, coalesce(number, '') || ' ' || customer_name || ' ' || reference FROM invoices;
    INSERT INTO hour_totals (mode, currency, hour_at, connection_id, in_minor, out_minor, payments)
      SELECT e.mode, e.currency, e.at - e.at % 3600000, p.connection_id, sum(e.amount_minor), 0, count(*)
      FROM entries e JOIN payments p ON p.id = e.payment_id GROUP BY 1, 2, 3, 4;
    INSERT INTO hour_tries (mode, currency, hour_at, connection_id, method, succeeded, failed)
      SELECT mode, currency, created_at - created_at % 3600000, connection_id, coalesce(method, ''),
        sum(status = 'paid'), sum(status = 'failed') FROM payments GROUP BY 1, 2, 3, 4, 5;
    INSERT OR REPLACE INTO invoice_counters (mode, last_number) SELECT 'test', count(*) FROM invoices;
    INSERT OR REPLACE INTO message_counters (invoice_id, sequence, told_position)
      SELECT invoice_id, (SELECT count(*) FROM messages m WHERE m.invoice_id = t.invoice_id), max(position)
      FROM timeline t GROUP BY invoice_id;
  `);
}
