import { afterAll, beforeAll, describe, expect, test } from 'bun:test';
import { Elysia } from 'elysia';
import { cards, createStage } from './stage.ts';

/** The calls of the official package `moyasar`, which has no types of its own. */
interface Service {
  baseUrl: string;
  list(options?: { page: number; per: number }): Promise<Record<string, unknown>[]>;
  fetch(id: string): Promise<Record<string, unknown>>;
  create(value: object): Promise<Record<string, unknown>>;
  update(value: object): Promise<Record<string, unknown>>;
  cancel(value: object): Promise<Record<string, unknown>>;
  refund(id: string, options?: { amount: number }): Promise<Record<string, unknown>>;
}

const stage = createStage();
let server: ReturnType<typeof Bun.serve>;
let client: { invoice: Service; payment: Service };
let bare: { invoice: Service; payment: Service };

/** The package takes no address and says no name; a small proxy in front adds the name that the firewall wants. */
beforeAll(async () => {
  const app = new Elysia().use(stage.moyasar.door);
  server = Bun.serve({
    port: 0,
    hostname: '127.0.0.1',
    fetch(request) {
      const url = new URL(request.url);
      if (url.pathname.startsWith('/nameless')) url.pathname = url.pathname.replace('/nameless', '');
      else request.headers.set('user-agent', 'moyasar-node/0.5.1');
      return app.handle(new Request(`http://localhost${url.pathname}${url.search}`, request));
    },
  });
  // @ts-expect-error the package has no types
  const { default: Moyasar } = await import('moyasar');
  const pointed = (prefix: string) => {
    const made = new Moyasar(stage.secretKey);
    made.invoice.baseUrl = `http://127.0.0.1:${server.port}${prefix}/sandbox/moyasar/v1/`;
    made.payment.baseUrl = made.invoice.baseUrl;
    return made;
  };
  client = pointed('');
  bare = pointed('/nameless');
});

afterAll(() => server.stop(true));

/** The package's promises are Bluebird's, which `expect` does not take for promises. */
const native = async (promise: Promise<unknown>) => await promise;

describe('the official package', () => {
  test('creates, reads, updates, lists and cancels invoices', async () => {
    const created = await client.invoice.create({
      amount: 2500,
      currency: 'SAR',
      description: 'INV-1',
      metadata: { a: '1' },
    });
    expect(created).toMatchObject({ status: 'initiated', amount_format: '25.00 SAR' });
    expect(await client.invoice.fetch(String(created.id))).toEqual(created);
    const updated = await client.invoice.update({ ...created, amount: 9_999, metadata: { b: '2' } });
    expect([updated.amount, updated.metadata]).toEqual([2500, { a: '1', b: '2' }]);
    expect((await client.invoice.list()).map(({ id }) => id)).toEqual([created.id]);
    expect((await client.invoice.cancel(created)).status).toBe('canceled');
    await expect(native(client.invoice.cancel(created))).rejects.toMatchObject({ statusCode: 400 });
  });

  test('reads, updates, lists and refunds payments', async () => {
    const invoice = await stage.invoice();
    await stage.pay(invoice.id, { testCard: cards.mada });
    const [payment] = await client.payment.list();
    expect(payment).toMatchObject({ status: 'paid', invoice_id: invoice.id, metadata: null });
    const id = String(payment?.id);
    expect((await client.payment.update({ id, description: 'new' })).description).toBe('new');
    expect((await client.payment.refund(id, { amount: 1000 })).refunded).toBe(1000);
    expect((await client.payment.refund(id)).refunded).toBe(2500);
    expect((await client.payment.fetch(id)).status).toBe('refunded');
  });

  test('understands the errors', async () => {
    await expect(native(client.invoice.create({ amount: 1 }))).rejects.toMatchObject({
      statusCode: 400,
      message: 'Validation Failed',
    });
    await expect(native(client.payment.fetch('99999999-8888-4777-8666-555555555555'))).rejects.toMatchObject({
      statusCode: 404,
      message: 'Object not found',
    });
  });

  test('is turned away by the firewall when it does not say its name', async () => {
    await expect(native(bare.invoice.list())).rejects.toMatchObject({ statusCode: 403 });
  });
});
