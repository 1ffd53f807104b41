import { describe, expect, test } from 'bun:test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLog } from '../../server/log.ts';
import { createSandbox } from '../../server/sandbox/sandbox.ts';
import { createHttp } from '../../server/security/http.ts';
import { basic, paymentBody } from './stage.ts';

describe('the running sandbox', () => {
  test('sends by itself once started, and what a stop left over after the next start', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const told: string[] = [];
    const open = () =>
      createSandbox({
        path: join(folder, 'sandbox.db'),
        clock: { now: () => Date.now() },
        http: createHttp(async (request) => {
          told.push((await request.json()).type);
          return new Response('');
        }),
        publicUrl: () => 'http://localhost:3000',
        log: createLog({ level: 'error', write: () => {}, now: () => 0 }),
      });
    const first = open();
    const { secretKey } = first.moyasar.createAccount({ name: 'Kept' });
    first.moyasar.setFaults(secretKey, { verifyWebhooks: false });
    const send = (path: string, body: unknown) =>
      first.moyasar.door.handle(
        new Request(`http://localhost/sandbox/moyasar/v1${path}`, {
          method: 'POST',
          headers: { authorization: basic(secretKey), 'user-agent': 't', 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      );
    await send('/webhooks', { http_method: 'post', url: 'https://shop.example/h', shared_secret: 's' });
    await send('/payments', paymentBody());
    await first.stop();
    expect(told).toEqual([]);

    const second = open();
    second.start();
    const giveUpAt = Date.now() + 5_000;
    while (told.length === 0 && Date.now() < giveUpAt) await Bun.sleep(20);
    expect(told).toEqual(['payment_paid']);
    expect(second.moyasar.attempts(secretKey, 10)).toHaveLength(1);
    await second.stop();
    rmSync(folder, { recursive: true });
  });
});
