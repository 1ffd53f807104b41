import { describe, expect, test } from 'bun:test';
import { testCards, verdictOf } from '../../server/sandbox/moyasar/cards.ts';
import { cards, createStage, type Stage } from './stage.ts';

const attempt = '12121212-3434-4565-8787-909090909090';

async function paymentsOf(
  stage: Stage,
  invoiceId: string,
): Promise<{ id: string; status: string; source: { number: string; message: string } }[]> {
  return (await stage.call('GET', `/v1/invoices/${invoiceId}`)).body.payments;
}

async function follow(stage: Stage, response: Response): Promise<string> {
  expect(response.status).toBe(303);
  const path = (response.headers.get('location') ?? '').replace('/sandbox/moyasar', '');
  return (await stage.send('GET', path)).text();
}

describe('the page', () => {
  const stage = createStage();

  test('shows who asks for how much and why, and says that it is a test', async () => {
    const { id } = await stage.invoice({ currency: 'KWD', amount: 45_500, description: '<b>قهوة</b>' });
    const page = await stage.page(id);
    for (const part of ['Najd Coffee', 'KWD\u00a045.500', '&#60;b&#62;قهوة', 'Test page'])
      expect(page).toContain(part);
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/\sstyle=/);
  });

  test('allows nothing but its own stylesheet and its own forms', async () => {
    const { id } = await stage.invoice({ success_url: 'https://shop.example/thanks?a=b' });
    const response = await stage.send('GET', `/pay/invoices/${id}`);
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' https://shop.example; base-uri 'none'; frame-ancestors 'none'",
    );
    const style = await stage.send('GET', '/pay/style.css');
    expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
  });

  test('of a link that does not exist is 404', async () => {
    const response = await stage.send('GET', '/pay/invoices/99999999-8888-4777-8666-555555555555');
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is nothing to pay here');
  });
});

