import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';
import type { InvoiceView } from '../../shared/views.ts';
import { openInvoice, switchFaults } from '../support/shop.ts';
import { openTestBook, type TestBook } from '../support/test-book.ts';
import { answerPhone, connect, type Payer, payerOf, plain } from './payer.ts';

let book: TestBook;
let connectionId: string;
let invoice: InvoiceView;
let payer: Payer;

beforeEach(async () => {
  book = await openTestBook();
  connectionId = (await connect(book, 'daraja', 'Shule ya Msingi')).id;
  invoice = await openInvoice(book, 150_000, 'KES');
  payer = payerOf(book, invoice);
});

afterEach(() => book.close());

const ask = (phone = '0712 345 678') => payer.post('prompt', { connection: connectionId, phone });

const setFaults = (faults: SandboxFaultsInput) => switchFaults(book, connectionId, faults);

async function prompts() {
  return (await book.call.invoices.get({ id: invoice.id })).checkouts;
}

async function settleAfter(ms: number): Promise<void> {
  book.clock.advance(ms);
  await book.settle();
}

describe('asking a phone', () => {
  test('from the request to the receipt, with plain forms', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, payer.path]);
    const waiting = await payer.read();
    expect(waiting).toContain('Look at your phone');
    expect(waiting).toContain('M-Pesa asks +254 7•• •••678 for KES 1,500.00.');
    expect(waiting).toContain(
      `<noscript><meta http-equiv="refresh" content="5;url=${payer.path}"></noscript>`,
    );
    await answerPhone(book, connectionId, { do: 'pin', pin: '1234' });
    await settleAfter(10_000);
    const paid = await payer.read();
    expect(paid).toContain('Paid. Thank you');
    const { payments } = await book.call.invoices.get({ id: invoice.id });
    expect(payments[0]?.receipt).toBeTruthy();
    expect(paid).toContain(payments[0]?.receipt ?? '');
  });

  test('the number is understood as people write it, and kept in one form', async () => {
    await ask('٠٧١٢ ٣٤٥ ٦٧٨');
    expect((await prompts()).map(({ phone }) => phone)).toEqual(['+254712345678']);
  });

  test.each(['', '12', 'abc', '+966512345678', '020 222 2222 2'])(
    '“%s” is no phone to ask, and what was typed stays',
    async (typed) => {
      const answer = await ask(typed);
      expect(answer.status).toBe(422);
      const page = plain(await answer.text());
      expect(page).toContain('This is not a mobile number in Kenya.');
      expect(page).toContain(`value="${typed}"`);
      expect(page).toContain('aria-invalid="true"');
      expect(await prompts()).toEqual([]);
    },
  );

  test.each([
    ['cancel', 'The request was cancelled on the phone'],
    ['no_money', 'There was not enough money in the account'],
    ['switch_off', 'The phone did not answer'],
  ])('that ends with “%s” says what happened and what to do', async (what, sentence) => {
    await ask();
    await answerPhone(book, connectionId, { do: what });
    await settleAfter(10_000);
    const page = await payer.read();
    expect(page).toContain(sentence);
    expect(page).toContain('Ask +254 7•• •••678 again');
    expect(page).toContain('data-under-way="no"');
  });

  test('that nobody answers ends by itself', async () => {
    await ask();
    for (let i = 0; i < 8; i++) await settleAfter(15_000);
    expect(await payer.read()).toContain('The phone did not answer');
  });

  test('every open page sees the same: the state is in the book, not in a tab', async () => {
    const before = await payer.state();
    await ask();
    const tab = await payer.state(`?mark=${before.mark}&lang=sw`);
    expect(tab).toMatchObject({ underWay: true, page: { said: 'Angalia simu yako' } });
    await answerPhone(book, connectionId, { do: 'cancel' });
    await settleAfter(10_000);
    expect((await payer.state(`?mark=${tab.mark}`)).page?.said).toBe(
      'The request was cancelled on the phone',
    );
  });
});

describe('asking again', () => {
  beforeEach(async () => {
    await ask();
    await answerPhone(book, connectionId, { do: 'cancel' });
    await settleAfter(15_000);
  });

  const again = async () => {
    const [first] = await prompts();
    return payer.post('prompt', { connection: connectionId, again: first?.id ?? '' });
  };

  test('the same phone has to wait two minutes, and the page counts down', async () => {
    const page = await payer.read();
    expect(page).toContain('This phone can be asked again in <span data-countdown-ms="105000">1:45</span>.');
    const tooSoon = await again();
    expect(tooSoon.status).toBe(409);
    expect(plain(await tooSoon.text())).toContain('Ask again in 1:45, or use another phone.');
    expect(await prompts()).toHaveLength(1);
  });

  test('it needs no typing, and the page never tells the number', async () => {
    await settleAfter(105_000);
    expect(await payer.read()).not.toMatch(/712\s?345/);
    expect((await again()).status).toBe(303);
    expect((await prompts()).map(({ phone }) => phone)).toEqual(['+254712345678', '+254712345678']);
  });

  test('another phone may be asked at once', async () => {
    expect((await ask('0722 000 111')).status).toBe(303);
    expect(await payer.read()).toContain('M-Pesa asks +254 7•• •••111');
  });

  test('the prompt of another invoice can’t be repeated here', async () => {
    const stranger = payerOf(book, await openInvoice(book, 99_000, 'KES'));
    const [first] = await prompts();
    const answer = await stranger.post('prompt', { connection: connectionId, again: first?.id ?? '' });
    expect(answer.status).toBe(422);
  });
});

describe('when it is not known whether the phone was asked', () => {
  test('the page says so, offers the other ways with a warning, and asks again only after two minutes', async () => {
    setFaults({ dropAnswers: 1 });
    await ask();
    const page = await payer.read();
    expect(page).toContain('The request to +254 7•• •••678 may not have arrived');
    expect(page).toContain('Pay in another way');
    expect(page).toContain('A request may still be answered. Please pay only once.');
    expect(page).not.toContain('name="again"');
    book.clock.advance(121_000);
    expect(await payer.read()).toContain('name="again"');
  });
});

describe('a person is not disturbed without end', () => {
  test('ten requests an hour for one invoice, and typing errors don’t count', async () => {
    for (let i = 0; i < 12; i++) expect((await ask('12')).status).toBe(422);
    for (let i = 0; i < 10; i++) expect((await ask(`07220001${10 + i}`)).status).toBe(303);
    const refused = await ask('0722000199');
    expect(refused.status).toBe(429);
    expect(plain(await refused.text())).toContain('This was tried very often.');
    expect(await prompts()).toHaveLength(10);
    book.clock.advance(3_600_000);
    expect((await ask('0722000199')).status).toBe(303);
  });
});
