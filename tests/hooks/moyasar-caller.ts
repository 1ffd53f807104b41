import { connectSandbox } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

/** A book with one connection, and Moyasar calling its hook by hand. */
export interface Called {
  book: TestBook;
  connectionId: string;
  hookPath: string;
  secret: string;
  /** Sends an event; what is left out is as a good one has it. */
  tell(more?: Record<string, unknown>): Promise<Response>;
  post(body: BodyInit, headers?: Record<string, string>): Promise<Response>;
  /** A single number out of the book. */
  count(query: string): number;
}

export async function openCalled(environment: Record<string, string> = {}): Promise<Called> {
  const book = await openTestBook(environment);
  const { id, hookUrl } = await connectSandbox(book);
  const secret = book.deps.connections.byId(id)?.credentials.webhookSecret;
  if (!secret) throw new Error('the sandbox connection has no hook secret');
  const hookPath = new URL(hookUrl).pathname;
  const post = (body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) =>
    book.request(hookPath, { method: 'POST', headers, body });
  return {
    book,
    connectionId: id,
    hookPath,
    secret,
    post,
    tell: (more) => post(JSON.stringify(eventOf(secret, more))),
    count: (query) => Number(book.deps.database.$client.prepare(query).pluck().get()),
  };
}

export function eventOf(secret: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: crypto.randomUUID(),
    type: 'payment_paid',
    created_at: '2027-01-15T09:00:00Z',
    secret_token: secret,
    account_name: 'Shop',
    live: false,
    data: { id: crypto.randomUUID(), status: 'paid', amount: 2500, currency: 'SAR', invoice_id: null },
    ...more,
  };
}
