import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import { cards, lineOf, linkOf, openInvoice, payWith, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { bookMoney, connect, payerOf, plain } from './payer.ts';

let book: TestBook;
let connectionId: string;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connect(book, 'moyasar', 'Najd Coffee')).id;
  await book.settle();
});

afterEach(() => book.close());

const setFaults = (faults: SandboxFaultsInput) => switchFaults(book, connectionId, faults);

/** An invoice without a link: two connections leave the choice to the payer. */
async function invoiceWithoutLink() {
  const other = await connect(book, 'moyasar', 'Second account');
  const invoice = await openInvoice(book);
  await book.call.connections.pause({ id: other.id });
  expect(invoice.checkouts).toEqual([]);
  return invoice;
}

function targetOf(page: string): string | undefined {
  return /<meta http-equiv="refresh" content="0;url=([^"]+)">/.exec(plain(page))?.[1];
}

describe('with plain forms', () => {
  test('the payer is sent to the link there is, by a page that the policy on forms lets through', async () => {
    const invoice = await openInvoice(book);
    const answer = await payerOf(book, invoice).post('link', { connection: connectionId });
    expect(answer.status).toBe(200);
    const page = await answer.text();
    expect(targetOf(page)).toBe(linkOf(invoice).url);
    expect(page).toContain(`href="${linkOf(invoice).url}"`);
  });

  test('a link that is not there is made, once', async () => {
    const invoice = await invoiceWithoutLink();
    const payer = payerOf(book, invoice);
    const [one, two] = await Promise.all([
      payer.post('link', { connection: connectionId }),
      payer.post('link', { connection: connectionId }),
    ]);
    const targets = [targetOf(await one.text()), targetOf(await two.text())].filter(Boolean);
    const { checkouts } = await book.call.invoices.get({ id: invoice.id });
    expect(checkouts).toHaveLength(1);
    expect(new Set(targets)).toEqual(new Set([checkouts[0]?.url ?? '']));
  });

  test('a link over another amount than what is left is never handed out', async () => {
    const invoice = await openInvoice(book);
    bookMoney(book, invoice.id, connectionId, { paidMinor: 9_000, amountMinor: 9_000 });
    const payer = payerOf(book, invoice);
    const answer = await payer.post('link', { connection: connectionId });
    expect(answer.status).toBe(303);
    expect(await payer.read(`?open=${connectionId}`)).toContain('Getting the page of Moyasar ready');
    await book.settle();
    const page = await (await payer.post('link', { connection: connectionId })).text();
    const { checkouts } = await book.call.invoices.get({ id: invoice.id });
    const fresh = checkouts.find(({ status }) => status === 'open');
    expect(fresh?.amountMinor).toBe(20_000);
    expect(targetOf(page)).toBe(fresh?.url ?? undefined);
  });

  test('a provider that can’t be reached keeps the page waiting, and then opens', async () => {
    const invoice = await invoiceWithoutLink();
    setFaults({ apiDown: true });
    const payer = payerOf(book, invoice);
    const answer = await payer.post('link', { connection: connectionId });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`${payer.path}?open=${connectionId}`);
    const waiting = await payer.read(`?open=${connectionId}`);
    expect(waiting).toContain('Getting the page of Moyasar ready');
    expect(waiting).toContain(
      `<noscript><meta http-equiv="refresh" content="5;url=${payer.path}?open=${connectionId}"></noscript>`,
    );
    setFaults({});
    book.clock.advance(60_000);
    await book.settle();
    const ready = await payer.read(`?open=${connectionId}`);
    expect(ready).toContain('The page of Moyasar is ready');
    expect(ready.match(/Continue to Moyasar/g)).toHaveLength(1);
  });

  test('a provider that refuses is said to have, and other ways stay', async () => {
    const invoice = await invoiceWithoutLink();
    setFaults({ accountInactive: true });
    const payer = payerOf(book, invoice);
    const answer = await payer.post('link', { connection: connectionId });
    const page = await payer.read(new URL(answer.headers.get('location') ?? '', 'http://localhost').search);
    expect(page).toContain('The page of Moyasar could not be opened');
    expect(page).toContain('Continue to Moyasar');
  });

  test('a form’s address opened by hand leads to the page', async () => {
    const payer = payerOf(book, await openInvoice(book));
    const answer = await book.request(`${payer.path}/link?lang=ar`);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${payer.path}?lang=ar`]);
  });

  test('an invoice that was paid meanwhile takes no second payment', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const payer = payerOf(book, invoice);
    const answer = await payer.post('link', { connection: connectionId });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, payer.path]);
    expect((await book.call.invoices.get({ id: invoice.id })).checkouts).toHaveLength(1);
  });
});

describe('coming back', () => {
  test('the provider sends the payer back to the page that checks', async () => {
    const invoice = await openInvoice(book);
    const connection = book.deps.connections.byId(connectionId);
    const answer = await book.request(`/sandbox/moyasar/v1/invoices/${linkOf(invoice).providerRef}`, {
      headers: {
        authorization: `Basic ${btoa(`${connection?.credentials.secretKey}:`)}`,
        'user-agent': 'test',
      },
    });
    expect(await answer.json()).toMatchObject({ success_url: `${invoice.payUrl}?back=1` });
  });

  test('a lost event keeps nobody waiting: the provider is asked at once', async () => {
    const invoice = await openInvoice(book);
    setFaults({ dropFraction: 1 });
    await payWith(book, invoice, cards.paid);
    const payer = payerOf(book, invoice);
    const page = await payer.read('?back=1');
    expect(page).toContain('Checking your payment');
    expect(page).toContain('I have not paid yet');
    expect(page).toContain('data-under-way="yes"');
    await book.book.rooms.settle();
    expect(await payer.read('?back=1')).toContain('Paid. Thank you');
    expect(
      (await book.call.events.list({ mode: 'test' })).rows.filter(({ topic }) => topic === 'payment'),
    ).toEqual([]);
  });

  test('it is asked every five seconds at most, however often the page looks', async () => {
    const invoice = await openInvoice(book);
    const payer = payerOf(book, invoice);
    const dueNow = () => {
      const now = book.clock.now();
      const [link] = book.deps.database.$client
        .prepare<[string], { at: number | null }>(
          'select next_attempt_at as at from checkouts where invoice_id = ?',
        )
        .all(invoice.id);
      return (link?.at ?? Number.POSITIVE_INFINITY) <= now;
    };
    await payer.state('?back=1');
    expect(dueNow()).toBe(true);
    await book.settle();
    book.clock.advance(4_000);
    await payer.state('?back=1');
    expect(dueNow()).toBe(false);
    book.clock.advance(1_000);
    await payer.state('?back=1');
    expect(dueNow()).toBe(true);
  });

  test('after a declined card the page says so, and the link is still good', async () => {
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.insufficient);
    await book.settle();
    const payer = payerOf(book, invoice);
    expect(await payer.read()).toContain('There was not enough money in the account');
    expect(targetOf(await (await payer.post('link', { connection: connectionId })).text())).toBe(
      linkOf(invoice).url,
    );
  });
});

describe('an open page', () => {
  test('is told only what is new', async () => {
    const invoice = await openInvoice(book);
    const payer = payerOf(book, invoice);
    const first = await payer.state();
    expect(first).toMatchObject({ underWay: false });
    expect(await payer.state(`?mark=${first.mark}`)).toEqual({
      mark: first.mark,
      underWay: false,
      page: null,
    });
    book.clock.advance(60_000);
    expect((await payer.state(`?mark=${first.mark}`)).page).toBeNull();
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const changed = await payer.state(`?mark=${first.mark}`);
    expect(changed.mark).not.toBe(first.mark);
    expect(changed.page?.said).toBe('Paid. Thank you');
    expect(changed.page?.main).toContain(`data-mark="${changed.mark}"`);
  });

  test('folds a long list of lines, so that the ways to pay stay near', async () => {
    const lines = Array.from({ length: 9 }, () => lineOf(1_000));
    const invoice = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines, finalize: true });
    expect(await payerOf(book, invoice).read()).toContain('<summary>9 items</summary>');
    expect(await payerOf(book, invoice).read('?lang=ar')).toContain('<summary>9 بنود</summary>');
  });
});
