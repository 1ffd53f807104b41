import { z } from 'zod';
import type { Book } from '../book.ts';

/** Moyasar's documented test cards, as the emulator knows them. */
export const demoCards = { good: '4201320111111010', declined: '4123120001090109' } as const;

/** Goes to the hosted page and pays there, as a person with this card would. */
export async function payAtSandbox(book: Book, linkUrl: string, card: string): Promise<void> {
  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
  const answer = await book.answer(
    new Request(linkUrl, form({ testCard: card, attempt: crypto.randomUUID() })),
  );
  if (answer.status >= 400) throw new Error(`the sandbox's pay page answered ${answer.status}`);
  const next = answer.headers.get('location') ?? '';
  if (!next.includes('/pay/payments/')) return;
  await book.answer(new Request(new URL(next, linkUrl), form({ result: 'success' })));
}

const paymentListSchema = z.object({ payments: z.array(z.object({ id: z.string(), status: z.string() })) });

/** What the merchant does in the provider's own dashboard: gives money back. */
export async function refundAtSandbox(
  book: Book,
  {
    connectionId,
    invoiceRef,
    amountMinor,
  }: { connectionId: string; invoiceRef: string; amountMinor: number },
): Promise<void> {
  const { payments } = paymentListSchema.parse(
    await ask(book, connectionId, 'GET', `/invoices/${invoiceRef}`),
  );
  const paid = payments.find(({ status }) => status === 'paid');
  if (!paid) throw new Error(`nobody has paid the sandbox's invoice ${invoiceRef}`);
  await ask(book, connectionId, 'POST', `/payments/${paid.id}/refund`, { amount: amountMinor });
}

async function ask(
  book: Book,
  connectionId: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const open = book.deps.connections.byId(connectionId);
  const authorization = `Basic ${Buffer.from(`${open?.credentials.secretKey ?? ''}:`).toString('base64')}`;
  const answer = await book.answer(
    new Request(`${book.deps.config.selfUrl()}/sandbox/moyasar/v1${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json', 'user-agent': 'Daftar/1' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );
  if (answer.status >= 400) throw new Error(`the sandbox answered ${answer.status} to ${method} ${path}`);
  return answer.json();
}

/** A stranger who found the hook's address claims that somebody paid; it is refused and noted. */
export async function forgeCall(book: Book, connectionId: string): Promise<void> {
  const open = book.deps.connections.byId(connectionId);
  if (!open) return;
  const url = `${book.deps.config.selfUrl()}/hooks/${open.provider.id}/${open.hookToken}`;
  const claim = { id: crypto.randomUUID(), type: 'payment_paid', live: false, secret_token: 'a guess' };
  const headers = { 'content-type': 'application/json', 'user-agent': 'curl/8' };
  const answer = await book.answer(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(claim) }),
  );
  if (answer.status < 400) throw new Error(`a forged call was answered ${answer.status}`);
}
