import { afterEach, beforeEach, describe, expect, test } from 'bun:test';
import { createKenyaStage } from './kenya-stage.ts';

let stage: ReturnType<typeof createKenyaStage>;
let token: string;

beforeEach(() => {
  stage = createKenyaStage();
  const business = stage.sandbox.createAccount('moflay', 'Karibu <Coffee>') ?? {};
  token = stage.tokenOf(stage.sandbox.controlOf('moflay', business)?.phoneUrl);
});

afterEach(() => stage.sandbox.stop());

const page = async (path = `/sandbox/phone/${token}`) => {
  const answer = await stage.send(path);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

function ring(msisdn = '254712345678', ref = crypto.randomUUID(), amountMinor = 125_000): string {
  const about = { payee: 'Karibu <Coffee>', account: 'INV42' };
  stage.sandbox.phone.ring({ token, source: 'moflay', ref, msisdn, amountMinor, ...about });
  return stage.sandbox.phone.waiting(token).at(-1)?.id ?? '';
}

async function press(prompt: string, form: Record<string, string>): Promise<Response> {
  return stage.send(`/sandbox/phone/${token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ prompt, ...form }).toString(),
  });
}

const ended = () => stage.sandbox.phone.waiting(token).length === 0;

describe('the phone’s page', () => {
  test('shows what is asked, in text that can’t be taken for markup, and runs nothing', async () => {
    ring();
    const { text, headers, status } = await page();
    expect(status).toBe(200);
    expect(text).toContain('1,250.00');
    expect(text).toContain('Karibu &#60;Coffee&#62;');
    expect(text).not.toContain('<script');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  test('looks again by itself: soon while nothing rings, later while a PIN is being typed', async () => {
    expect((await page()).text).toContain('http-equiv="refresh" content="3"');
    ring();
    expect((await page()).text).toContain('http-equiv="refresh" content="60"');
  });

  test('is nobody else’s', async () => {
    const prompt = ring();
    expect((await page('/sandbox/phone/ABCDEFGHIJKLMNOPQRSTUVWX')).status).toBe(404);
    const other = stage.sandbox.createAccount('daraja', 'Other') ?? {};
    const elsewhere = stage.tokenOf(stage.sandbox.controlOf('daraja', other)?.phoneUrl);
    await stage.send(`/sandbox/phone/${elsewhere}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ prompt, do: 'pin', pin: '1234' }).toString(),
    });
    expect(ended()).toBe(false);
  });
});

describe('a prompt on the phone', () => {
  test('takes the right PIN, and shows the receipt', async () => {
    const answer = await press(ring(), { do: 'pin', pin: '1234' });
    expect(answer.status).toBe(303);
    expect(ended()).toBe(true);
    expect((await page()).text).toMatch(/S[A-Z0-9]{9} Confirmed/);
  });

  test('fails at the third wrong PIN, and not before', async () => {
    const prompt = ring();
    await press(prompt, { do: 'pin', pin: '0000' });
    await press(prompt, { do: 'pin', pin: '' });
    expect(ended()).toBe(false);
    expect((await page()).text).toContain('1 more before it fails');
    await press(prompt, { do: 'pin', pin: '4321' });
    expect((await page()).text).toContain('(2001)');
  });

  test.each([
    ['cancel', '1032'],
    ['no_money', '1'],
    ['wrong_pin', '2001'],
    ['switch_off', '1037'],
  ])('ends by “%s” with %s', async (button, code) => {
    await press(ring(), { do: button });
    expect((await page()).text).toContain(`(${code})`);
  });

  test('that nobody answers ends after a minute', async () => {
    ring();
    await stage.later(59_000);
    expect(ended()).toBe(false);
    await stage.later(1_000);
    expect(ended()).toBe(true);
    expect((await page()).text).toContain('(1037)');
  });

  test('answered once stays answered', async () => {
    const prompt = ring();
    await press(prompt, { do: 'cancel' });
    await press(prompt, { do: 'pin', pin: '1234' });
    expect((await page()).text).not.toContain('Confirmed');
  });

  test('on a number that answers by itself ends with that number’s code', async () => {
    ring('254700000001');
    ring('254700001019');
    ring('254700004999');
    await stage.sandbox.runDue();
    expect((await page()).text).toContain('(1)');
    await stage.later(60_000);
    expect((await page()).text).toContain('(1019)');
    await stage.later(86_400_000);
    expect(stage.sandbox.phone.waiting(token).map(({ msisdn }) => msisdn)).toEqual(['254700004999']);
  });
});
