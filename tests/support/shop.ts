import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { ConnectionView, InvoiceView } from '../../shared/views.ts';
import type { TestBook } from './test-book.ts';

/** Test cards of providers.md 1.7. */
export const cards = {
  paid: '4201320111111010',
  insufficient: '4201320000311101',
  declined: '4123120001090109',
} as const;

export const lineOf = (
  unitAmountMinor: number,
  more: Partial<{ quantityMilli: number; discountMinor: number; taxRateMilli: number }> = {},
) => ({
  description: 'A thing',
  quantityMilli: 1000,
  unitAmountMinor,
  discountMinor: 0,
  taxRateMilli: 0,
  ...more,
});

/** A connected sandbox account whose hook has been verified. */
export async function connectSandbox(book: TestBook): Promise<ConnectionView> {
  const { id } = await book.call.connections.createSandbox({ provider: 'moyasar' });
  await book.settle();
  return book.call.connections.get({ id });
}

/** A finalized invoice over one line. */
export async function openInvoice(
  book: TestBook,
  unitAmountMinor = 29_000,
  currency = 'SAR',
): Promise<InvoiceView> {
  return book.call.invoices.create({
    mode: 'test',
    currency,
    customer: { name: 'Sara Al-Otaibi', email: 'sara@example.com' },
    lines: [lineOf(unitAmountMinor)],
    finalize: true,
  });
}

/** Switches of the sandbox account behind a connection; what is left out goes back to its default. */
export function switchFaults(book: TestBook, connectionId: string, faults: SandboxFaultsInput): void {
  const connection = book.deps.connections.byId(connectionId);
  const control = connection && book.deps.sandbox?.controlOf(connection.provider.id, connection.credentials);
  if (!control) throw new Error(`connection ${connectionId} has no sandbox account`);
  control.setFaults(faults);
}

export function linkOf(invoice: InvoiceView): { url: string; providerRef: string; id: string } {
  const checkout = invoice.checkouts.find(({ url }) => url !== null);
  if (!checkout?.url || !checkout.providerRef) throw new Error(`invoice ${invoice.number} has no link`);
  return { url: checkout.url, providerRef: checkout.providerRef, id: checkout.id };
}

/** What the customer does on the hosted page. */
export async function payWith(book: TestBook, invoice: InvoiceView, card: string): Promise<void> {
  const path = new URL(linkOf(invoice).url).pathname;
  const answer = await book.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ testCard: card, attempt: crypto.randomUUID() }).toString(),
  });
  if (answer.status >= 400) throw new Error(`the pay page answered ${answer.status}: ${await answer.text()}`);
  const next = answer.headers.get('location');
  // The 3-D Secure page of a card that needs it.
  if (next?.includes('/pay/payments/')) {
    const { pathname, search } = new URL(next, 'http://localhost');
    await book.request(pathname + search, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'result=success',
    });
  }
}

/** Moyasar's API as the merchant's own account sees it. */
export function moyasarApi(book: TestBook, connectionId: string) {
  const secretKey = book.deps.connections.byId(connectionId)?.credentials.secretKey ?? '';
  return async (method: string, path: string, body?: unknown): Promise<Record<string, unknown>> => {
    const answer = await book.request(`/sandbox/moyasar/v1${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
        'content-type': 'application/json',
        'user-agent': 'test',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as Record<string, unknown>;
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  };
}

/** The id at Moyasar of the latest payment through the invoice's link. */
export async function paymentRefOf(
  book: TestBook,
  connectionId: string,
  invoice: InvoiceView,
): Promise<string> {
  const { payments } = await moyasarApi(book, connectionId)(
    'GET',
    `/invoices/${linkOf(invoice).providerRef}`,
  );
  const id = (payments as { id: string }[]).at(-1)?.id;
  if (!id) throw new Error('nobody has paid through this link');
  return id;
}
