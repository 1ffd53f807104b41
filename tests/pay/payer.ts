import { applySnapshot } from '../../server/billing/apply.ts';
import { bySystem } from '../../server/billing/timeline.ts';
import type { PaymentSnapshot } from '../../server/providers/provider.ts';
import type { InvoiceView } from '../../shared/views.ts';
import type { TestBook } from '../support/test-book.ts';

/** Somebody who was sent the address of an invoice, with a browser that runs no script. */
export interface Payer {
  path: string;
  open(query?: string, headers?: Record<string, string>): Promise<Response>;
  /** The page, without the marks that keep directions apart. */
  read(query?: string): Promise<string>;
  post(step: 'link' | 'prompt', fields: Record<string, string>, query?: string): Promise<Response>;
  state(
    query?: string,
  ): Promise<{ mark: string; underWay: boolean; page: { said: string; main: string } | null }>;
}

export function payerOf(book: TestBook, { payUrl }: Pick<InvoiceView, 'payUrl'>): Payer {
  const path = new URL(payUrl ?? '').pathname;
  return {
    path,
    open: (query = '', headers = {}) => book.request(path + query, { headers }),
    read: async (query = '') => plain(await (await book.request(path + query)).text()),
    post: async (step, fields, query = '') =>
      book.request(`${path}/${step}${query}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(fields).toString(),
      }),
    state: async (query = '') => (await book.request(`${path}/state${query}`)).json(),
  };
}

/** Without the marks that keep directions apart and lines together, which tests would have to repeat. */
export function plain(text: string): string {
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replaceAll('\u00a0', ' ')
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

export function connect(book: TestBook, provider: string, name?: string) {
  return book.call.connections.createSandbox({ provider, ...(name === undefined ? {} : { name }) });
}

/** What the payer does on the simulated phone of an account. */
export async function answerPhone(
  book: TestBook,
  connectionId: string,
  fields: Record<string, string>,
): Promise<void> {
  const connection = book.deps.connections.byId(connectionId);
  const url = book.deps.sandbox?.controlOf(
    connection?.provider.id ?? '',
    connection?.credentials ?? {},
  )?.phoneUrl;
  const path = new URL(url ?? '').pathname;
  const prompt = /name="prompt" value="([^"]+)"/.exec(await (await book.request(path)).text())?.[1];
  if (!prompt) throw new Error('the phone shows no prompt');
  await book.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ prompt, ...fields }).toString(),
  });
}

/** Money that came in through this connection, as its provider's API would tell it. */
export function bookMoney(
  book: TestBook,
  invoiceId: string,
  connectionId: string,
  more: Partial<PaymentSnapshot>,
): void {
  const connection = book.deps.connections.byId(connectionId);
  if (!connection) throw new Error('no such connection');
  const now = book.clock.now();
  const snapshot: PaymentSnapshot = {
    key: 'p-1',
    status: 'paid',
    providerStatus: 'paid',
    currency: 'SAR',
    amountMinor: 29_000,
    paidMinor: 29_000,
    refundedMinor: 0,
    voided: false,
    feeMinor: null,
    method: 'mada',
    methodDetail: '4201-32XX-XXXX-1010',
    failure: null,
    failureText: null,
    receipt: 'R-77',
    takesOver: null,
    linkRef: null,
    reference: null,
    createdAt: now,
    updatedAt: now,
    ...more,
  };
  applySnapshot(book.deps, { connection, snapshot, match: { invoiceId, checkoutId: null }, cause: bySystem });
}
