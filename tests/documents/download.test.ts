import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { InvoiceView } from '../../shared/views.ts';
import { cookiesOf, owner, post } from '../accounts/stage.ts';
import { payerOf } from '../pay/payer.ts';
import { pdfPages } from '../support/pdf-text.ts';
import { openInvoice } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';

let book: TestBook;
let invoice: InvoiceView;

beforeEach(async () => {
  book = await openTestBook();
  invoice = await openInvoice(book);
});

afterEach(() => book.close());

async function textOf(answer: Response): Promise<string> {
  return (await pdfPages(new Uint8Array(await answer.arrayBuffer()))).join(' ');
}

const fileHeaders = {
  'content-type': 'application/pdf',
  'content-disposition': 'attachment; filename="INV-000001.pdf"',
  'cache-control': 'private, no-store',
};

describe('the dashboard’s download', () => {
  test('is for whoever is signed in, under the invoice’s number, and kept by nobody on the way', async () => {
    await book.deps.accounts.createUser({ ...owner, role: 'viewer' });
    const { email, password } = owner;
    const signedIn = await post(book.deps.accounts, '/auth/sign-in/email', { email, password });
    const cookie = cookiesOf(signedIn);
    const answer = await book.request(`/documents/invoices/${invoice.id}.pdf`, { headers: { cookie } });
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject(fileHeaders);
    expect(await textOf(answer)).toContain('INV-000001');
    const missing = await book.request('/documents/invoices/inv_unknown.pdf', { headers: { cookie } });
    expect(missing.status).toBe(404);
    expect(await missing.json()).toMatchObject({ code: 'invoice.not_found' });
  });

  test.each([{}, { cookie: 'better-auth.session_token=made.up' }])(
    'is refused to a stranger: %j',
    async (headers) => {
      const answer = await book.request(`/documents/invoices/${invoice.id}.pdf`, { headers });
      expect(answer.status).toBe(401);
      expect(await answer.json()).toMatchObject({ code: 'request.not_signed_in' });
    },
  );
});

describe('the customer’s download', () => {
  test('stands on the pay page and gives the same document', async () => {
    const payer = payerOf(book, invoice);
    expect(await payer.read()).toContain(`href="${payer.path}/invoice.pdf"`);
    const answer = await book.request(`${payer.path}/invoice.pdf`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject(fileHeaders);
    expect(await textOf(answer)).toContain('INV-000001');
  });

  test('is nothing without the right address, and never a draft', async () => {
    const unknown = await book.request('/pay/AAAAAAAAAAAAAAAAAAAAAAAA/invoice.pdf');
    expect(unknown.status).toBe(404);
  });

  test('is drawn thirty times a minute at most', async () => {
    const { path } = payerOf(book, invoice);
    const statuses: number[] = [];
    for (let i = 0; i < 31; i++) statuses.push((await book.request(`${path}/invoice.pdf`)).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(30);
    expect(statuses.at(-1)).toBe(429);
  });
});
