import { describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../server/log.ts';
import { createSandbox } from '../../server/sandbox/sandbox.ts';
import { createHttp } from '../../server/security/http.ts';
import { basic, paymentBody } from './stage.ts';

interface Server {
  told: string[];
  answer(): Promise<Response>;
}

function openSandbox(folder: string, server: Server) {
  return createSandbox({
    path: join(folder, 'sandbox.db'),
    clock: { now: () => Date.now() },
    http: createHttp(async (request) => {
      server.told.push((await request.json()).type);
      return server.answer();
    }),
    publicUrl: () => 'http://localhost:3000',
    log: createLog({ level: 'error', write: () => {}, now: () => 0 }),
  });
}

/** Leaves one event to be sent. */
async function payOnce({ moyasar }: ReturnType<typeof openSandbox>): Promise<string> {
  const { secretKey } = moyasar.createAccount({ name: 'Kept' });
  moyasar.setFaults(secretKey, { verifyWebhooks: false });
  const headers = { authorization: basic(secretKey), 'user-agent': 't', 'content-type': 'application/json' };
  const hook = { http_method: 'post', url: 'https://shop.example/h', shared_secret: 's' };
  for (const [path, body] of [
    ['webhooks', hook],
    ['payments', paymentBody()],
  ] as const) {
    const url = `http://localhost/sandbox/moyasar/v1/${path}`;
    const response = await moyasar.door.handle(
      new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
    );
    expect(response.status).toBe(201);
  }
  return secretKey;
}

describe('the running sandbox', () => {
  test('sends by itself once started, and what a stop left over after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const server: Server = { told: [], answer: async () => new Response('') };
    const first = openSandbox(folder, server);
    const secretKey = await payOnce(first);
    await first.stop();
    expect(server.told).toEqual([]);

    const second = openSandbox(folder, server);
    second.start();
    const giveUpAt = Date.now() + 5_000;
    while (server.told.length === 0 && Date.now() < giveUpAt) await Bun.sleep(20);
    await second.stop();
    expect(server.told).toEqual(['payment_paid']);

    const third = openSandbox(folder, server);
    expect(third.moyasar.attempts(secretKey, 10)).toHaveLength(1);
    expect(await third.moyasar.runDue()).toBe(0);
    await third.stop();
    rmSync(folder, { recursive: true });
  });

  test('what was being sent when the process died is sent again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const hanging = Promise.withResolvers<Response>();
    const dying = openSandbox(folder, { told: [], answer: () => hanging.promise });
    await payOnce(dying);
    const unfinished = dying.moyasar.runDue();

    const server: Server = { told: [], answer: async () => new Response('') };
    const next = openSandbox(folder, server);
    await next.moyasar.runDue();
    expect(server.told).toEqual(['payment_paid']);
    await next.stop();
    hanging.resolve(new Response(''));
    await unfinished;
    await dying.stop();
    rmSync(folder, { recursive: true });
  });
});