describe('paying', () => {
  for (const card of testCards) {
    test(`with ${card.brand} ${card.number.slice(-4)} at one tap ends as documented: ${card.ending}`, async () => {
      const stage = createStage();
      const { id } = await stage.invoice();
      expect(await stage.page(id)).toContain(`value="${card.number}"`);
      const page = await follow(stage, await stage.pay(id, { testCard: card.number }));
      const [payment] = await paymentsOf(stage, id);
      expect(payment?.status).toBe(card.ending === 'paid' ? 'paid' : 'failed');
      expect(payment?.source.message).toBe(verdictOf(card).message);
      expect(page).toContain(card.ending === 'paid' ? '<h2>Paid</h2>' : 'was not charged');
    });
  }

  test('by a typed card works, spaces and all, and keeps only its mask', async () => {
    const stage = createStage();
    const { id } = await stage.invoice();
    const form = {
      way: 'card',
      number: '4201 3201 1111 1010',
      name: 'Sara Ahmed',
      expiry: '08 / 30',
      cvc: '123',
    };
    const page = await follow(stage, await stage.pay(id, form));
    expect(page).toContain('4201-32XX-XXXX-1010');
    expect((await paymentsOf(stage, id))[0]?.source.number).toBe('4201-32XX-XXXX-1010');
  });

  const typed = { way: 'card', number: cards.paid, name: 'Sara Ahmed', expiry: '08/30', cvc: '123' };
  for (const [name, change, hint] of [
    ['a real-looking card', { number: '4242424242424242' }, 'not a test card'],
    ['a mistyped number', { number: '4111111111111112' }, 'Card number is invalid'],
    ['a name of one word', { name: 'Sara' }, 'a first and a last name'],
    ['a month that has passed', { expiry: '12/26' }, 'Expiry must be a month to come'],
    ['no expiry', { expiry: '' }, 'Expiry must be a month to come'],
    ['a code too long', { cvc: '1234' }, 'must have 3 digits'],
  ] as const) {
    test(`by ${name} is refused with a hint; number and code are not written back`, async () => {
      const stage = createStage();
      const { id } = await stage.invoice();
      const form = { ...typed, ...change };
      const response = await stage.pay(id, form);
      const page = await response.text();
      expect(response.status).toBe(422);
      expect(page).toContain(hint);
      expect(page.split(`value="${form.number}"`).length - 1).toBe(form.number === cards.paid ? 1 : 0);
      expect(page).not.toContain(`value="${form.cvc}"`);
      expect(await paymentsOf(stage, id)).toEqual([]);
    });
  }

  test('after a decline works with another card on the same link', async () => {
    const stage = createStage();
    const { id } = await stage.invoice();
    const declined = await follow(stage, await stage.pay(id, { testCard: cards.insufficient, attempt }));
    expect(declined).toContain('The card has too little money on it');
    expect(declined).toContain('Pay with a test card');
    expect((await stage.call('GET', `/v1/invoices/${id}`)).body.status).toBe('initiated');
    await stage.pay(id, { testCard: cards.paid, attempt });
    expect((await paymentsOf(stage, id)).map(({ status }) => status)).toEqual(['failed', 'paid']);
  });

  test('twice with the same form pays once', async () => {
    const stage = createStage();
    const { id } = await stage.invoice();
    const both = await Promise.all([1, 2].map(() => stage.pay(id, { testCard: cards.paid, attempt })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    await stage.pay(id, { testCard: cards.mada, attempt: crypto.randomUUID() });
    expect(await paymentsOf(stage, id)).toHaveLength(1);
  });

  test('twice with the same declined card is one failure', async () => {
    const stage = createStage();
    const { id } = await stage.invoice();
    await stage.pay(id, { testCard: cards.declined, attempt });
    await stage.pay(id, { testCard: cards.declined, attempt });
    expect(await paymentsOf(stage, id)).toHaveLength(1);
  });

  test('leads to the success page when there is one, and only then', async () => {
    const stage = createStage();
    const { id } = await stage.invoice({ success_url: 'https://shop.example/thanks' });
    const declined = await stage.pay(id, { testCard: cards.declined });
    expect(declined.headers.get('location')).toStartWith('/sandbox/moyasar/pay/invoices/');
    const paid = await stage.pay(id, { testCard: cards.paid });
    expect([paid.status, paid.headers.get('location')]).toEqual([303, 'https://shop.example/thanks']);
    expect(await stage.page(id)).toContain('<h2>Paid</h2>');
  });

  test('is not possible once the link is canceled or expired', async () => {
    const stage = createStage();
    const canceled = await stage.invoice();
    await stage.call('PUT', `/v1/invoices/${canceled.id}/cancel`);
    const expired = await stage.invoice({ expired_at: new Date(stage.now() + 1000).toISOString() });
    stage.wait(1000);
    for (const [id, words] of [
      [canceled.id, 'This link was canceled'],
      [expired.id, 'This link has expired'],
    ]) {
      expect(await stage.page(id)).not.toContain('<form');
      expect(await follow(stage, await stage.pay(id, { testCard: cards.paid }))).toContain(words);
      expect(await paymentsOf(stage, id)).toEqual([]);
    }
  });
});

describe('STC Pay on the page', () => {
  async function asked(stage: Stage) {
    const { id } = await stage.invoice();
    const page = await follow(stage, await stage.pay(id, { way: 'stc', mobile: '050 123 4567', attempt }));
    expect(page).toContain('Enter the code from STC Pay');
    return id as string;
  }

  for (const [otp, words, status] of [
    ['123456', '<h2>Paid</h2>', 'paid'],
    ['111111', 'The wallet has too little money in it', 'failed'],
  ] as const) {
    test(`${otp} ends ${status}`, async () => {
      const stage = createStage();
      const id = await asked(stage);
      expect(await follow(stage, await stage.pay(id, { way: 'otp', payment: attempt, otp }))).toContain(
        words,
      );
      expect((await paymentsOf(stage, id)).map((payment) => payment.status)).toEqual([status]);
    });
  }

  test('a wrong code may be typed again', async () => {
    const stage = createStage();
    const id = await asked(stage);
    const wrong = await stage.pay(id, { way: 'otp', payment: attempt, otp: '999999' });
    expect([wrong.status, (await wrong.text()).includes('Code is invalid')]).toEqual([422, true]);
    expect(
      await follow(stage, await stage.pay(id, { way: 'otp', payment: attempt, otp: '123456' })),
    ).toContain('<h2>Paid</h2>');
  });

  test('two open codes for one invoice pay it once', async () => {
    const stage = createStage();
    const id = await asked(stage);
    await stage.pay(id, { testCard: cards.paid });
    await stage.pay(id, { way: 'otp', payment: attempt, otp: '123456' });
    const late = await stage.call('POST', `/v1/stc_pays/${attempt}/proceed`, { otp_value: '123456' });
    expect([late.status, late.body.message]).toEqual([400, "Invoice can't be paid, it is paid"]);
    expect((await paymentsOf(stage, id)).map(({ status }) => status)).toEqual(['initiated', 'paid']);
  });

  test('the code of another invoice’s payment is worth nothing here', async () => {
    const stage = createStage();
    await asked(stage);
    const other = await stage.invoice();
    await stage.pay(other.id, { way: 'otp', payment: attempt, otp: '123456' });
    expect((await stage.call('GET', `/v1/payments/${attempt}`)).body.status).toBe('initiated');
  });
});
