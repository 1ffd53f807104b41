import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { Webhook } from 'standardwebhooks';
import { lineOf } from '../support/shop.ts';
import { type DeliveryStage, openStage } from './stage.ts';

let stage: DeliveryStage;
let got: { body: string; headers: Record<string, string> }[] = [];
const url = 'https://shop.example/daftar';

const receiver = Bun.serve({
  port: 0,
  hostname: '127.0.0.1',
  fetch: async (request) => {
    got.push({ body: await request.text(), headers: Object.fromEntries(request.headers) });
    return new Response('ok');
  },
});

beforeEach(async () => {
  got = [];
  stage = await openStage();
  // The reference library reads the clock of the machine.
  stage.book.clock.advance(Date.now() - stage.book.clock.now());
});

afterEach(() => stage.book.close());

async function delivered(): Promise<{ id: string; attemptId: number; secret: string; endpointId: string }> {
  const { id: endpointId, secret } = await stage.endpoint(url, ['invoice.created']);
  await stage.book.call.invoices.create({
    mode: 'test',
    currency: 'SAR',
    lines: [{ ...lineOf(500), description: 'It\'s $(exit 7) `here` "quoted" \\ شكراً' }],
  });
  await stage.book.settle();
  const [row] = (await stage.book.call.deliveries.list({ endpointId })).rows;
  const { tries } = await stage.book.call.deliveries.get({ id: row?.id ?? '' });
  return { id: row?.id ?? '', attemptId: tries[0]?.id ?? 0, secret, endpointId };
}

/** What a shell makes of the command, sent to a receiver on this machine. */
async function run(command: string): Promise<void> {
  const local = command.replace(url, `http://127.0.0.1:${receiver.port}/`);
  const shell = Bun.spawn(['sh', '-c', local], { stdout: 'ignore', stderr: 'ignore' });
  expect(await shell.exited).toBe(0);
}

describe('a delivery as a command line', () => {
  test('sends the very bytes and headers of the try', async () => {
    const { id, attemptId, secret } = await delivered();
    const { command, asSent } = await stage.book.call.deliveries.curl({ id, attemptId });
    await run(command);
    const [sent] = stage.receivers.calls;
    expect([asSent, got[0]?.body]).toEqual([true, sent?.body ?? '']);
    expect(got[0]?.headers).toMatchObject(sent?.headers ?? {});
    expect(() => new Webhook(secret).verify(got[0]?.body ?? '', got[0]?.headers ?? {})).not.toThrow();
  });

  test('signed now is taken by a receiver that refuses what is old', async () => {
    const { id, attemptId, secret } = await delivered();
    stage.book.deps.database.$client.exec('UPDATE delivery_attempts SET at = at - 3600000');
    const old = await stage.book.call.deliveries.curl({ id, attemptId });
    await run(old.command);
    const fresh = await stage.book.call.deliveries.curl({ id, attemptId: null });
    expect(fresh.asSent).toBe(false);
    await run(fresh.command);
    expect(() => new Webhook(secret).verify(got[0]?.body ?? '', got[0]?.headers ?? {})).toThrow('too old');
    expect(() => new Webhook(secret).verify(got[1]?.body ?? '', got[1]?.headers ?? {})).not.toThrow();
  });

  test('says whether its headers are still those that were sent, after the secret was changed', async () => {
    const { id, attemptId, endpointId } = await delivered();
    stage.book.clock.advance(1_000);
    await stage.book.call.endpoints.rotateSecret({ id: endpointId, keepOldMs: 60_000 });
    expect((await stage.book.call.deliveries.curl({ id, attemptId })).asSent).toBe(true);
    stage.book.clock.advance(60_000);
    expect((await stage.book.call.deliveries.curl({ id, attemptId })).asSent).toBe(false);
  });
});
