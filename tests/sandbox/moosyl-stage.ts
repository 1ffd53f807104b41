import { openSqlite } from '../../db/client.ts';
import { createLog } from '../../server/log.ts';
import { createMoosylSandbox } from '../../server/sandbox/moosyl/moosyl.ts';
import { createHttp } from '../../server/security/http.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are read as any client would read them
export type Json = any;

interface Told {
  event: string;
  headers: Headers;
  text: string;
  data: Json;
}

/** One emulated merchant with a hand-moved clock, and a receiver that answers as it is told to. */
export function createMoosylStage() {
  let nowMs = Date.parse('2027-01-01T10:00:00Z');
  const told: Told[] = [];
  const receiver = { status: 200 };
  const http = createHttp(async (request) => {
    const text = await request.text();
    const { event, data } = JSON.parse(text);
    told.push({ event, data, text, headers: request.headers });
    return new Response('{}', { status: receiver.status });
  });
  const log = createLog({ level: 'warn', write: () => {}, now: () => nowMs });
  const emulator = createMoosylSandbox({
    sqlite: openSqlite(':memory:'),
    clock: { now: () => nowMs },
    http,
    log,
    publicUrl: () => 'http://localhost:3000',
    random: () => 0.5,
  });
  const account = emulator.createAccount('Najah Market');
  const control = emulator.controlOf(account);
  control.setHookUrl?.('https://shop.example/hook');

  const send = (method: string, path: string, headers: Record<string, string> = {}, body?: string) =>
    emulator.door.handle(
      new Request(`http://localhost/sandbox/moosyl${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body }),
      }),
    );

  async function call(method: string, path: string, value?: unknown, key = account.secretKey ?? '') {
    const headers = { authorization: key, 'content-type': 'application/json' };
    const response = await send(
      method,
      `/api${path}`,
      headers,
      value === undefined ? undefined : JSON.stringify(value),
    );
    return { status: response.status, body: (await response.json()) as Json };
  }

  const configurationOf = async (type: string): Promise<string> =>
    (await call('GET', '/configuration')).body.data.find((one: Json) => one.type === type).id;

  return {
    account,
    control,
    emulator,
    told,
    receiver,
    send,
    call,
    configurationOf,
    now: () => nowMs,
    wait: (ms: number) => {
      nowMs += ms;
    },
    faults: (faults: SandboxFaultsInput) => control.setFaults(faults),
    async session(more: Record<string, unknown> = {}): Promise<Json> {
      const input = { transactionId: 'INV-1', amount: 1500, ...more };
      return (await call('POST', '/checkout-session', input)).body;
    },
    async pay(type: string, more: Record<string, unknown> = {}) {
      const configurationId = await configurationOf(type);
      const input = { configurationId, transactionId: 'INV-1', phoneNumber: '22222222', ...more };
      return call('POST', '/payment', input);
    },
    form: (path: string, form: Record<string, string>) =>
      send(
        'POST',
        path,
        { 'content-type': 'application/x-www-form-urlencoded' },
        new URLSearchParams(form).toString(),
      ),
  };
}

export type MoosylStage = ReturnType<typeof createMoosylStage>;
