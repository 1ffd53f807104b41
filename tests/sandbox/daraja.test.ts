import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { createKenyaStage } from './kenya-stage.ts';

let stage: ReturnType<typeof createKenyaStage>;
let app: Record<string, string>;

beforeEach(() => {
  stage = createKenyaStage();
  app = stage.sandbox.daraja.createAccount({ name: 'Karibu Coffee' });
});

afterEach(async () => {
  await stage.sandbox.stop();
  expect(stage.errors).toEqual([]);
});

const basic = (key = app.consumerKey, secret = app.consumerSecret) => `Basic ${btoa(`${key}:${secret}`)}`;
const generate = (authorization = basic(), grant = 'client_credentials') =>
  stage.json(`/sandbox/daraja/oauth/v1/generate?grant_type=${grant}`, { headers: { authorization } });
const nairobi = () => new Date(stage.now() + 3 * 3_600_000).toISOString().replace(/\D/g, '').slice(0, 14);
const control = () => stage.sandbox.controlOf('daraja', app);

function signed(timestamp = nairobi(), passkey = app.passkey ?? '') {
  const Password = btoa(`${app.shortcode}${passkey}${timestamp}`);
  return { BusinessShortCode: Number(app.shortcode), Password, Timestamp: timestamp };
}

const wish = (more: Record<string, unknown> = {}) => ({
  ...signed(),
  TransactionType: 'CustomerPayBillOnline',
  Amount: 10,
  PartyA: 254708374149,
  PartyB: Number(app.shortcode),
  PhoneNumber: 254708374149,
  CallBackURL: 'https://shop.example/cb/1',
  AccountReference: 'INV42',
  TransactionDesc: 'INV 42',
  ...more,
});

