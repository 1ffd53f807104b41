import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Phone } from '../phone/phone.ts';
import { randomText } from '../random.ts';
import { blockedPage } from '../requests.ts';
import type { Account, Accounts } from './accounts.ts';
import type { createIdempotency, Kept } from './idempotency.ts';
import { readExpress } from './inputs.ts';
import type { createRateLimit } from './rate.ts';
import * as refuse from './refusal.ts';
import type { TransactionBook, TransactionRow } from './transaction-book.ts';
import { paymentView, transactionView } from './views.ts';

interface Rooms {
  accounts: Accounts;
  transactions: TransactionBook;
  idempotency: ReturnType<typeof createIdempotency>;
  rateLimit: ReturnType<typeof createRateLimit>;
  phone: Phone;
  clock: Clock;
  log: Log;
}

type Permission = 'express.pay' | 'transactions.read';

interface Operation {
  method: string;
  path: RegExp;
  permission: Permission;
  run(account: Account, request: Request, id: string): Promise<Kept>;
}

/** Moflay's API for one business: key, rate limit, faults, permission, then the operation itself. */
export function createMoflayApi(rooms: Rooms) {
  const { accounts, transactions, idempotency, phone, clock, log } = rooms;
  const operations: readonly Operation[] = [
    { method: 'POST', path: /^\/v1\/express$/, permission: 'express.pay', run: express },
    { method: 'GET', path: /^\/v1\/payments\/([\w-]+)$/, permission: 'transactions.read', run: payment },
    { method: 'GET', path: /^\/v1\/transactions$/, permission: 'transactions.read', run: list },
    {
      method: 'GET',
      path: /^\/v1\/transactions\/([\w-]+)$/,
      permission: 'transactions.read',
      run: transaction,
    },
  ];

  return async (request: Request): Promise<Response> => {
    let headers: Record<string, string> = {};
    try {
      const account = accountOf(request);
      const { rateLimits, apiBlocked } = accounts.faults(account.id);
      if (apiBlocked) return blockedPage('api.moflay.com');
      const allowance = rooms.rateLimit(account.id);
      headers = allowance.headers;
      if (rateLimits && allowance.isOver) throw refuse.rateLimited();
      const { status, body } = await answer(account, request);
      return json(status, body, headers);
    } catch (error) {
      if (error instanceof refuse.Refusal) return json(error.status, JSON.stringify(error.body), headers);
      log.error('sandbox.api_failed', { error });
      return json(500, JSON.stringify(refuse.broken().body), headers);
    }
  };

  async function answer(account: Account, request: Request): Promise<Kept> {
    const path = new URL(request.url).pathname.replace(/^\/sandbox\/moflay/, '');
    const fitting = operations.filter((operation) => operation.path.test(path));
    const operation = fitting.find(({ method }) => method === request.method);
    if (fitting.length === 0) throw refuse.notFound();
    if (!operation) throw refuse.wrongMethod();
    strike(account);
    if (accounts.faults(account.id).missingPermission === operation.permission) throw refuse.invalidAccess();
    return operation.run(account, request, operation.path.exec(path)?.[1] ?? '');
  }

  async function express(account: Account, request: Request): Promise<Kept> {
    const text = await request.text();
    const key = request.headers.get('idempotency-key');
    const kept = await idempotency.once(account.id, key, text, async () => {
      await slow(account);
      return { status: 202, body: JSON.stringify(start(account, text)) };
    });
    if (accounts.use(account.id, 'dropAnswers')) throw refuse.broken();
    return kept;
  }

  function start(account: Account, text: string): unknown {
    const wish = readExpress(text, accounts.faults(account.id));
    const ids = { id: `trxn_${randomText(16)}`, payment_id: `pay_${randomText(16)}` };
    const { msisdn, amount, description, reference } = wish;
    const about = { msisdn, amount, description, reference, metadata: JSON.stringify(wish.metadata) };
    const customer_id = `cus_${randomText(16)}`;
    const created_at = clock.now();
    transactions.insert({ ...ids, ...about, customer_id, account_id: account.id, created_at });
    phone.ring({
      token: account.phone_token,
      source: 'moflay',
      ref: ids.id,
      msisdn,
      amountMinor: wish.amountMinor,
      payee: account.name,
      account: reference,
      ...(phone.isFree(account.phone_token, msisdn) ? {} : { refusedWith: '1001' }),
    });
    return {
      paymentId: ids.payment_id,
      transactionId: ids.id,
      customerId: customer_id,
      phoneNumber: msisdn,
      amount,
      currency: 'KES',
      status: 'pending',
      description,
      accountReference: reference,
      environment: 'sandbox',
      timestamp: new Date(created_at).toISOString(),
      message: 'Payment request sent to customer',
    };
  }

  async function payment(account: Account, _request: Request, id: string): Promise<Kept> {
    await slow(account);
    return ok(paymentView(found(account, id)));
  }

  async function transaction(account: Account, _request: Request, id: string): Promise<Kept> {
    await slow(account);
    const row = found(account, id);
    if (row.id !== id) throw refuse.notFound();
    return ok(transactionView(row));
  }

  async function list(account: Account, request: Request): Promise<Kept> {
    await slow(account);
    const query = new URL(request.url).searchParams;
    const limit = Number(query.get('limit') ?? 10);
    // Moflay's two documents allow 100 and 10; the stricter one holds here.
    if (!Number.isInteger(limit) || limit < 1 || limit > 10)
      throw refuse.invalid([{ field: 'limit', message: 'Must be from 1 to 10' }]);
    const { rows, hasMore } = transactions.list(account.id, {
      from: instantOf(query.get('start'), 0),
      to: instantOf(query.get('end'), Number.MAX_SAFE_INTEGER),
      statuses: query.getAll('statuses'),
      before: cursorOf(query.get('cursor')),
      limit,
    });
    const last = rows.at(-1);
    const cursor = hasMore && last ? Buffer.from(JSON.stringify({ seq: last.seq })).toString('base64') : null;
    const meta = { cursor, hasPreviousPage: query.has('cursor'), hasNextPage: hasMore };
    return ok({ data: rows.map((row) => transactionView(shown(account, row))), meta });
  }

  function found(account: Account, id: string): TransactionRow {
    const row = transactions.find(id);
    if (row?.account_id !== account.id) throw refuse.notFound();
    return shown(account, row);
  }

  /** What the API shows may lag behind what events say. */
  function shown({ id }: Account, row: TransactionRow): TransactionRow {
    const isFresh = clock.now() < row.updated_at + accounts.faults(id).statusLagMs;
    return isFresh && row.code !== null
      ? { ...row, status: 'pending', detail: null, receipt: null, updated_at: row.created_at }
      : row;
  }

  function accountOf(request: Request): Account {
    const [, key] = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (key === undefined) throw refuse.missingKey();
    const account = accounts.byKey(key);
    if (!account) throw refuse.invalidKey();
    return account;
  }

  /** The faults that strike before anything happens. */
  function strike({ id }: Account): void {
    if (accounts.faults(id).apiDown || accounts.use(id, 'apiDownNext')) throw refuse.broken();
    if (accounts.use(id, 'apiBusyNext')) throw refuse.rateLimited();
  }

  async function slow({ id }: Account): Promise<void> {
    const { apiSlowMs } = accounts.faults(id);
    if (apiSlowMs > 0) await Bun.sleep(apiSlowMs);
  }
}

const ok = (value: unknown): Kept => ({ status: 200, body: JSON.stringify(value) });

function instantOf(text: string | null, otherwise: number): number {
  if (text === null) return otherwise;
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw refuse.invalid([{ field: 'start', message: 'Must be an ISO 8601 date' }]);
  return at;
}

function cursorOf(text: string | null): number {
  if (text === null) return Number.MAX_SAFE_INTEGER;
  const [, seq] = /^\{"seq":(\d+)\}$/.exec(Buffer.from(text, 'base64').toString('utf8')) ?? [];
  if (seq === undefined) throw refuse.invalid([{ field: 'cursor', message: 'Is invalid' }]);
  return Number(seq);
}

function json(status: number, body: string, headers: Record<string, string>): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers },
  });
}
