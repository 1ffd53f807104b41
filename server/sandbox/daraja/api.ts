import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { Phone } from '../phone/phone.ts';
import { descriptionOfResult } from '../phone/results.ts';
import { minorPerShilling } from '../phone/shillings.ts';
import { randomDigits } from '../random.ts';
import { blockedPage } from '../requests.ts';
import { type Account, type Accounts, accountOfBasic } from './accounts.ts';
import { type Body, readPush, requireMerchant } from './inputs.ts';
import type { PushBook } from './push-book.ts';
import * as refuse from './refusal.ts';

interface Rooms {
  accounts: Accounts;
  pushes: PushBook;
  phone: Phone;
  clock: Clock;
  log: Log;
  mayBePlain(host: string): boolean;
}

/** The three operations of Safaricom's API that a prompt needs, as strict as its documents. */
export function createDarajaApi(rooms: Rooms) {
  const { accounts, pushes, phone, clock, log } = rooms;

  const operations: Readonly<Record<string, { method: string; run(request: Request): Promise<unknown> }>> = {
    '/oauth/v1/generate': { method: 'GET', run: giveToken },
    '/mpesa/stkpush/v1/processrequest': { method: 'POST', run: push },
    '/mpesa/stkpushquery/v1/query': { method: 'POST', run: query },
  };

  return async (request: Request): Promise<Response> => {
    const path = new URL(request.url).pathname.replace(/^\/sandbox\/daraja/, '');
    try {
      const operation = operations[path];
      if (!operation) throw refuse.noSuchResource();
      if (operation.method !== request.method) throw refuse.wrongMethod();
      return json(200, await operation.run(request));
    } catch (error) {
      if (error instanceof Blocked) return blockedPage('sandbox.safaricom.co.ke');
      if (error instanceof refuse.Refusal) return json(error.status, error.body);
      log.error('sandbox.api_failed', { error });
      return json(500, refuse.brokenDown().body);
    }
  };

  async function giveToken(request: Request): Promise<unknown> {
    const account = accountOfBasic(request, accounts);
    if (!account) throw new refuse.Refusal(400, '400.008.01', 'Invalid Authentication passed');
    if (new URL(request.url).searchParams.get('grant_type') !== 'client_credentials')
      throw new refuse.Refusal(400, '400.008.02', 'Invalid grant type passed');
    await misbehave(account);
    return accounts.giveToken(account.id);
  }

  async function push(request: Request): Promise<unknown> {
    const { account, body } = await admitted(request);
    const wish = readPush(body, account, rooms.mayBePlain);
    if (!phone.isFree(account.phone_token, wish.msisdn)) throw refuse.subscriberBusy();
    const now = clock.now();
    const ids = {
      checkout_request_id: `ws_CO_${randomDigits(20)}`,
      merchant_request_id: crypto.randomUUID(),
    };
    const { shillings, msisdn, callbackUrl, reference } = wish;
    const about = { shillings, msisdn, callback_url: callbackUrl, reference, created_at: now };
    pushes.insert({ ...ids, ...about, account_id: account.id });
    phone.ring({
      token: account.phone_token,
      source: 'daraja',
      ref: ids.checkout_request_id,
      msisdn,
      amountMinor: shillings * minorPerShilling,
      payee: account.name,
      account: reference,
      ...(wish.isMisdirected ? { refusedWith: '2028' } : {}),
    });
    if (accounts.use(account.id, 'dropAnswers')) throw refuse.brokenDown();
    return {
      MerchantRequestID: ids.merchant_request_id,
      CheckoutRequestID: ids.checkout_request_id,
      ResponseCode: '0',
      ResponseDescription: 'Success. Request accepted for processing',
      CustomerMessage: 'Success. Request accepted for processing',
    };
  }

  async function query(request: Request): Promise<unknown> {
    const { account, body } = await admitted(request);
    const row = pushes.find(String(body.CheckoutRequestID ?? ''));
    if (row?.account_id !== account.id) throw refuse.noSuchResource();
    const { statusLagMs } = accounts.faults(account.id);
    const shown = row.code !== null && clock.now() >= (row.ended_at ?? 0) + statusLagMs ? row.code : null;
    if (shown === null) throw refuse.beingProcessed();
    return {
      ResponseCode: '0',
      ResponseDescription: 'The service request has been accepted successsfully',
      MerchantRequestID: row.merchant_request_id,
      CheckoutRequestID: row.checkout_request_id,
      ResultCode: shown,
      ResultDesc: descriptionOfResult(shown),
    };
  }

  /** Token, faults, body and password, in that order. */
  async function admitted(request: Request): Promise<{ account: Account; body: Body }> {
    const [, token = ''] = /^bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    const account = accounts.byToken(token);
    if (!account) throw refuse.invalidToken();
    if (accounts.use(account.id, 'forgetTokens')) {
      accounts.forgetToken(account.id);
      throw refuse.invalidToken();
    }
    await misbehave(account);
    const body = await bodyOf(request);
    requireMerchant(body, account, clock.now());
    return { account, body };
  }

  /** The faults that strike before anything happens. */
  async function misbehave({ id }: Account): Promise<void> {
    const faults = accounts.faults(id);
    if (faults.apiSlowMs > 0) await Bun.sleep(faults.apiSlowMs);
    if (faults.apiBlocked) throw new Blocked();
    if (faults.apiDown || accounts.use(id, 'apiDownNext')) throw refuse.brokenDown();
    if (accounts.use(id, 'apiBusyNext')) throw refuse.systemBusy();
  }
}

class Blocked extends Error {}

async function bodyOf(request: Request): Promise<Body> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    throw refuse.invalid('Content-Type');
  try {
    const body: unknown = JSON.parse(await request.text());
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Body;
  } catch {
    // Told below, as any other body that is no object.
  }
  throw refuse.invalid('Request Payload');
}

function json(status: number, value: unknown): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store' } });
}