async function post(path: string, body: unknown, token?: string) {
  const bearer = token ?? (await generate()).body.access_token;
  return stage.json(`/sandbox/daraja/mpesa/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
const push = (more: Record<string, unknown> = {}, token?: string) =>
  post('stkpush/v1/processrequest', wish(more), token);
const query = (id: string) => post('stkpushquery/v1/query', { ...signed(), CheckoutRequestID: id });

describe('Daraja’s tokens', () => {
  test('are given for the app’s key and secret only', async () => {
    expect((await generate()).body).toEqual({ access_token: expect.any(String), expires_in: '3599' });
    expect(await generate(basic('x'))).toMatchObject({ status: 400, body: { errorCode: '400.008.01' } });
    expect(await generate(basic(app.consumerKey, ''))).toMatchObject({
      status: 400,
      body: { errorCode: '400.008.01' },
    });
    expect(await generate(basic(), 'password')).toMatchObject({
      status: 400,
      body: { errorCode: '400.008.02' },
    });
  });

  test('are forgotten as soon as a new one is given, and after an hour', async () => {
    const { access_token: old } = (await generate()).body;
    const { access_token: token } = (await generate()).body;
    expect(await push({}, old)).toMatchObject({ status: 404, body: { errorCode: '404.001.03' } });
    expect(await push({}, token)).toMatchObject({ status: 200 });
    await stage.later(3_600_000);
    expect(await push({}, token)).toMatchObject({ status: 404, body: { errorCode: '404.001.03' } });
  });
});

describe('a push of Daraja', () => {
  test('answers as the documents show, and rings the phone', async () => {
    expect(await push()).toMatchObject({
      status: 200,
      body: {
        ResponseCode: '0',
        CheckoutRequestID: expect.stringMatching(/^ws_CO_/),
        MerchantRequestID: expect.any(String),
      },
    });
    const token = stage.tokenOf(control()?.phoneUrl);
    expect(stage.sandbox.phone.waiting(token)).toMatchObject([
      { amount_minor: 1_000, payee: 'Karibu Coffee', account: 'INV42' },
    ]);
  });

  test.each([
    ['another shortcode', { BusinessShortCode: 600000 }, 400, '400.002.02'],
    ['a timestamp in UTC', { Timestamp: '20270101070000' }, 400, '400.002.02'],
    ['no timestamp', { Timestamp: undefined }, 400, '400.002.02'],
    ['a password of another time', { Password: btoa('174379x20270101100000') }, 500, '500.001.1001'],
    ['a fraction of a shilling', { Amount: 10.5 }, 400, '400.002.02'],
    ['an amount as text', { Amount: '10' }, 400, '400.002.02'],
    ['no amount', { Amount: 0 }, 400, '400.002.02'],
    ['more than M-Pesa moves', { Amount: 250_001 }, 400, '400.002.02'],
    ['a local number', { PhoneNumber: '0708374149', PartyA: '0708374149' }, 400, '400.002.02'],
    ['two numbers', { PartyA: 254700000000 }, 400, '400.002.02'],
    ['a kind of transaction nobody knows', { TransactionType: 'Gift' }, 400, '400.002.02'],
    ['a callback that is no address', { CallBackURL: 'shop' }, 400, '400.002.02'],
    ['a callback without encryption', { CallBackURL: 'http://shop.example/cb' }, 400, '400.002.02'],
    ['a reference that is too long', { AccountReference: 'INVOICE000042' }, 400, '400.002.02'],
    ['a description that is too long', { TransactionDesc: 'fourteen chars' }, 400, '400.002.02'],
  ])('with %s is refused', async (_name, change, status, errorCode) => {
    expect(await push(change)).toMatchObject({ status, body: { errorCode, requestId: expect.any(String) } });
  });

  test('that is no JSON, at no address, or by another method is refused', async () => {
    expect(await post('stkpush/v1/processrequest', '{"Amount":')).toMatchObject({ status: 400 });
    expect(await post('nothing/v1', {})).toMatchObject({ status: 404, body: { errorCode: '404.001.01' } });
    expect(await stage.json('/sandbox/daraja/mpesa/stkpush/v1/processrequest')).toMatchObject({
      status: 405,
      body: { errorCode: '405.001' },
    });
  });

  test('to a phone that shows another one is refused in words', async () => {
    await push();
    expect(await push({ Amount: 20 })).toMatchObject({
      status: 500,
      body: { errorCode: '500.001.1001', errorMessage: expect.stringMatching(/Unable to lock subscriber/) },
    });
  });

  test('over the same amount to the same phone within two minutes ends with 17', async () => {
    const token = () => stage.tokenOf(control()?.phoneUrl);
    await push();
    await stage.later(61_000);
    await push({ CallBackURL: 'https://shop.example/cb/2' });
    await stage.sandbox.runDue();
    expect(stage.told.at(-1)?.body.Body.stkCallback).toMatchObject({ ResultCode: 17 });
    await stage.later(121_000);
    await push();
    expect(stage.sandbox.phone.waiting(token())).toHaveLength(1);
  });

  test('for a till needs the till’s own number and its own kind', async () => {
    app = stage.sandbox.daraja.createAccount({ name: 'Till', kind: 'till' });
    await push();
    await stage.sandbox.runDue();
    expect(stage.told.at(-1)?.body.Body.stkCallback).toMatchObject({ ResultCode: 2028 });
    await stage.later(121_000);
    await push({ TransactionType: 'CustomerBuyGoodsOnline', PartyB: Number(app.till) });
    const token = stage.tokenOf(control()?.phoneUrl);
    expect(stage.sandbox.phone.waiting(token)).toHaveLength(1);
  });
});

describe('the end of a push', () => {
  async function ended(answer: Parameters<typeof stage.sandbox.phone.answer>[1]): Promise<string> {
    const { CheckoutRequestID } = (await push()).body;
    const [prompt] = stage.sandbox.phone.waiting(stage.tokenOf(control()?.phoneUrl));
    stage.sandbox.phone.answer(prompt?.id ?? '', answer);
    await stage.sandbox.runDue();
    return CheckoutRequestID;
  }

  test('with money is posted once, with amount and receipt, and shown by the query', async () => {
    stage.receiver.status = 500;
    const id = await ended({ pin: '1234' });
    await stage.later(86_400_000);
    expect(stage.told).toHaveLength(1);
    const [told] = stage.told;
    expect(told?.url).toBe('https://shop.example/cb/1');
    const items = told?.body.Body.stkCallback.CallbackMetadata.Item;
    expect(items).toEqual([
      { Name: 'Amount', Value: 10 },
      { Name: 'MpesaReceiptNumber', Value: expect.stringMatching(/^[A-Z0-9]{10}$/) },
      { Name: 'Balance' },
      { Name: 'TransactionDate', Value: 20270101100000 },
      { Name: 'PhoneNumber', Value: 254708374149 },
    ]);
    expect(await query(id)).toMatchObject({
      status: 200,
      body: { ResponseCode: '0', ResultCode: '0', CheckoutRequestID: id },
    });
  });

  test('without money carries no items', async () => {
    const id = await ended('cancel');
    expect(stage.told[0]?.body).toEqual({
      Body: {
        stkCallback: {
          MerchantRequestID: expect.any(String),
          CheckoutRequestID: id,
          ResultCode: 1032,
          ResultDesc: 'Request cancelled by user.',
        },
      },
    });
    expect((await query(id)).body).toMatchObject({ ResultCode: '1032' });
  });

  test('is not shown while the phone still rings, nor to another app', async () => {
    const { CheckoutRequestID } = (await push()).body;
    expect(await query(CheckoutRequestID)).toMatchObject({
      status: 500,
      body: { errorCode: '500.001.1001', errorMessage: 'The transaction is being processed' },
    });
    app = stage.sandbox.daraja.createAccount({ name: 'Other' });
    expect(await query(CheckoutRequestID)).toMatchObject({ status: 404 });
  });
});

describe('the switches beside the API', () => {
  const switched = (method: string, path: string, body?: unknown, authorization = basic()) =>
    stage.json(`/sandbox/daraja/control/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });

  test('are the app’s own, and take only faults that exist', async () => {
    expect((await switched('GET', 'faults', undefined, basic('x'))).status).toBe(401);
    expect(await switched('PUT', 'faults', { duplicate: 2 })).toMatchObject({
      status: 200,
      body: { duplicate: 2 },
    });
    expect((await switched('PUT', 'faults', { explode: true })).status).toBe(400);
    expect((await switched('PUT', 'hook', { url: 'https://shop.example' })).status).toBe(404);
    expect((await switched('GET', 'phone')).body).toEqual({ url: control()?.phoneUrl });
    await push({ PhoneNumber: 254700000000, PartyA: 254700000000 });
    expect((await switched('POST', 'deliver')).body).toEqual({ sent: 3 });
    expect((await switched('GET', 'attempts')).body.attempts).toHaveLength(2);
  });
});
