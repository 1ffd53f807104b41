import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { examine } from '../../server/operations/doctor.ts';
import { messageBodies } from '../../shared/api/message-bodies.ts';
import { messageTypes } from '../../shared/message-types.ts';
import { connectSandbox, openInvoice } from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
const url = 'https://shop.example/daftar';

beforeEach(async () => {
  stage = await openStage();
});

afterEach(() => stage.book.close());

describe('a test message', () => {
  test.each(messageTypes)(
    'of type %s goes to the one endpoint, and says in its body that it is a test',
    async (type) => {
      const { id } = await stage.endpoint(url, ['invoice.paid']);
      await stage.endpoint('https://other.example/', [...messageTypes]);
      const { messageId } = await stage.book.call.endpoints.sendTest({ id, type });
      await stage.book.settle();
      expect(stage.receivers.calls.map((call) => call.url)).toEqual([url]);
      const body = JSON.parse(stage.receivers.calls[0]?.body ?? '{}');
      expect(body).toMatchObject({ type, test: true, mode: 'test' });
      expect(messageBodies.get(type)?.safeParse(body).error?.issues ?? []).toEqual([]);
      const message = await stage.book.call.messages.get({ id: messageId });
      expect(message).toMatchObject({ test: true, invoiceId: null, sequence: null, position: null });
      expect(message.deliveries).toMatchObject([{ status: 'delivered', test: true }]);
      const { checks } = await examine(stage.book.deps);
      expect(checks.filter(({ broken }) => broken > 0)).toEqual([]);
    },
  );

  test('has the fields a real one has, and names no order of the shop', async () => {
    await connectSandbox(stage.book);
    const { id } = await stage.endpoint(url, ['invoice.finalized', 'checkout.created']);
    await openInvoice(stage.book);
    await stage.book.settle();
    const real = (type: string) => JSON.parse(bodyOf(type, false));
    for (const type of ['invoice.finalized', 'checkout.created'] as const) {
      await stage.book.call.endpoints.sendTest({ id, type });
      await stage.book.settle();
      const made = JSON.parse(bodyOf(type, true));
      expect(shapeOf({ ...made, test: undefined })).toEqual(shapeOf(real(type)));
    }
    const made = JSON.parse(bodyOf('invoice.finalized', true)).data.invoice;
    expect([made.number, made.reference, made.metadata, made.payUrl]).toEqual([
      'TEST-000001',
      'daftar-test-message',
      {},
      null,
    ]);
  });

  test('that failed is not among what a recovery makes up for', async () => {
    const { id } = await stage.endpoint(url, ['invoice.paid']);
    await stage.book.call.endpoints.disable({ id });
    await stage.book.call.endpoints.enable({ id });
    stage.receivers.behave(url, () => ({ status: 500 }));
    await stage.book.call.endpoints.sendTest({ id, type: 'invoice.paid' });
    await stage.book.settle();
    stage.book.deps.database.$client.exec(
      "UPDATE deliveries SET status = 'exhausted', next_attempt_at = NULL",
    );
    expect(await stage.book.call.endpoints.recover({ id, since: 0 })).toMatchObject({
      restarted: 0,
      added: 0,
      filledAt: stage.book.clock.now(),
    });
  });
});

function bodyOf(type: string, isTest: boolean): string {
  const found = stage.receivers.calls.findLast(({ body }) => {
    const message = JSON.parse(body) as { type: string; test?: boolean };
    return message.type === type && (message.test ?? false) === isTest;
  });
  return found?.body ?? '{}';
}

/** The names of all fields, at every depth but in lists and metadata. */
function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value)
    .filter(([name, each]) => each !== undefined && name !== 'metadata')
    .flatMap(([name, each]) => (name === 'customer' ? [`${path}.${name}`] : shapeOf(each, `${path}.${name}`)))
    .sort();
}
