import { createLog } from '../../server/log.ts';
import { createSandbox } from '../../server/sandbox/sandbox.ts';
import { createHttp, type HttpRequest } from '../../server/security/http.ts';
import type { SandboxFaultsInput } from '../../shared/schemas/sandbox.ts';

/** What the emulator's answers look like to somebody who knows nothing about them. */
// biome-ignore lint/suspicious/noExplicitAny: answers are read as any client would read them
type Json = any;

export interface Told {
  url: string;
  method: string;
  body: Json;
}

/** One emulated merchant with a hand-moved clock, and a receiver that answers as it is told to. */
export function createStage() {
  let nowMs = Date.parse('2027-01-01T10:00:00Z');
  const told: Told[] = [];
  const errors: string[] = [];
  const receiver = { answer: (_told: Told): Response => new Response('ok') };
  const http = createHttp(async (request) => {
    const one = { url: request.url, method: request.method, body: await request.json() };
    told.push(one);
    return receiver.answer(one);
  });
  const log = createLog({ level: 'warn', write: (line) => errors.push(line), now: () => nowMs });
  let seed = 1;
  const sandbox = createSandbox({
    path: ':memory:',
    clock: { now: () => nowMs },
    http: (request: HttpRequest) => http(request),
    publicUrl: () => 'http://localhost:3000',
    log,
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    },
  });
  const { moyasar } = sandbox;
  const keys = moyasar.createAccount({ name: 'Najd Coffee' });

  async function send(
    method: string,
    path: string,
    options: { headers?: Record<string, string>; body?: string } = {},
  ) {
    const { headers = {}, body } = options;
    const request = new Request(`http://localhost/sandbox/moyasar${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    return moyasar.door.handle(request);
  }

  async function call(
    method: string,
    path: string,
    value?: unknown,
    key = keys.secretKey,
  ): Promise<{ status: number; body: Json }> {
    const headers = { authorization: basic(key), 'user-agent': 'test/1', 'content-type': 'application/json' };
    const body = value === undefined ? undefined : JSON.stringify(value);
    const response = await send(method, path, body === undefined ? { headers } : { headers, body });
    return { status: response.status, body: await response.json() };
  }

  return {
    ...keys,
    sandbox,
    moyasar,
    told,
    errors,
    receiver,
    send,
    call,
    now: () => nowMs,
    wait(ms: number): void {
      nowMs += ms;
    },
    faults: (faults: SandboxFaultsInput) => moyasar.setFaults(keys.secretKey, faults),

    /** A webhook that has answered its code; what it was told so far is forgotten. */
    async verifiedWebhook(more: Record<string, unknown> = {}): Promise<Json> {
      const hook = {
        http_method: 'post',
        url: 'https://shop.example/hook',
        shared_secret: 'a-secret',
        ...more,
      };
      const { body } = await call('POST', '/v1/webhooks', hook);
      await moyasar.runDue();
      const code = told.at(-1)?.body.data.verification_code;
      const verified = await call('POST', `/v1/webhooks/${body.id}/verify`, { code });
      told.length = 0;
      return verified.body;
    },

    async invoice(more: Record<string, unknown> = {}): Promise<Json> {
      const invoice = { amount: 2500, currency: 'SAR', description: 'INV-0042', ...more };
      return (await call('POST', '/v1/invoices', invoice)).body;
    },

    /** A direct payment that ends at once. */
    async payment(source: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<Json> {
      return (await call('POST', '/v1/payments', paymentBody(source, more))).body;
    },

    /** Sends the pay page's form, as a browser without JavaScript would. */
    pay(invoiceId: string, form: Record<string, string>): Promise<Response> {
      return send('POST', `/pay/invoices/${invoiceId}`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      });
    },

    async page(invoiceId: string, query = ''): Promise<string> {
      return (await send('GET', `/pay/invoices/${invoiceId}${query}`)).text();
    },
  };
}

export type Stage = ReturnType<typeof createStage>;

export const basic = (key: string) => `Basic ${btoa(`${key}:`)}`;

export const cards = {
  paid: '4111111111111111',
  mada: '4201320111111010',
  amex: '340000000900000',
  insufficient: '4123120001090000',
  declined: '4123120001090109',
  expired: '4123128518640738',
  unauthenticated: '4111112205628150',
  frictionless: '4111114005765430',
} as const;

export function paymentBody(source: Record<string, unknown> = {}, more: Record<string, unknown> = {}) {
  const card = {
    type: 'creditcard',
    name: 'Test Payer',
    number: cards.paid,
    month: 12,
    year: 2030,
    cvc: '123',
    '3ds': false,
  };
  return {
    amount: 2500,
    currency: 'SAR',
    description: 'INV-0042',
    callback_url: 'https://shop.example/back',
    source: { ...card, ...source },
    ...more,
  };
}
