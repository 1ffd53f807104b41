import { beforeEach, describe, expect, test } from 'bun:test';
import { createMoosylStage, type Json, type MoosylStage } from './moosyl-stage.ts';

const minute = 60_000;

let stage: MoosylStage;

beforeEach(() => {
  stage = createMoosylStage();
});

describe('the checkout page', () => {
  const pathOf = (session: Json) => `/pay/${session.data.id}`;

  test('allows nothing but its own stylesheet and forms, and escapes what it shows', async () => {
    const session = await stage.session({ transactionId: '<b>1</b>', successUrl: 'https://shop.example/ok' });
    const response = await stage.send('GET', pathOf(session));
    expect(response.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self' https://shop.example; base-uri 'none'; frame-ancestors 'none'",
    );
    const page = await response.text();
    for (const part of ['Najah Market', 'MRU\u00a01,500.00', 'Bankily', 'Sedad', 'Test page'])
      expect(page).toContain(part);
    expect(page).not.toContain('<b>');
    expect(page).not.toContain('<script');
    expect((await stage.send('GET', '/pay/style.css')).headers.get('content-type')).toBe(
      'text/css; charset=utf-8',
    );
    expect((await stage.send('GET', '/pay/nope')).status).toBe(404);
  });

  test('takes a phone and a pass code, and never writes the code back', async () => {
    const path = pathOf(await stage.session());
    const configuration = await stage.configurationOf('bankily');
    const wrong = await stage.form(path, {
      way: 'pay',
      configuration,
      phone: '21212121',
      passCode: '987654',
    });
    const page = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(page).toContain('Authentication BPay failed');
    expect(page).toContain('value="21212121"');
    expect(page).not.toContain('987654');
    const short = await stage.form(path, { way: 'pay', configuration, phone: '22222222', passCode: '1' });
    expect(await short.text()).toContain('It has 4 to 6 digits.');
    const paid = await stage.form(path, { way: 'pay', configuration, phone: '22222222', passCode: '4711' });
    expect([paid.status, paid.headers.get('location')]).toEqual([303, `/sandbox/moosyl${path}`]);
    expect(await (await stage.send('GET', path)).text()).toContain('<h2>Paid</h2>');
  });

  test('sent twice pays once', async () => {
    const path = pathOf(await stage.session());
    const form = {
      way: 'pay',
      configuration: await stage.configurationOf('bankily'),
      phone: '22222222',
      passCode: '4711',
    };
    expect((await stage.form(path, form)).status).toBe(303);
    expect((await stage.form(path, form)).status).toBe(303);
    await stage.emulator.runDue();
    expect(stage.told.filter(({ event }) => event === 'payment-created')).toHaveLength(1);
  });

  test('that has expired takes no money', async () => {
    const path = pathOf(await stage.session({ expiresInMinutes: 5 }));
    const configuration = await stage.configurationOf('bankily');
    stage.wait(5 * minute);
    const page = await (await stage.send('GET', path)).text();
    expect(page).toContain('This page has expired');
    expect(page).not.toContain('<form');
    await stage.form(path, { way: 'pay', configuration, phone: '22222222', passCode: '4711' });
    await stage.emulator.runDue();
    expect(stage.told.map(({ event }) => event)).toEqual(['payment-request-created']);
  });

  test('leads through Masrivi’s own, which may be refused', async () => {
    const path = pathOf(await stage.session());
    await stage.form(path, {
      way: 'pay',
      configuration: await stage.configurationOf('masrivi'),
      phone: '22222222',
    });
    const page = await (await stage.send('GET', path)).text();
    const payment = /name="payment" value="([^"]+)"/.exec(page)?.[1] ?? '';
    await stage.form(path, { way: 'refuse', payment });
    expect(await (await stage.send('GET', path)).text()).toContain('Masrivi refused the payment');
  });
});
