import { createHmac } from 'node:crypto';
import { hookUrlOf } from '../../server/billing/connection-hook.ts';
import type { ConnectionView, InvoiceView } from '../../shared/views.ts';
import { linkOf, openInvoice } from './shop.ts';
import type { TestBook } from './test-book.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as any client would read them
type Json = any;

/** A pass code that is found nowhere by accident. */
export const passCode = '864209';

export async function connectMoosyl(book: TestBook): Promise<ConnectionView> {
  return book.call.connections.createSandbox({ provider: 'moosyl' });
}

/** 1 500 ouguiyas. */
export function openBill(book: TestBook, amountMinor = 150_000): Promise<InvoiceView> {
  return openInvoice(book, amountMinor, 'MRU');
}

/** Moosyl's API as the merchant's own account sees it. */
export function moosylApi(book: TestBook, connectionId: string) {
  return async (method: string, path: string, body?: unknown): Promise<Json> => {
    const answer = await book.request(`/sandbox/moosyl/api${path}`, {
      method,
      headers: {
        authorization: credentialsOf(book, connectionId).secretKey ?? '',
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json = (await answer.json()) as Json;
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(json)}`);
    return json;
  };
}

/** What the customer does on the hosted page; the forms are found as a browser finds them. */
export async function payAtMoosyl(
  book: TestBook,
  url: string,
  { method = 'Bankily', phone = '22222222', code = passCode } = {},
): Promise<Response> {
  const path = new URL(url).pathname;
  const page = await (await book.request(path)).text();
  const form = page
    .split('<form')
    .find((part) => part.includes(`<summary>${method}</summary>`) && part.includes('name="configuration"'));
  const configuration = /name="configuration" value="([^"]+)"/.exec(form ?? '')?.[1];
  if (!configuration) throw new Error(`the page offers no ${method}`);
  return submit(book, path, { way: 'pay', configuration, phone, passCode: code });
}

/** Presses a button of a payment that waits. */
export async function press(
  book: TestBook,
  url: string,
  way: 'done' | 'refuse' | 'switch',
): Promise<Response> {
  const path = new URL(url).pathname;
  const page = await (await book.request(path)).text();
  const payment = /name="payment" value="([^"]+)"/.exec(page)?.[1];
  if (!payment) throw new Error('nothing waits on this page');
  return submit(book, path, { way, payment });
}

function submit(book: TestBook, path: string, form: Record<string, string>): Promise<Response> {
  return book.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
}

export function urlOf(invoice: InvoiceView): string {
  return linkOf(invoice).url;
}

/** The latest payment for this checkout as Moosyl has it. */
export async function latestPayment(book: TestBook, connectionId: string, url: string): Promise<Json> {
  const session = new URL(url).pathname.split('/').at(-1);
  const api = moosylApi(book, connectionId);
  const { latestPayment: latest } = await api('GET', `/checkout-session/public/${session}`);
  return (await api('GET', `/payment/${latest.id}`)).data;
}

/** Calls our hook as Moosyl does, with any content. */
export function callHook(
  book: TestBook,
  connectionId: string,
  event: string,
  data: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const connection = book.deps.connections.byId(connectionId);
  if (!connection) throw new Error('no such connection');
  const body = JSON.stringify({ event, data });
  const hex = createHmac('sha256', connection.credentials.webhookSecret ?? '')
    .update(body)
    .digest('hex');
  return book.request(new URL(hookUrlOf(book.deps, connection.record)).pathname, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-webhook-event': event,
      'x-webhook-signature': `sha256=${hex}`,
      ...headers,
    },
    body,
  });
}

function credentialsOf(book: TestBook, connectionId: string): Readonly<Record<string, string>> {
  return book.deps.connections.byId(connectionId)?.credentials ?? {};
}
