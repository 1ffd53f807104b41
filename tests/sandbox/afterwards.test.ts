import { describe, expect, test } from 'bun:test';
import { cards, createStage } from './stage.ts';

describe('after a payment', () => {
  const stage = createStage();
  const act = (id: string, what: string, body?: unknown) =>
    stage.call('POST', `/v1/payments/${id}/${what}`, body);

  test('refunds add up, and never to more than was paid', async () => {
    const { id } = await stage.payment();
    const first = await act(id, 'refund', { amount: 1000 });
    expect([first.status, first.body.status, first.body.refunded]).toEqual([200, 'refunded', 1000]);
    const tooMuch = await act(id, 'refund', { amount: 1501 });
    expect([tooMuch.status, tooMuch.body.errors]).toEqual([
      400,
      { amount: ['must be less than or equal to 1500'] },
    ]);
    const rest = await act(id, 'refund');
    expect([rest.body.refunded, rest.body.refunded_format]).toEqual([2500, '25.00 SAR']);
    expect((await act(id, 'refund')).status).toBe(400);
    expect((await stage.call('GET', `/v1/payments/${id}`)).body.refunded).toBe(2500);
  });

  for (const amount of [0, -1, 1.5, '100']) {
    test(`a refund of ${JSON.stringify(amount)} is refused`, async () => {
      const { id } = await stage.payment();
      expect((await act(id, 'refund', { amount })).status).toBe(400);
    });
  }

  test('an authorised one is captured once, at most what was authorised, and refunded up to that', async () => {
    const { id, status } = await stage.payment({ manual: true });
    expect(status).toBe('authorized');
    expect((await act(id, 'refund')).status).toBe(400);
    expect((await act(id, 'capture', { amount: 2501 })).status).toBe(400);
    const captured = (await act(id, 'capture', { amount: 2000 })).body;
    expect([captured.status, captured.amount, captured.captured]).toEqual(['captured', 2500, 2000]);
    expect((await act(id, 'capture')).status).toBe(400);
    expect((await act(id, 'refund', { amount: 2001 })).status).toBe(400);
    expect((await act(id, 'refund', { amount: 2000 })).body.refunded).toBe(2000);
  });

  test('is voided until it is settled', async () => {
    const [soon, late, held] = [
      await stage.payment(),
      await stage.payment(),
      await stage.payment({ manual: true }),
    ];
    expect((await act(soon.id, 'void', { reason: 'x' })).body).toMatchObject({
      status: 'voided',
      voided_at: expect.any(String),
    });
    expect((await act(soon.id, 'void')).status).toBe(400);
    expect((await act(soon.id, 'refund')).status).toBe(400);
    stage.wait(2 * 3_600_000);
    expect((await act(late.id, 'void')).status).toBe(400);
    expect((await act(held.id, 'void')).body.status).toBe('voided');
  });

  test('the invoice goes with it', async () => {
    const statusOf = async (id: string) => (await stage.call('GET', `/v1/invoices/${id}`)).body.status;
    stage.faults({ manualCapture: true });
    const { id } = await stage.invoice();
    await stage.pay(id, { testCard: cards.paid });
    expect(await statusOf(id)).toBe('on_hold');
    const [payment] = (await stage.call('GET', `/v1/invoices/${id}`)).body.payments;
    expect([payment.status, payment.invoice_id, payment.metadata]).toEqual(['authorized', id, null]);
    await act(payment.id, 'capture');
    expect(await statusOf(id)).toBe('paid');
    await act(payment.id, 'refund', { amount: 100 });
    expect(await statusOf(id)).toBe('refunded');
  });
});
