import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { writeSetting } from '../../db/queries/settings.ts';
import { cards, connectSandbox, lineOf, openInvoice, payWith } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { connect, payerOf } from './payer.ts';

let book: TestBook;

beforeEach(async () => {
  book = await openTestBook();
});

afterEach(() => book.close());

const bodyOf = async (path: string, init?: RequestInit) => {
  const answer = await book.request(path, init);
  return { status: answer.status, text: await answer.text() };
};

describe('a token that is guessed', () => {
  const form = {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'connection=x&phone=0712345678',
  };

  test.each([
    ['', undefined],
    ['/state', undefined],
    ['/link', form],
    ['/prompt', form],
  ])('is answered like a draft’s and like one that can’t be: %s', async (step, init) => {
    const { id } = await book.call.invoices.create({ mode: 'test', currency: 'SAR', lines: [lineOf(5_000)] });
    const draft = book.deps.database.$client
      .prepare<[string], { token: string }>('select pay_token as token from invoices where id = ?')
      .get(id);
    const guesses = [draft?.token ?? '', 'A'.repeat(24), 'short', `${'A'.repeat(23)}%00`, '..%2f..%2fetc'];
    const answers = await Promise.all(guesses.map((token) => bodyOf(`/pay/${token}${step}`, init)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]));
    const withoutOwnAddress = answers.map(({ text }, i) =>
      text
        .replaceAll(decodeURIComponent(guesses[i] ?? ''), '…')
        .replaceAll(guesses[i] ?? '', '…')
        .replaceAll('&#0;', '…'),
    );
    expect(withoutOwnAddress[1]).toContain('There is no invoice at this address');
    expect(withoutOwnAddress[0]).toBe(withoutOwnAddress[1] ?? '');
  });

  test('says what to do, in the browser’s language', async () => {
    const page = await bodyOf('/pay/nothing', { headers: { 'accept-language': 'sw-KE,sw;q=0.9' } });
    expect(page.text).toContain('Hakuna ankara katika anwani hii');
  });
});

describe('what others wrote', () => {
  const evil = `<script>alert(1)</script>"><img src=x onerror=alert(1)>'&amp;`;

  test('is text on the page, in every place it can reach', async () => {
    await connect(book, 'moyasar', `M ${evil}`);
    await connect(book, 'moyasar', `N ${evil}`);
    await connect(book, 'daraja', `D ${evil}`);
    const invoice = await book.call.invoices.create({
      mode: 'test',
      currency: 'KES',
      customer: { name: `C ${evil}` },
      lines: [{ ...lineOf(150_000), description: `L ${evil}` }],
      note: `N ${evil}`,
      finalize: true,
    });
    writeSetting(book.deps.database, 'business_name', `B ${evil}`);
    const payer = payerOf(book, invoice);
    const prompts = (await book.call.connections.list({ mode: 'test' })).find(
      ({ provider }) => provider === 'daraja',
    );
    const pages = [
      await (await payer.open()).text(),
      await (await payer.open(`?open=${encodeURIComponent(evil)}&lang=${encodeURIComponent(evil)}`)).text(),
      await (await payer.post('prompt', { connection: prompts?.id ?? '', phone: evil.slice(0, 60) })).text(),
      (await payer.state()).page?.main ?? '',
    ];
    for (const page of pages) {
      expect(page).not.toMatch(/<script>|<img|onerror=alert\(1\)>[^&]*"/);
      const tags = [...page.matchAll(/<(\w+)/g)].map(([, tag]) => tag);
      expect(tags).not.toContain('img');
    }
    expect(pages[0]).toContain('&#60;script&#62;');
  });
});

describe('the answer', () => {
  test('may run nothing of its own and of others, is kept nowhere and told to nobody', async () => {
    await connectSandbox(book);
    const payer = payerOf(book, await openInvoice(book));
    const answer = await payer.open();
    const policy = answer.headers.get('content-security-policy');
    const dashboard = await book.request('/healthz-not-there', { headers: { accept: 'text/html' } });
    expect(policy).toBe(dashboard.headers.get('content-security-policy'));
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('x-robots-tag')).toContain('noindex');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    const page = await answer.text();
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|https?:\/\/(?!127\.0\.0\.1)/i);
    expect([...page.matchAll(/<script\b[^>]*>([^<]*)<\/script>/g)].every(([, inside]) => inside === '')).toBe(
      true,
    );
  });

  test('goes out compressed to those who understand it', async () => {
    await connectSandbox(book);
    const payer = payerOf(book, await openInvoice(book));
    const zipped = await payer.open('', { 'accept-encoding': 'gzip, br' });
    expect(zipped.headers.get('content-encoding')).toBe('gzip');
    const bytes = new Uint8Array(await zipped.arrayBuffer());
    expect(bytes.byteLength).toBeLessThan(6_000);
    expect(new TextDecoder().decode(Bun.gunzipSync(bytes))).toContain('<!doctype html>');
    expect(
      (await payer.open('', { 'accept-encoding': 'gzip;q=0' })).headers.get('content-encoding'),
    ).toBeNull();
  });

  test('holds no secret, no id of the customer, no other invoice', async () => {
    const { id } = await connectSandbox(book);
    const other = await openInvoice(book);
    const invoice = await openInvoice(book);
    await payWith(book, invoice, cards.paid);
    await book.settle();
    const connection = book.deps.connections.byId(id);
    const page = `${await payerOf(book, invoice).read()}${JSON.stringify(await payerOf(book, invoice).state())}`;
    const secrets = [...Object.values(connection?.credentials ?? {}), connection?.hookToken ?? ''];
    expect(secrets.length).toBeGreaterThan(2);
    for (const secret of [...secrets, other.payUrl ?? '', 'sara@example.com', invoice.id, 'cus_'])
      expect(page).not.toContain(secret);
    expect(book.logLines.join('\n')).not.toContain(new URL(invoice.payUrl ?? '').pathname);
  });
});

describe('too much of it', () => {
  test('an invoice is looked at 300 times a minute and no more, and then says so in words', async () => {
    await connectSandbox(book);
    const payer = payerOf(book, await openInvoice(book));
    const { mark } = await payer.state();
    for (let i = 0; i < 299; i++) expect((await payer.open(`/state?mark=${mark}`)).status).toBe(200);
    const refused = await payer.open();
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    expect(await refused.text()).toContain('This page was asked for too often');
    expect((await payerOf(book, await openInvoice(book)).open()).status).toBe(200);
    book.clock.advance(60_000);
    expect((await payer.open()).status).toBe(200);
  });

  test('a form that is no form, or too large, changes nothing', async () => {
    const { id } = await connectSandbox(book);
    const invoice = await openInvoice(book);
    const path = new URL(invoice.payUrl ?? '').pathname;
    for (const body of [
      '{"connection":1}',
      'x'.repeat(10_000),
      `connection=${id}&connection=${'y'.repeat(70)}`,
      '\0',
    ]) {
      const { status } = await bodyOf(`${path}/link`, { method: 'POST', body });
      expect(status).toBe(409);
    }
    expect((await book.call.invoices.get({ id: invoice.id })).checkouts).toHaveLength(1);
  });

  test('looking is cheap: a thousand looks are a second or two of one core', async () => {
    await connectSandbox(book);
    const payer = payerOf(book, await openInvoice(book));
    const { mark } = await payer.state();
    const before = process.cpuUsage();
    for (let round = 0; round < 5; round++) {
      book.clock.advance(60_000);
      for (let i = 0; i < 200; i++) await payer.state(`?mark=${mark}`);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(3);
  });
});
